import type { Span } from '../text/span';

/** A text as it is compared: no white space, no invisible characters, full-width forms narrow. `at[i]` is where character i stood. */
export interface Bare {
  text: string;
  at: Uint32Array;
}

/**
 * Prepares to find words of an article in a page's text. The function that comes back takes a span of the article and gives the span of
 * the page, or null where it cannot be told for certain. The quote must stand there exactly, digits, unit and neighbouring
 * digits included; among several places the one wins whose surroundings agree furthest, and where they agree equally far, the one
 * that is as manieth there as in the article.
 */
export function locator(article: string, page: Bare): (span: Span) => Span | null {
  const own = bare(article);
  return (span) => {
    const start = firstFrom(own.at, span.start);
    const end = firstFrom(own.at, span.end);
    const quote = own.text.slice(start, end);
    const places = occurrences(page.text, quote)
      .filter((at) => bordersAgree(page.text, at, own.text, start, quote.length))
      .map((at) => ({
        start: at,
        agreement: sameEnd(page.text, at, own.text, start) + sameBeginning(page.text, at + quote.length, own.text, end),
      }));
    const furthest = places.reduce((most, { agreement }) => Math.max(most, agreement), 0);
    const best = places.filter(({ agreement }) => agreement === furthest);
    const place = best.length === 1 ? best[0] : sameTurn(best, occurrences(own.text, quote), start);
    if (!place || (places.length > 1 && place.agreement < Math.min(ENOUGH, own.text.length - quote.length)))
      return null;
    const first = page.at[place.start];
    const last = page.at[place.start + quote.length - 1];
    return quote === '' || first === undefined || last === undefined ? null : { start: first, end: last + 1 };
  };
}

/** Takes out what pages and articles may differ in: white space, invisible characters, full-width forms. */
export function bare(text: string): Bare {
  const at = new Uint32Array(text.length);
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSkipped(code)) continue;
    codes[length] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    at[length++] = i;
  }
  return { text: toText(codes.subarray(0, length)), at: at.subarray(0, length) };
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

/** In stretches: a call takes only so many arguments. */
function toText(codes: Uint16Array): string {
  const stretches: string[] = [];
  for (let i = 0; i < codes.length; i += 8192) stretches.push(String.fromCharCode(...codes.subarray(i, i + 8192)));
  return stretches.join('');
}

/** The index of the first kept character at or after an offset of the original text. */
function firstFrom(at: Uint32Array, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Whether no longer number begins before the words or goes on behind them, unless it does so in the article too. */
function bordersAgree(page: string, at: number, own: string, start: number, length: number): boolean {
  const before = page[at - 1] ?? '';
  const after = page[at + length] ?? '';
  return (
    (before === own[start - 1] || !numeric.test(before) || !numeric.test(page[at] ?? '')) &&
    (after === own[start + length] || !numeric.test(after) || !numeric.test(page[at + length - 1] ?? ''))
  );
}

const numeric = /[\d.,%‰〇零一二三四五六七八九十百千万亿兆两-]/;

function sameEnd(page: string, end: number, own: string, ownEnd: number): number {
  const most = Math.min(CONTEXT, end, ownEnd);
  let n = 0;
  while (n < most && page.charCodeAt(end - 1 - n) === own.charCodeAt(ownEnd - 1 - n)) n++;
  return n;
}

function sameBeginning(page: string, start: number, own: string, ownStart: number): number {
  const most = Math.min(CONTEXT, page.length - start, own.length - ownStart);
  let n = 0;
  while (n < most && page.charCodeAt(start + n) === own.charCodeAt(ownStart + n)) n++;
  return n;
}

/** Equal places: the nth of them is meant when the article has as many, the first when all its surroundings are the same anyway. */
function sameTurn<Place extends { agreement: number }>(
  places: Place[],
  turns: readonly number[],
  start: number,
): Place | undefined {
  if (places.length === turns.length) return places[turns.indexOf(start)];
  return (places[0]?.agreement ?? 0) >= CONTEXT ? places[0] : undefined;
}
