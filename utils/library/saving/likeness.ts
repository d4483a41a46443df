import { LetterTable } from '../letters';

/** SHA-256 of a text, hexadecimal: the same text under two addresses has the same. */
export async function textHash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  let digits = '';
  for (const byte of bytes) digits += hexadecimal[byte];
  return digits;
}

const encoder = new TextEncoder();
const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Hashes of a text's longest sentences, at most `count`: two prints of one release (转载) share most of them, whatever stands around
 * them. They only propose; `likeness` decides.
 */
export function sentenceMarks(text: string, count = 6): number[] {
  const longest = text
    .split(/[\u3002\uff01\uff1f!?\uff1b;\n]/)
    .filter((sentence) => sentence.length >= 12)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    // Signs and spaces do not count, so that a few more than are wanted are looked at closely.
    .slice(0, count * 3)
    .map(bare)
    .filter((sentence) => sentence.length >= 12)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [...new Set(longest.slice(0, count).map(fnv1a))];
}

/**
 * How much of the shorter text the longer one holds, 0..1, by overlapping runs of five letters. From `REPRINT` on, one is a reprint
 * of the other. An empty text is like nothing.
 */
export function likeness(a: string, b: string): number {
  const [shorter, longer] = [shingles(a), shingles(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  return shared / shorter.size;
}

export const REPRINT = 0.8;

function shingles(text: string): Set<string> {
  const letters = bare(text);
  const found = new Set<string>();
  for (let i = 0; i + 5 <= letters.length; i++) found.add(letters.slice(i, i + 5));
  return found;
}

/** Letters and numbers alone: signs and spaces differ from print to print. */
const lettersAndNumbers = new LetterTable(
  (text) => text.normalize('NFKC'),
  (letter) => !/[\p{L}\p{N}]/u.test(letter),
);

function bare(text: string): string {
  return lettersAndNumbers.text(text);
}

/** A hash of 32 bits (FNV-1a), the same in every copy of the program. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
