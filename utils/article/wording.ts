import { type Wording, wordings } from './lexicon/wording';
import { closedLabels } from './white-space';
import { traditionalPairs } from './wording-characters.built';

/** The wording of a line; null where it is none. Lines are asked about several times. */
export function wordingOf(text: string): Wording | null {
  if (text.length > LONGEST) return null;
  let wording = known.get(text);
  if (wording === undefined) {
    wording = findWording(closedLabels(text).replace(TRADITIONAL, (character) => simplified.get(character) as string));
    if (known.size > 20_000) known.clear();
    known.set(text, wording);
  }
  return wording;
}

const LONGEST = Math.max(...wordings.map(({ longest }) => longest));
const known = new Map<string, Wording | null>();

const simplified = new Map(
  Array.from({ length: traditionalPairs.length / 2 }, (_, i) => [
    traditionalPairs.charAt(2 * i),
    traditionalPairs.charAt(2 * i + 1),
  ]),
);
const TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

function findWording(text: string): Wording | null {
  for (const wording of wordings) {
    if (text.length > wording.longest || !wording.pattern.test(text)) continue;
    if (wording.name === 'promotion' && INNER_STOP.test(text)) continue;
    return wording;
  }
  return null;
}

/** A call to follow an account is one sentence; text that mentions one goes on. */
const INNER_STOP = /[。；].{6}/;
