import type { Head } from './head';
import type { Box, Line } from './layout';
import { isByline, type Surroundings } from './published';

/**
 * What a page tells of source and author, in its own words (线索): the lines around the body and the fields of its head. Plain JSON, so
 * that the page gives it away and the background worker understands it: the words for that need not be injected.
 */
export interface Clues {
  /** The lines over the headline, between it and the body, and below the body. */
  over: Clue[];
  above: Clue[];
  below: Clue[];
  /** The source and the author in the page's head; empty where it names none. */
  source: string;
  author: string;
  /** The source in the state of a script. */
  scriptSource: string;
  /** The page's title with the site's name in it. */
  title: string;
}

export interface Clue {
  text: string;
  /** Whether it is a line of date, source or author and little else; and whether it is rather a link. */
  isByline: boolean;
  isLink: boolean;
  segments: Segment[];
}

/** A run of text and what the templates call it: class and id of its element and the two around it. */
export interface Segment {
  text: string;
  hint: string;
}

export function cluesOf({ over, above, below }: Surroundings, head: Head): Clues {
  return {
    over: over.map(clueOf),
    above: above.map(clueOf),
    below: below.map(clueOf),
    source: head.meta.get('contentsource') ?? head.meta.get('source') ?? head.meta.get('article:source') ?? '',
    author: head.meta.get('og:article:author') ?? head.enp.author ?? '',
    scriptSource: head.scriptSource,
    title: head.titles[0] ?? '',
  };
}

function clueOf(line: Line): Clue {
  return {
    text: line.text.slice(0, 300),
    isByline: isByline(line),
    isLink: line.linkChars * 2 > line.chars + 12,
    segments: segmentsOf(line),
  };
}

/** The runs of text of a line, parted where the page parts them: another element, a wide space, a bar. */
function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let box: Box = line.pieces[0]?.box ?? line.box;
  const end = () => {
    const hint = `${box.hint} ${box.parent?.hint ?? ''} ${box.parent?.parent?.hint ?? ''}`.replace(/\s+/g, ' ').trim();
    for (const part of parts(text)) segments.push({ text: part, hint });
    text = '';
  };
  for (const piece of line.pieces) {
    if (piece.box !== box) end();
    box = piece.box;
    text += piece.text;
  }
  end();
  return segments.slice(0, 24);
}

function parts(text: string): string[] {
  return text
    .slice(0, 600)
    .replace(/[\u00a0\u3000]/g, '  ')
    .split(/\s{3,}|\s*[|｜┃]\s*|[\r\n\t]+/)
    .map((part) => part.trim())
    .filter(Boolean);
}
