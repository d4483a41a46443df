/** Where in an entry something is wrong, and what. */
export interface Wrong {
  at: string;
  code: 'notAClipping' | 'tooBig' | 'newerSchema';
}

const LONGEST_STRING = 5_000_000;
const DEEPEST = 24;

/**
 * True where one look at a line shows that nothing in it is unsafe, which is so of nearly every line, and saves walking through it: no
 * escaped letter, no name of a part of every object, nothing long or deep.
 */
export function isPlain(line: string): boolean {
  if (line === '' || line.length > LONGEST_STRING || !line.isWellFormed()) return false;
  if (unsafe.test(line)) return false;
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const sign = line.charCodeAt(i);
    if (sign === QUOTE) i = endOfString(line, i);
    else if ((sign === OPEN_LIST || sign === OPEN_OBJECT) && ++depth > DEEPEST) return false;
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth--;
  }
  return true;
}

const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, SLASH] = Array.from('"[]{}\\', (sign) =>
  sign.charCodeAt(0),
);
const unsafe = /\\u|"(?:__proto__|constructor|prototype)"/;

/** The place of the quotation mark that ends the string which begins at `start`. */
function endOfString(line: string, start: number): number {
  for (let end = line.indexOf('"', start + 1); end >= 0; end = line.indexOf('"', end + 1)) {
    let slashes = 0;
    while (line.charCodeAt(end - 1 - slashes) === SLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return line.length;
}

/** The first place that is too deep, too long, not well-formed, not a finite number, or named like a part of every object. */
export function unsafePlace(value: unknown, depth: number): Wrong | null {
  if (depth > DEEPEST) return { at: '', code: 'tooBig' };
  switch (typeof value) {
    case 'string':
      if (value.length > LONGEST_STRING) return { at: '', code: 'tooBig' };
      return value.isWellFormed() ? null : { at: '', code: 'notAClipping' };
    case 'number':
      return Number.isFinite(value) ? null : { at: '', code: 'notAClipping' };
    case 'object':
      break;
    default:
      return null;
  }
  for (const key of Object.keys(value ?? {})) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return { at: key, code: 'notAClipping' };
    const wrong = unsafePlace((value as Record<string, unknown>)[key], depth + 1);
    if (wrong) return { ...wrong, at: `${key}/${wrong.at}` };
  }
  return null;
}
