import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import { packNumbers } from './packed';

const pairs = characters
  .split('|')
  .map((pair) => pair.split(' ') as [traditional: string, simplified: string])
  .filter(([traditional, simplified]) => traditional.length === 1 && simplified.length === 1)
  .map(([traditional, simplified]) => [traditional.charCodeAt(0), simplified.charCodeAt(0)] as const)
  .sort(([a], [b]) => a - b);

/** The first and the last Chinese character of the Basic Multilingual Plane. */
const first = 0x3400;
const last = 0x9fff;

const traditional = new Set(pairs.map(([code]) => code));

/**
 * What is traditional (繁体) after OpenCC: a letter for each character from U+3400 to U+9FFF, `T` for those, `K` for what stays. Long, but it
 * compresses to less than a list, and becomes a table of bytes at once. Pairs that change the UTF-16 length, some 220 rare characters, are left out.
 */
export const hanKinds = Array.from({ length: last - first + 1 }, (_, i) =>
  traditional.has(first + i) ? 'T' : 'K',
).join('');

/** The simplified characters (简体) of the traditional ones, in the order of these, packed UTF-16 codes. */
export const simplified = packNumbers(pairs.map(([, code]) => code));

/** Phrases (词组) that are not converted one character by another, `乾元|一坏 一坯`: what stays as it is, and pairs. All keep their length. */
export const phrasePairs = phrases
  .split('|')
  .map((pair) => pair.split(' ') as [from: string, to: string])
  .filter(([from, to]) => from.length === to.length)
  .map(([from, to]) => (from === to ? from : `${from} ${to}`))
  .join('|');
