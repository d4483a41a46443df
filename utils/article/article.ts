/** An administrative place (行政区划), with its GB/T 2260 code where it is known. */
export interface Place {
  text: string;
  code: string | null;
}

/** The article (文章) of a page: its facts and its body. Unknown facts are null, never guessed. */
export interface Article {
  url: string | null;
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
}
