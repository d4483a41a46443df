import { pinyin } from 'pinyin-pro';
import { divisionLevels } from './divisions';
import { shortName } from './short-name';

const names = [
  ...new Set(
    divisionLevels()
      .flatMap(({ names }) => names)
      .map(shortName),
  ),
];
const spelled = new Map(names.map((name) => [name, syllablesOf(name)]));
const usual = usualReadings();

/** The characters of all short names after their usual reading in pinyin: `ai艾爱|an安鞍…`. */
export const readings: string = [...new Set(usual.values())]
  .map((syllable) => syllable + [...usual.keys()].filter((character) => usual.get(character) === syllable).join(''))
  .join('|');

/** The names in which a character is read otherwise: `重庆chongqing|…`. */
export const exceptions: string = names
  .filter((name) => [...name].some((character, i) => usual.get(character) !== spelled.get(name)?.[i]))
  .map((name) => name + spelled.get(name)?.join(''))
  .join('|');

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true });
}

/** The reading that a character has in most names. */
function usualReadings(): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, syllables] of spelled) {
    for (const [i, character] of [...name].entries()) {
      const syllable = syllables[i] as string;
      const known = counts.get(character) ?? new Map<string, number>();
      counts.set(character, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([character, known]) => [character, [...known].sort((a, b) => b[1] - a[1])[0]?.[0] as string]),
  );
}
