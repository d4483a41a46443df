/** The offset behind the spaces at `p`. */
export function skipSpaces(text: string, p: number): number {
  while (text.charCodeAt(p) === 0x20) p++;
  return p;
}

/** The offset behind a dash, 至, 到 or 与 at `p`, spaces included; -1 where there is none. */
export function afterConnector(text: string, p: number): number {
  const q = skipSpaces(text, p);
  const code = text.charCodeAt(q);
  if (text[q] === '起' && (text[q + 1] === '至' || text[q + 1] === '到')) return skipSpaces(text, q + 2);
  if (isDash(code)) return skipSpaces(text, isDash(text.charCodeAt(q + 1)) ? q + 2 : q + 1);
  return code === 0x81f3 || code === 0x5230 || code === 0x4e0e ? skipSpaces(text, q + 1) : -1;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A year that an article may speak of. */
export function isYear(n: number): boolean {
  return n >= 1900 && n <= 2100;
}

/** What joins the ends of a range. */
export function isDash(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x7e ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0xff5e ||
    code === 0xff0d ||
    code === 0x2500
  );
}

/** What separates the parts of a written date, digits among them: 2019/04/19. */
export function isDateMark(code: number): boolean {
  return code === 0x2d || code === 0x2f || code === 0x2e || isDigit(code);
}

/** 日 or 号. */
export function isDayMark(code: number): boolean {
  return code === 0x65e5 || code === 0x53f7 || code === 0x865f;
}

/** What joins the members of a list: 、和及与. */
export function isListMark(code: number): boolean {
  return code === 0x3001 || code === 0x548c || code === 0x53ca || code === 0x4e0e || code === 0x2c || code === 0xff0c;
}
