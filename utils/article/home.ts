import { isProse } from './body';
import { type Box, kindOf, type Line } from './layout';
import { isByline } from './published';
import { wordingOf } from './wording';

/** The box whose own blocks hold most of the text, and the boxes around it that the text goes on in. `from` is the line below the headline. */
export function homeOf(lines: readonly Line[], main: Box, from: number): Box | null {
  const chars = new Map<Box, number>();
  const text: Text = { main, prose: [], breaks: [] };
  for (let i = main.from; i < main.to; i++) {
    const line = lines[i] as Line;
    const isPageWording = i >= from && wordingOf(line.text) !== null;
    if (isPageWording) text.breaks.push(i);
    if (!isProse(line)) continue;
    const holder = holderOf(line.box);
    if (holder) chars.set(holder, (chars.get(holder) ?? 0) + line.chars);
    if (i >= from && !isPageWording && !isByline(line)) text.prose.push({ line, at: i });
  }
  let home: Box | null = null;
  for (const [box, count] of chars) if (!home || count > (chars.get(home) ?? 0)) home = box;
  return home && widened(home, text);
}

/** The prose of the main box below the headline, and where wording of the page (分享, 评论, 免责声明) stands between it. */
interface Text {
  main: Box;
  prose: { line: Line; at: number }[];
  breaks: number[];
}

/**
 * A list between paragraphs and one section of several are not all of the text: the box around them is its home, where all prose that it adds
 * is of the same kind and follows without a break.
 */
function widened(home: Box, text: Text): Box {
  const { parent } = home;
  if (home === text.main || !parent) return home;
  const added = text.prose.filter(({ at }) => at >= parent.from && at < parent.to && (at < home.from || at >= home.to));
  if (added.length > 0 && !isList(home)) {
    const known = text.prose.find(({ at }) => at >= home.from && at < home.to)?.line.box ?? home;
    const isAfterParagraphs = added.some(
      ({ line, at }) => at < home.from && isParagraph(branchOf(line.box, parent), parent),
    );
    const isText = ({ line, at }: Text['prose'][number]) =>
      !text.breaks.some((i) => i >= home.to && i < at) &&
      ((isAfterParagraphs && isParagraph(branchOf(line.box, parent), parent)) || isKin(line.box, home, known));
    if (!added.every(isText)) return home;
  }
  const around = widened(parent, text);
  return added.length === 0 && around === parent ? home : around;
}

function isList(box: Box): boolean {
  return /^(?:[uod]l|table|tbody|blockquote)$/.test(box.tag);
}

/** Whether a part of a box is one of its paragraphs. */
function isParagraph(part: Box, box: Box): boolean {
  return part === box || part.tag === 'p' || isList(part);
}

/** Whether a paragraph stands in a box beside `home` that is of its kind. Cells of a layout are, where they nest like the `known` text. */
function isKin(box: Box, home: Box, known: Box): boolean {
  const branch = branchOf(box, home.parent as Box);
  if (branch.tag !== home.tag || kindOf(branch) !== kindOf(home)) return false;
  return !/^t[rdh]$/.test(home.tag) || nesting(box, branch) === nesting(known, home);
}

function nesting(box: Box, within: Box): string {
  return box === within || !box.parent ? box.tag : `${box.tag} ${nesting(box.parent, within)}`;
}

/** The child of `parent` that holds a box; `parent` itself for its own text. */
export function branchOf(box: Box, parent: Box): Box {
  while (box !== parent && box.parent && box.parent !== parent) box = box.parent;
  return box;
}

/** The box around a paragraph; boxes around it alone are part of the paragraph. */
export function holderOf(box: Box): Box | null {
  let holder: Box | null = box;
  while (holder && holder.to - holder.from < 2) holder = holder.parent;
  return holder;
}

/** Whether a box is `home` or lies in it. */
export function isIn(box: Box | null, home: Box | null): boolean {
  for (; box; box = box.parent) if (box === home) return true;
  return false;
}
