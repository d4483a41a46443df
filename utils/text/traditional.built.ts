import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import { packNumbers } from './packed';

const pairs = characters
  .split('|')
  .map((pair) => pair.split(' ') as [traditional: string, simplified: string])
  .filter(([traditional, simplified]) => traditional.length === 1 && simplified.length === 1)
  .map(([traditional, simplified]) => [traditional.charCodeAt(0), simplified.charCodeAt(0)] as const)
  .sort((a, b) => a[1] - b[1] || a[0] - b[0]);

/**
 * Traditional characters (繁体) of OpenCC, packed UTF-16 codes, in the order of their simplified ones (简体). Pairs that change the UTF-16
 * length, some 220 rare characters, are left out.
 */
export const traditional = packNumbers(pairs.map(([code]) => code));
export const simplified = packNumbers(pairs.map(([, code]) => code));

/** Phrases (词组) that are not converted one character by another, `乾元|一坏 一坯`: what stays as it is, and pairs. All keep their length. */
export const phrasePairs = phrases
  .split('|')
  .map((pair) => pair.split(' ') as [from: string, to: string])
  .filter(([from, to]) => from.length === to.length)
  .map(([from, to]) => (from === to ? from : `${from} ${to}`))
  .join('|');
