import type { Span } from '../text/span';

/** A text as it is compared: no white space, no invisible characters, full-width forms narrow. `at[i]` is where character i stood. */
export interface Bare {
  text: string;
  at: Uint32Array;
}

/**
 * Finds the words at `span` of an article's text in a page's text; null where they cannot be told for certain. Offsets are the page's.
 * The quote must stand there exactly, digits, unit and neighbouring digits included; among several places the one wins whose surroundings
 * agree furthest, and where they agree equally far, the one that is as manieth there as in the article.
 */
export function locate(article: string, span: Span, page: Bare): Span | null {
  const from = bare(article.slice(0, span.start)).text;
  const quote = bare(article.slice(span.start, span.end)).text;
  const rest = bare(article.slice(span.end)).text;
  const places = occurrences(page.text, quote)
    .filter((start) => bordersAgree(page.text, start, quote.length, from, rest))
    .map((start) => {
      const agreement = sameEnd(page.text, start, from) + sameBeginning(page.text, start + quote.length, rest);
      return { start, agreement };
    });
  const furthest = Math.max(...places.map(({ agreement }) => agreement));
  const best = places.filter(({ agreement }) => agreement === furthest);
  const place =
    best.length === 1 ? best[0] : sameTurn(best, occurrences(from, quote).length, occurrences(rest, quote).length);
  if (!place || (places.length > 1 && place.agreement < Math.min(ENOUGH, from.length + rest.length))) return null;
  const first = page.at[place.start];
  const last = page.at[place.start + quote.length - 1];
  return quote === '' || first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** Takes out what pages and articles may differ in: white space, invisible characters, full-width forms. */
export function bare(text: string): Bare {
  const at = new Uint32Array(text.length);
  const units: string[] = [];
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSkipped(code)) continue;
    units.push(code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (text[i] as string));
    at[length++] = i;
  }
  return { text: units.join(''), at: at.subarray(0, length) };
}

/** How many characters of the surroundings are compared on each side, and how many must agree where a quote stands more than once. */
const CONTEXT = 200;
const ENOUGH = 6;

function isSkipped(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x2060
  );
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Whether no longer number begins before the words or goes on behind them, unless it does so in the article too. */
function bordersAgree(page: string, start: number, length: number, from: string, rest: string): boolean {
  const before = page[start - 1] ?? '';
  const after = page[start + length] ?? '';
  return (
    (before === from.at(-1) || !numeric.test(before) || !numeric.test(page[start] ?? '')) &&
    (after === rest[0] || !numeric.test(after) || !numeric.test(page[start + length - 1] ?? ''))
  );
}

const numeric = /[\d.,%‰〇零一二三四五六七八九十百千万亿兆两-]/;

function sameEnd(page: string, end: number, from: string): number {
  const most = Math.min(CONTEXT, end, from.length);
  let n = 0;
  while (n < most && page[end - 1 - n] === from[from.length - 1 - n]) n++;
  return n;
}

function sameBeginning(page: string, start: number, rest: string): number {
  const most = Math.min(CONTEXT, page.length - start, rest.length);
  let n = 0;
  while (n < most && page[start + n] === rest[n]) n++;
  return n;
}

/** Equal places: the nth of them is meant when the article has as many, the first when all its surroundings are the same anyway. */
function sameTurn<Place extends { agreement: number }>(
  places: Place[],
  before: number,
  after: number,
): Place | undefined {
  if (places.length === before + 1 + after) return places[before];
  return (places[0]?.agreement ?? 0) >= CONTEXT ? places[0] : undefined;
}
