import Readability from '@mozilla/readability/Readability';
import { isProse } from './body';
import type { Deadline } from './deadline';
import type { Line } from './layout';
import type { Page } from './page';

/**
 * Where the lines show no article, Readability may still see one; its text nodes lead back to the lines. Changes the snapshot. Its time grows
 * with the square of how deep a page nests: it is asked only about pages that nest as pages do.
 */
export function secondOpinion(snapshot: Document, { layout, lineOf }: Page, check: Deadline): Line[] {
  if (layout.depth > DEEP || layout.elements > 50_000) return [];
  const content = new Timed(snapshot, check).parse()?.content;
  if (!content) return [];
  const found = new Set<number>();
  const collect = (node: Node) => {
    const line = lineOf?.get(node);
    if (line !== undefined) found.add(line);
    for (let child = node.firstChild; child; child = child.nextSibling) collect(child);
  };
  collect(content);
  const body = [...found].sort((a, b) => a - b).flatMap((i) => layout.lines[i] ?? []);
  return body.some(isProse) ? body : [];
}

/** Readability, with a deadline. */
class Timed extends Readability<Node> {
  readonly #check: Deadline;

  constructor(page: Document, check: Deadline) {
    super(page, { charThreshold: 120, disableJSONLD: true, serializer: (node) => node });
    this.#check = check;
  }

  protected override _getInnerText(element: Element, normalizeSpaces?: boolean): string {
    this.#check();
    return super._getInnerText(element, normalizeSpaces);
  }
}

/** Real pages nest some 20 to 40 elements. */
const DEEP = 150;
