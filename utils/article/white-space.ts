/**
 * White space as a browser shows it: runs of it are one space, none at the edges, and a line break of the source between two Chinese
 * characters is none (CSS Text, segment break transformation). In one pass: pages hold megabytes of spaces.
 */
export function tidy(text: string): string {
  if (!COLLAPSED.test(text)) return trimmed(text);
  let result = '';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isCollapsed(text.charCodeAt(i))) continue;
    result += text.slice(from, i);
    const start = i;
    while (i < text.length && isCollapsed(text.charCodeAt(i))) i++;
    if (i > start && i < text.length) {
      const isBreak =
        text.slice(start, i).includes('\n') && isWide(text.charCodeAt(start - 1)) && isWide(text.charCodeAt(i));
      if (!isBreak) result += ' ';
    }
    from = i;
  }
  return trimmed(result);
}

/** Whether a text is nothing but white space that a browser collapses, as between two blocks of the source. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isCollapsed(text.charCodeAt(i))) return false;
  return true;
}

/** Without spaces of any width at the edges; the indent of a Chinese paragraph is made of U+3000. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

const COLLAPSED = /[\t\n\f\r ]/;

function isCollapsed(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef);
}

/** The characters of a text that are not white space. */
export function charsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0x3000 && code !== 0xa0) count++;
  }
  return count;
}

/** Labels set wide apart are closed up: 「来　源：滨江日报」 as 「来源：滨江日报」. */
export function closedLabels(text: string): string {
  return text.replace(WIDE_LABEL, (label) => label.replace(/\s+/g, ''));
}

const WIDE_LABEL = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,5}(?=\s*[：:])/g;
