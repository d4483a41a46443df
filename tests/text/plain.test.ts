import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../utils/text/plain';

const rows: [verbatim: string, plain: string][] = [
  ['總投資25億元,佔地257畝', '总投资25亿元，占地257亩'],
  ['項(xiàng)目達(dá)產(chǎn)後', '项目达产后'],
  ['萬（wàn）噸', '万吨'],
  ['我们(men)的(de)园区', '我们的园区'],
  ['全市GDP(地区生产总值)', '全市GDP（地区生产总值）'],
  ['１２.５％', '12.5%'],
  ['年产10万吨 钢丝帘线', '年产10万吨钢丝帘线'],
  ['18.6 %', '18.6%'],
  ['5 000万元', '5000万元'],
  ['12 161.13万元', '12161.13万元'],
  ['2024 155个', '2024 155个'],
  ['总投资 1 . 45 亿元', '总投资1.45亿元'],
  ['1. 45个项目', '1. 45个项目'],
  ['總投資57。6億元;39個', '总投资57.6亿元；39个'],
  ['共签约57。6月5日', '共签约57。6月5日'],
  ['投资 9.6 亿元. 一季度,', '投资9.6亿元。一季度，'],
  ['占 18 %.\n其中', '占18%。\n其中'],
  ['07453 372 351.', '07453 372 351.'],
  ['Tesla Model Y', 'Tesla Model Y'],
  ['　　首段\r\n  次段 ', '首段\n次段'],
  ['项目\t投资', '项目 投资'],
  ['亿\u200b元', '亿元'],
  ['zui大的项目', '最大的项目'],
  ['diyi大园区', '第一大园区'],
  ['1,138.95亿元,同比', '1,138.95亿元，同比'],
  ['乾隆年間的乾貨', '乾隆年间的干货'],
  ['「兩岸」', '“两岸”'],
];

describe('a plain text', () => {
  test.each(rows)('%s reads %s', (verbatim, plain) => {
    expect(toPlain(verbatim).text).toBe(plain);
  });

  test('of a text that is plain already is that text, without offset arrays', () => {
    const text = '全市在建项目73个，总投资1817亿元。\n同比增长34.3%，“十四五”以来最高。';
    const plain = toPlain(text);
    expect(plain.text).toBe(text);
    expect(plain).toMatchObject({ starts: null, ends: null });
  });

  test('knows where its characters stand', () => {
    const text = '項(xiàng)目 5 000萬元';
    const plain = toPlain(text);
    const at = plain.text.indexOf('5000万元');
    expect(text.slice(plain.originStart(at), plain.originEnd(at + 6))).toBe('5 000萬元');
    expect(text.slice(plain.originStart(0), plain.originEnd(2))).toBe('項(xiàng)目');
  });

  test('keeps its characters in verbatim order and within the text', () => {
    const part = fc.constantFrom(
      '項',
      '(xiàng)',
      ' ',
      '　',
      '\n',
      '\r',
      '5',
      '000',
      '亿',
      'zui',
      'diyi',
      '大',
      '\u200b',
      '乾隆',
      'a',
      '(',
      '%',
      ',',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          const plain = toPlain(text);
          let last = 0;
          for (let i = 0; i < plain.text.length; i++) {
            const start = plain.originStart(i);
            const end = plain.originEnd(i + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test('of a plain text is itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '項', ' ', '5', '(', '萬', '，', '\n', 'Ａ', '％') }),
        (text) => {
          const once = toPlain(text).text;
          expect(toPlain(once).text).toBe(once);
        },
      ),
    );
  });
});
