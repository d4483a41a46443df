import type { Decimal } from './decimal';

/** 12,161.13: groups of three after a comma, a decimal point. Reads to the end of 2023.12.19 and calls it no number. */
export function readArabic(text: string, start: number): { number: Decimal; end: number; junk: boolean } {
  let mantissa = 0;
  let exponent = 0;
  let digits = 0;
  let i = start;
  const take = () => {
    for (; ; i++) {
      const digit = text.charCodeAt(i) - 0x30;
      if (!(digit >= 0 && digit <= 9)) return;
      if (mantissa < 9e14) mantissa = mantissa * 10 + digit;
      else exponent++;
      digits++;
    }
  };
  take();
  if (digits <= 3 && text.charCodeAt(start) !== 0x30)
    while (isGroup(text, i, start)) {
      i++;
      take();
    }
  let junk = digits > 15;
  if (text.charCodeAt(i) === 0x2e && isArabicDigit(text.charCodeAt(i + 1))) {
    i++;
    const whole = digits;
    const before = exponent;
    take();
    exponent = before - (digits - whole) + (exponent - before);
    while (text.charCodeAt(i) === 0x2e && isArabicDigit(text.charCodeAt(i + 1))) {
      junk = true;
      i++;
      take();
    }
  }
  return { number: { mantissa, exponent }, end: i, junk };
}

/** A comma, three digits, and no fourth. */
function isGroup(text: string, i: number, start: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== 0x2c && (code !== 0xff0c || '$¥€£'.includes(text.charAt(start - 1) || ' '))) return false;
  return (
    isArabicDigit(text.charCodeAt(i + 1)) &&
    isArabicDigit(text.charCodeAt(i + 2)) &&
    isArabicDigit(text.charCodeAt(i + 3)) &&
    !isArabicDigit(text.charCodeAt(i + 4))
  );
}

function isArabicDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
