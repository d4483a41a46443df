import { isHan, isLatinOrDigit, isLetter } from './characters';

/** The end of `(xiàng)` that begins at an opening bracket, 0 where it is no pinyin. */
export function endOfPinyin(text: string, open: number): number {
  let toned = false;
  let i = open + 1;
  for (; i < open + 10; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) continue;
    if ((code >= 0xc0 && code <= 0x24f) || code === 0x261 || (code >= 0x300 && code <= 0x30f)) toned = true;
    else break;
  }
  const close = text.charCodeAt(i);
  if (i === open + 1 || (close !== 0x29 && close !== 0xff09)) return 0;
  return toned || toneless.has(text.slice(open + 1, i)) ? i + 1 : 0;
}

/** Syllables in the neutral tone (轻声), written without a mark. */
const toneless = new Set(['de', 'le', 'zi', 'men', 'ge', 'zhe', 'ma', 'ba', 'ne', 'me', 'tou', 'shang', 'li', 'ya']);

/** Characters that pages spell in letters: `zui大`, `diyi批`. Each stands for letters of its own, since offsets lead back to them. */
export interface Spelled {
  codes: readonly number[];
  letters: number;
}

/** The characters whose spelling begins at an offset behind no other letter, or null. */
export function spelledAt(text: string, at: number): Spelled | null {
  if (isLatinOrDigit(text.charCodeAt(at - 1))) return null;
  if (text.startsWith('zui', at) && isHan(text.charCodeAt(at + 3))) return superlative;
  if (text.startsWith('diyi', at) && !isLatinOrDigit(text.charCodeAt(at + 4))) return first;
  return null;
}

const superlative: Spelled = { codes: [0x6700], letters: 3 }; // 最
const first: Spelled = { codes: [0x7b2c, 0x4e00], letters: 2 }; // 第一
