import type { Box, Layout, Line } from './layout';
import { asideHint } from './lexicon/hints';
import { wordingOf } from './wording';

/**
 * The box that holds the article: the one whose lines speak most for prose (long, with stops) after what speaks against it (lists of
 * links) is taken off. The innermost of equals; null where the page has no prose at all. `headline` is the line where a heading repeats
 * the page's title, -1 where none does: a brief (简讯) right below it beats the longer previews that follow.
 */
export function mainBox({ lines, boxes }: Layout, headline = -1): Box | null {
  const gains = lines.map((line) => (isProse(line) && wordingOf(line.text) ? -2 : gainOf(line)));
  const total = gains.reduce((sum, gain) => sum + Math.max(0, gain), 0);
  const sums = prefixSums(gains.map((gain) => Math.max(0, gain)));
  const teasers = teaserBoxes(lines, boxes);
  for (const box of boxes) {
    if (headline >= box.from && headline < box.to) continue;
    if ((isAside(box) && sumOf(sums, box) < 0.4 * total) || teasers.has(box)) {
      for (let i = box.from; i < box.to; i++) gains[i] = Math.min(gains[i] as number, -3);
    }
  }
  const worth = prefixSums(gains);
  const best = bestOf(boxes, worth, headline, lines.length);
  if (!best) return null;
  const brief = lines.findIndex((line, i) => i > headline && line.chars >= 60 && isProse(line));
  const isFarAbove = headline >= 0 && brief > headline && brief < headline + 16 && brief + 4 < best.from;
  return whole((isFarAbove && bestOf(boxes, worth, headline, best.from)) || best, worth);
}

function bestOf(boxes: readonly Box[], worth: Float64Array, after: number, before: number): Box | null {
  let best: Box | null = null;
  let most = 0;
  for (const box of boxes) {
    if (box.to <= after + 1 || box.to > before) continue;
    const sum = sumOf(worth, box);
    if (sum > 0 && sum >= most) {
      most = sum;
      best = box;
    }
  }
  return best;
}

/** A lone paragraph is not the article's box: short lines around it (a title in the text, a signature) belong to it. */
function whole(box: Box, worth: Float64Array): Box {
  while (
    /^(?:p|span|font|strong|b|center|li|dd)$/.test(box.tag) &&
    box.parent &&
    sumOf(worth, box.parent) > sumOf(worth, box) - 16
  ) {
    box = box.parent;
  }
  return box;
}

/**
 * Items that show other articles: their title is a link, their first words follow. One item of a list is enough, of other boxes it takes
 * three alike side by side.
 */
function teaserBoxes(lines: readonly Line[], boxes: readonly Box[]): Set<Box> {
  const teasers = new Set<Box>();
  const alike = new Map<Box | null, Map<string, Box[]>>();
  for (const box of boxes) {
    const height = box.to - box.from;
    if (height < 2 || height > 12 || !/^(?:li|div|dl|article|section|td)$/.test(box.tag) || !hasLinkLine(lines, box))
      continue;
    if (box.tag === 'li') teasers.add(box);
    const siblings = alike.get(box.parent) ?? new Map<string, Box[]>();
    alike.set(box.parent, siblings);
    const kind = `${box.tag} ${box.hint}`;
    const kin = siblings.get(kind);
    if (kin) kin.push(box);
    else siblings.set(kind, [box]);
  }
  for (const siblings of alike.values()) {
    for (const kind of siblings.values()) if (kind.length > 2) for (const box of kind) teasers.add(box);
  }
  return teasers;
}

function hasLinkLine(lines: readonly Line[], box: Box): boolean {
  for (let i = box.from; i < box.to; i++) {
    const line = lines[i] as Line;
    if (line.chars > 5 && line.linkChars * 10 > line.chars * 8) return true;
  }
  return false;
}

function isAside(box: Box): boolean {
  return /^(?:nav|footer|aside|menu)$/.test(box.tag) || (box.hint !== '' && asideHint.test(box.hint));
}

/** Whether a box or one around it, up to `limit`, is named as no part of the article. */
export function isAsideWithin(box: Box | null, limit: Box | null): boolean {
  for (; box && box !== limit; box = box.parent) if (isAside(box)) return true;
  return false;
}

/** Whether a line reads like part of a text: sentences, not a label, a link or a heading. */
export function isProse(line: Line): boolean {
  const plain = line.chars - line.linkChars;
  if (plain < 12) return false;
  // A sentence may name many things that are links; a list of links ends without a stop.
  if (line.linkChars * 2 > line.chars) return plain >= 15 && /[。！？]$/.test(line.text);
  return plain >= 50 || STOPS.test(line.text) || (plain >= 20 && COMMAS.test(line.text));
}

/** How much a line speaks for (above 0) or against an article. */
export function gainOf(line: Line): number {
  const plain = line.chars - line.linkChars;
  if (line.cells) return line.linkChars * 3 > line.chars ? -10 : Math.min(plain, 60) / 2;
  if (isProse(line)) return plain;
  if (line.linkChars * 2 > line.chars) return -12 - Math.min(line.linkChars, 30) / 2;
  return -2;
}

const STOPS = /[。！？；]|[!?;](?:\s|$)/;
const COMMAS = /[，、：,]/;

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return sums;
}

function sumOf(sums: Float64Array, box: Box): number {
  return (sums[box.to] as number) - (sums[box.from] as number);
}
