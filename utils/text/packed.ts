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

/** The numbers of such a text. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let last = 0;
  let value = 0;
  let place = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < ENDS) {
      value += (code - GOES_ON) * place;
      place *= BASE;
      continue;
    }
    value += (code - ENDS) * place;
    last += value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    numbers.push(last);
    value = 0;
    place = 1;
  }
  return numbers;
}

const BASE = 28;
const GOES_ON = 0x40;
const ENDS = 0x61;
