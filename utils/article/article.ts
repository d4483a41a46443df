/** An administrative place (行政区划), with its GB/T 2260 code where it is known. */
export interface Place {
  text: string;
  code: string | null;
}

/** The article (文章) of a page: its facts and its body. Unknown facts are null, never guessed. */
export interface Article {
  url: string | null;
  /** 主题: the headline alone. */
  title: string | null;
  /** 来源: who published first. */
  source: string | null;
  /** 记者、作者. */
  author: string | null;
  /** `2024-03-16` or `2024-03-16T23:09:23`, Beijing time, as the page states it. */
  published: string | null;
  place: Place | null;
  /** Paragraphs joined by `\n`, verbatim. All offsets of figures point into it. */
  text: string;
  /** 肩题 (引题): the line above the headline. */
  kicker?: string;
  /** 副题: the line below the headline. */
  subtitle?: string;
  /** The address that the page itself names as its own, where it is another one than `url`. */
  canonical?: string;
  /** The tables of the body; each of their rows is also a line of `text`. */
  tables?: Table[];
  /** Why the body may not be the whole article or not it alone; absent where nothing speaks for that. */
  doubts?: Doubt[];
}

/** A table of the body (表格): rows of cells in reading order; `start` and `end` are its lines' offsets in the text, end exclusive. */
export interface Table {
  start: number;
  end: number;
  rows: string[][];
}

/** Why a body is doubtful (存疑): short, many links, or most of the page's quantities lie outside it. */
export type Doubt = 'short' | 'links' | 'quantitiesOutside';

/** Why a page gives no article. A page of links says what it is and offers its links. */
export type ArticleProblem =
  | { code: 'noArticle' }
  | { code: 'listPage' | 'homePage' | 'searchPage' | 'galleryPage'; links: Link[] }
  | { code: 'nothingSelected' }
  | { code: 'pageTooBig' }
  | { code: 'unreadablePage'; reason: string };

export interface Link {
  text: string;
  url: string;
}
