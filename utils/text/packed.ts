/**
 * Whole numbers as a text that compresses well: each as its distance from the one before, in digits of base 28, the lowest first. `a` … `|`
 * end a number, `@` … `[` go on; an even value is a distance upward, an odd one downward.
 */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  let last = 0;
  for (const number of numbers) {
    const distance = number - last;
    let rest = distance < 0 ? -distance * 2 - 1 : distance * 2;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += String.fromCharCode(GOES_ON + (rest % BASE));
    text += String.fromCharCode(ENDS + rest);
    last = number;
  }
  return text;
}

/** The numbers of such a text. In room that is as long as the text: a list that grows leaves its smaller selves behind. */
export function unpackNumbers(text: string): Int32Array {
  const signs = bytesOf(text);
  const numbers = new Int32Array(signs.length);
  let count = 0;
  let last = 0;
  let value = 0;
  let place = 1;
  for (let i = 0; i < signs.length; i++) {
    const code = signs[i] as number;
    if (code < ENDS) {
      value += (code - GOES_ON) * place;
      place *= BASE;
      continue;
    }
    value += (code - ENDS) * place;
    last += value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    numbers[count++] = last;
    value = 0;
    place = 1;
  }
  return numbers.subarray(0, count);
}

/**
 * The characters of a text of ASCII. A browser compiles the loops over packed tables while they run, at the first click on a worker that was just
 * started, and a loop over bytes in a fraction of the time that one over a string takes.
 */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Small whole numbers as a text: one character each, 0x30 for 0. */
export function packIds(ids: readonly number[]): string {
  return ids.map((id) => String.fromCharCode(FIRST_ID + id)).join('');
}

/** What the character of 0 is in such a text: each number is its character's code less this. */
export const FIRST_ID = 0x30;

const BASE = 28;
const GOES_ON = 0x40;
const ENDS = 0x61;

/**
 * Chinese letters as a text that compresses well: on its lines the commonest ones, the others as packed numbers, and then a sign from `(` to
 * `[` for each of the first, one from `a` to `|` and one of those for each of the others, 1,456 of them at most. UTF-8 has three bytes for each. None is a line break.
 */
export function packLetters(codes: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number));
  const common = byCount.slice(0, COMMON);
  const rare = byCount.slice(COMMON).sort((a, b) => a - b);
  if (rare.length > COMMON * BASE) throw new Error(`${rare.length} letters are more than can be packed`);
  const signs = new Map<number, string>();
  for (const [i, code] of common.entries()) signs.set(code, String.fromCharCode(ALONE + i));
  for (const [i, code] of rare.entries())
    signs.set(code, String.fromCharCode(ENDS + Math.floor(i / COMMON), ALONE + (i % COMMON)));
  return [String.fromCharCode(...common), packNumbers(rare), codes.map((code) => signs.get(code)).join('')].join('\n');
}

/** The UTF-16 codes of the letters of such a text. */
export function unpackLetters(text: string): Uint16Array {
  const [common = '', numbers = '', signs = ''] = text.split('\n');
  const rare = unpackNumbers(numbers);
  const alone = Uint16Array.from(common, (letter) => letter.charCodeAt(0));
  const bytes = bytesOf(signs);
  const codes = new Uint16Array(bytes.length);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const sign = bytes[i] as number;
    codes[count++] = (
      sign < ENDS ? alone[sign - ALONE] : rare[(sign - ENDS) * COMMON + (bytes[++i] as number) - ALONE]
    ) as number;
  }
  return codes.subarray(0, count);
}

const COMMON = 52;
const ALONE = 0x28;
