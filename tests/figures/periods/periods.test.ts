import { describe, expect, test } from 'vitest';
import { basisWords, periodCues } from '../../../utils/figures/lexicon/period-cues';
import { openCues } from '../../../utils/figures/periods/cues';
import { cueWords, packCues } from '../../../utils/figures/periods/pack-cues';
import { decided, shown } from './decided';
import { examples } from './examples';

for (const { rule, texts } of examples)
  describe(rule, () => {
    for (const marked of texts)
      test(marked.replace(/\{([^|]*)[^}]*\}/g, '$1'), () => {
        const { drafts, wanted } = decided(marked);
        expect(drafts.map(shown)).toEqual(wanted);
      });
  });

test('each period has a reason that quotes the time', () => {
  const { drafts, passage } = decided('截至4月底,在建项目{73个|project_count|..2024-04-30}。');
  const reason = drafts[0]?.reasons.find(({ field }) => field === 'period');
  expect(reason && passage.text.slice(reason.start, reason.end)).toBe('截至4月底');
});

describe('every word that tells what a time dates is needed', () => {
  for (const row of periodCues)
    test(`${row.zh} ${row.kind}`, () => {
      for (const word of row.words) {
        const marked = row.example.replace('…', word);
        const { drafts, wanted } = decided(marked);
        expect(drafts.map(shown), marked).toEqual(wanted);
        const fewer = periodCues.map((other) =>
          other === row ? { ...row, words: row.words.filter((w) => w !== word) } : other,
        );
        expect(
          decided(marked, openCues(packCues({ ...cueWords, cues: fewer }))).drafts.map(shown),
          `without ${word}`,
        ).not.toEqual(wanted);
      }
    });
});

describe('the base of a growth is the word before it', () => {
  for (const row of basisWords)
    test(row.zh, () => {
      for (const word of row.words) {
        const marked = row.example.replace('…', word);
        expect(decided(marked).drafts.at(-1)?.basis, marked).toBe(row.basis);
        const fewer = basisWords.map((other) =>
          other === row ? { ...row, words: row.words.filter((w) => w !== word) } : other,
        );
        expect(
          decided(marked, openCues(packCues({ ...cueWords, bases: fewer }))).drafts.at(-1)?.basis,
          `without ${word}`,
        ).not.toBe(row.basis);
      }
    });

  test('a growth beside it shares it', () => {
    const { drafts } = decided('完成投资{5亿元|completed_investment|-},同比增加{1亿元|growth|-}、增长{25%|growth|-}。');
    expect(drafts.map(({ basis }) => basis)).toEqual([null, 'yearOnYear', 'yearOnYear']);
  });

  test('the growth of the next figure does not', () => {
    const { drafts } = decided('投资同比增长{5%|growth|-},税收{3亿元|tax|-},增长{2%|growth|-}。');
    expect(drafts.map(({ basis }) => basis)).toEqual(['yearOnYear', null, null]);
  });

  test('the year before the year of the figure is last year', () => {
    const text = '2023年营收{12亿元|revenue|2023-01-01..2023-12-31},较2022年增长{20%|growth|2023-01-01..2023-12-31}。';
    expect(decided(text).drafts[1]?.basis).toBe('overLastYear');
  });

  test('only a growth has one', () => {
    expect(decided('同比,产值{5亿元|output_value|-}。').drafts[0]?.basis).toBe(null);
  });
});
