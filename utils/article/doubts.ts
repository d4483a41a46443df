import type { Doubt } from './article';
import { isProse } from './body';
import type { Line } from './layout';

/** Why a body may not be the whole article, or not it alone: see `Doubt`. `page` are all lines of the page. */
export function doubtsOf(body: readonly Line[], page: readonly Line[]): Doubt[] {
  const doubts: Doubt[] = [];
  const chars = sum(body, (line) => line.chars);
  if (chars < SHORT) doubts.push('short');
  if (sum(body, (line) => line.linkChars) * 4 > chars) doubts.push('links');
  const inside = new Set(body);
  const within = sum(body, quantitiesIn);
  const outside = sum(page, (line) => (inside.has(line) || !isProse(line) ? 0 : quantitiesIn(line)));
  if (outside > 2 && outside > within) doubts.push('quantitiesOutside');
  return doubts;
}

/** Briefs (简讯) have about 120 characters; with far fewer, the text may stand elsewhere. */
const SHORT = 80;

function quantitiesIn(line: Line): number {
  return line.text.match(QUANTITY)?.length ?? 0;
}

const QUANTITY = /\d[\d.,]*\s*(?:[千百十]?[万萬亿億]|[元吨噸亩畝个個家项項%％℃]|公顷|平方|公里|GW|MW|kW|人)/g;

function sum(lines: readonly Line[], of: (line: Line) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}
