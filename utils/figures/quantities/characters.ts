export function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

export function isArabic(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export const SPACE = 0x20;

export const NEWLINE = 0x0a;

/** With one of these behind it 半 is part of another word: 半年, 半导体, 过半百. */
export const AFTER_HALF = '年月天日夜小导径岛路岁个百岛价决机球挂封自成点生';
