import { firmIn, namesOf } from '../figures/subjects/named';
import { toPlain } from '../text/plain';
import type { Span } from '../text/span';
import { investorIn, namesakeOf, soleInvestor } from './investors';
import { type Origin, placesIn, within } from './places';

/** Who builds a project and where. */
export interface Particulars {
  company: string | null;
  place: string | null;
}

/** Finds the company and the place of a project by its name and the verbatim offset where the text first speaks of it, null where it is not known. */
export function particularsIn(
  text: string,
  origin: Origin,
): (name: string, count: number | null, at: number | null) => Particulars {
  const plain = toPlain(text);
  const names = namesOf(plain.text);
  const placeOf = placesIn(plain.text, names, origin);
  const sole = soleInvestor(plain.text, names);
  return (name, count, at) => {
    const sentence = at === null ? null : sentenceAround(plain.text, at, name.length, (i) => plain.originStart(i));
    const here = sentence === null ? [] : within(names, sentence);
    const invests = sentence === null ? null : investorIn(plain.text, sentence, here, name);
    // 华岳精密锻造项目由华岳集团投资建设: who is said to build it, before whom its name may hold.
    const told = isLegal(invests) ? invests : (firmIn(name) ?? namesakeOf(name, names) ?? invests);
    const isOfSole = sole !== null && sentence !== null && sole.from < sentence.end && (count === 1 || count === null);
    return {
      company: told ?? (isOfSole ? sole.name : null),
      place: placeOf(name, count, sentence, here),
    };
  };
}

const isLegal = (name: string | null) => name !== null && /(?:公司|集团)$/.test(name);

/** The sentence that holds a verbatim offset, and where a heading names the project the line under it too. */
function sentenceAround(text: string, at: number, length: number, originOf: (i: number) => number): Span {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (originOf(middle) < at) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - LONGEST);
  const before = text.slice(from, low);
  const start = from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const stop = endOfSentence(text, low);
  // 2.青石储能项目。由北岭能源公司投资建设…
  const isTitle = stop - start <= length + 6;
  return { start, end: isTitle ? endOfSentence(text, stop + 1) : stop };
}

function endOfSentence(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST).search(/[。\n]/);
  return Math.min(text.length, at + (end < 0 ? LONGEST : end));
}

/** How far a sentence is followed: lists without a full stop stay linear. */
const LONGEST = 1000;
