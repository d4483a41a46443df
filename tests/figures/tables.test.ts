import { describe, expect, test } from 'vitest';
import type { Figure } from '../../utils/figures/figure';
import { type Tables, tables } from '../../utils/figures/lexicon-tables';
import { figuresOf, lexiconWithout, readExample } from './example';

/** What the bracketed quotes of a row's examples must be. */
type Expect = (figure: Figure | undefined) => boolean;

const expectations: { table: keyof Tables; expects: (row: never) => Expect; name: (row: never) => string }[] = [
  {
    table: 'measureWords',
    name: (row: { measure: string; kinds: readonly string[] }) => `${row.measure} of ${row.kinds[0]}`,
    expects: (row: { measure: string }) => (figure) => figure?.measure === row.measure,
  },
  {
    table: 'changeWords',
    name: (row: { how: string; sign: number }) => `${row.how} ${row.sign}`,
    expects: (row: { how: string; sign: number }) => (figure) =>
      row.how === 'to'
        ? figure?.measure !== 'growth'
        : figure?.measure === 'growth' && Math.sign(figure.min ?? figure.max ?? 0) === row.sign,
  },
  {
    table: 'rateWords',
    name: (row: { stage: string | null }) => `${row.stage}`,
    expects: (row: { stage: string | null }) => (figure) => figure?.measure === 'rate' && figure.stage === row.stage,
  },
  {
    table: 'countedWords',
    name: (row: { measure: string }) => row.measure,
    expects: (row: { measure: string }) => (figure) => figure?.measure === row.measure,
  },
  {
    table: 'stageWords',
    name: (row: { stage: string | null }) => `${row.stage}`,
    expects: (row: { stage: string | null }) => (figure) => figure?.stage === row.stage,
  },
  {
    table: 'planWords',
    name: (row: { scope: string }) => row.scope,
    expects: (row: { scope: string }) => (figure) => figure?.planned === (row.scope !== 'off'),
  },
];

describe.each(expectations)('words are rows: $table', ({ table, expects, name }) => {
  const rows = tables[table] as readonly { words: readonly string[]; examples: readonly string[] }[];
  test.each(rows.map((row) => [name(row as never), row] as const))(
    '%s: every example comes out as the row says',
    (_, row) => {
      const wrong = row.examples.filter((example) => !figuresOf(example).every(expects(row as never)));
      expect(wrong).toEqual([]);
    },
  );
  test.each(rows.map((row) => [name(row as never), row] as const))('%s: each word stands in an example', (_, row) => {
    const texts = row.examples.map((example) => readExample(example).text).join('\n');
    expect(row.words.filter((word) => !texts.includes(word))).toEqual([]);
  });
  test.each(rows.map((row) => [name(row as never), row] as const))(
    '%s: without the row its examples fail',
    (_, row) => {
      const lexicon = lexiconWithout(table, row);
      expect(row.examples.some((example) => !figuresOf(example, lexicon).every(expects(row as never)))).toBe(true);
    },
  );
});

test('a filler is longer than the word that it hides', () => {
  const rows = tables.fillers as readonly { hides: string; words: readonly string[] }[];
  const wrong = rows.flatMap(({ hides, words }) =>
    words.filter((word) => word.length <= hides.length || !word.includes(hides)),
  );
  expect(wrong).toEqual([]);
});

test('no word stands twice in one table of measures of one kind', () => {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { kinds, words } of tables.measureWords)
    for (const kind of kinds)
      for (const word of words) {
        if (seen.has(`${kind} ${word}`)) twice.push(`${kind} ${word}`);
        seen.add(`${kind} ${word}`);
      }
  expect(twice).toEqual([]);
});
