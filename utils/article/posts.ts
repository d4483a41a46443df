import { isProse } from './body';
import { type Box, kindOf, type Layout } from './layout';
import { momentIn } from './moment';
import { isByline } from './published';

/**
 * The part of the main box that is the article where a page goes on with others (连续阅读) or with replies (跟帖): boxes of one kind side by side,
 * each with prose and a moment of its own. The one that holds the headline, else the first; the main box itself where there are no such boxes.
 */
export function onePost({ lines, boxes }: Layout, main: Box, headline: number): Box {
  const rows = new Map<Box, Map<string, Box[]>>();
  for (const box of boxes) {
    if (box.from < main.from || box.to > main.to || box === main || box.to - box.from < 2 || !box.parent) continue;
    const row = rows.get(box.parent) ?? new Map<string, Box[]>();
    rows.set(box.parent, row);
    const kind = `${box.tag} ${kindOf(box)}`;
    const kin = row.get(kind);
    if (kin) kin.push(box);
    else row.set(kind, [box]);
  }
  for (const row of rows.values()) {
    for (const kin of row.values()) {
      if (kin.length < 2) continue;
      const hasHeadline = (box: Box) => headline >= box.from && headline < box.to;
      const isDated = kin.some(hasHeadline) ? isDatedPost : isPost;
      const posts = kin.filter((box) => isDated(lines.slice(box.from, box.to)));
      const [first, second] = posts;
      if (!first || !second || !outweighs(lines, posts, main)) continue;
      return posts.find(hasHeadline) ?? first;
    }
  }
  return main;
}

/** A day alone may be an entry of a chronicle (大事记); a moment tells when something was posted. */
function isPost(lines: Layout['lines']): boolean {
  const stated = lines.findIndex((line) => line.chars < 80 && (momentIn(line.text)?.length ?? 0) > 10);
  return stated >= 0 && lines.slice(stated + 1).some(isProse);
}

/** Where one of the boxes holds the page's headline, a line of date below a title tells it too. */
function isDatedPost(lines: Layout['lines']): boolean {
  const stated = lines.slice(0, 4).findIndex((line) => line.chars < 80 && isByline(line));
  return isPost(lines) || (stated > 0 && lines.slice(stated + 1).some(isProse));
}

/** Whether nearly all prose of the main box stands in such boxes. */
function outweighs(lines: Layout['lines'], posts: readonly Box[], main: Box): boolean {
  const proseIn = ({ from, to }: Box) =>
    lines.slice(from, to).reduce((sum, line) => sum + (isProse(line) ? line.chars : 0), 0);
  return posts.reduce((sum, box) => sum + proseIn(box), 0) > 0.8 * proseIn(main);
}
