import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { CheckBook } from '../../utils/library/checks/check-book';
import { contradictions } from '../../utils/library/checks/checks-across';
import type { StatedGrowth, Statement } from '../../utils/library/checks/statements';
import { keepClipping } from '../../utils/library/clippings';
import { keepDraft } from '../../utils/library/saving/drafts';
import { read } from '../../utils/reading/read';
import { aLibrary, reader } from './builders';

function aStatement(some: Partial<Statement> = {}): Statement {
  return {
    clippingId: 'a',
    key: '0-1',
    subject: '云岭市',
    measure: 'foreign_capital',
    unit: 'USD',
    value: 12e8,
    start: '2024-01-01',
    end: '2024-12-31',
    quote: '12亿美元',
    source: '甲报',
    title: '',
    published: '2025-01-20',
    textHash: some.clippingId ?? 'a',
    ...some,
  };
}

const aGrowth = (percent: number, now = aStatement()): StatedGrowth => ({
  now,
  key: '5-9',
  percent,
  quote: `${percent}%`,
});

describe('what several articles say', () => {
  test('one value of one time told in two ways is found, by who told each first', () => {
    const told = [
      aStatement({ clippingId: 'b', value: 13e8, published: '2025-02-01' }),
      aStatement({ clippingId: 'c', value: 13e8, published: '2025-03-01' }),
      aStatement(),
    ];
    expect(contradictions(told, [])).toEqual([{ code: 'valuesDiffer', statements: [told[2], told[0]] }]);
  });

  test.each([
    ['rounding is no difference', { value: 12.04e8 }],
    ['another time is another value', { start: '2023-01-01', end: '2023-12-31', value: 9e8 }],
    ['another subject is another value', { subject: '明湖市', value: 9e8 }],
    ['another unit is another value', { unit: 'CNY', value: 9e8 }],
    ['what one article says twice is not of the same thing', { textHash: 'a', value: 9e8 }],
  ])('%s', (_, other) => {
    expect(contradictions([aStatement(), aStatement({ clippingId: 'b', ...other })], [])).toEqual([]);
  });

  test('a growth is compared with the value that another article told of the year before', () => {
    const base = aStatement({ clippingId: 'b', value: 10e8, start: '2023-01-01', end: '2023-12-31' });
    expect(contradictions([aStatement(), base], [aGrowth(20)])).toEqual([]);
    expect(contradictions([aStatement(), base], [aGrowth(34.3)])).toMatchObject([
      { code: 'growthDiffers', base, reckoned: expect.closeTo(20) },
    ]);
  });

  test('the end of February moves with the years', () => {
    const now = aStatement({ start: '2024-01-01', end: '2024-02-29' });
    const base = aStatement({ clippingId: 'b', value: 10e8, start: '2023-01-01', end: '2023-02-28' });
    expect(contradictions([now, base], [aGrowth(50, now)])).toHaveLength(1);
  });

  test('saved articles are worked out as the parser reads them, and anew when one changes', async () => {
    const library = aLibrary();
    const keep = async (text: string, n: number) => {
      const article = {
        url: `https://a.example/${n}`,
        title: `第${n}篇`,
        source: '云岭日报',
        author: null,
        published: `202${n}-01-20`,
        place: null,
        text,
      };
      const { id } = await keepDraft(library, read(article), reader);
      await keepClipping(library, id, n);
      return id;
    };
    const book = new CheckBook(library);
    await keep('2023年，云岭市实际利用外资10亿美元。', 4);
    expect(await book.read()).toEqual({ within: [], across: [] });
    const id = await keep('2024年，云岭市实际利用外资12亿美元，同比增长34.3%。', 5);
    const { across } = await book.read();
    expect(across).toMatchObject([
      { code: 'growthDiffers', growth: { percent: 34.3, now: { clippingId: id } }, base: { value: 10e8 } },
    ]);
    await library.delete();
  });
});
