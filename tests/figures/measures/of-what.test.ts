import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';
import { ofWhat } from '../../../utils/reading/of-what';

/** The growths and rates of a text as `quote of what`. */
const read = (text: string) =>
  parseFigures(text)
    .filter(({ measure }) => measure === 'growth' || measure === 'rate')
    .map((figure) => `${figure.quote} ${ofWhat(figure) ?? '-'}`);

describe('what grew', () => {
  test.each([
    [
      'the words before it',
      '全市固定资产投资同比增长11.8%，工业投资增长23.5%。',
      ['11.8% 固定资产投资', '23.5% 工业投资'],
    ],
    ['what is told right before it', '地区生产总值完成3285.4亿元、增长6.1%。', ['6.1% 地区生产总值']],
    [
      'the same, where a distance follows a growth',
      '全市固定资产投资增长11.8%，高于全省4.6个百分点。',
      ['11.8% 固定资产投资', '4.6个百分点 固定资产投资'],
    ],
    [
      'in a list each in its place',
      '实现产值692亿元，税收34亿元，出口额25亿美元，分别增长42%、36%和17%。',
      ['42% 产值', '36% 税收', '17% 出口额'],
    ],
    ['in a list of names too', '工业投资、民间投资分别增长5%、6%。', ['5% 工业投资', '6% 民间投资']],
    ['one for all of a list', '城乡居民人均可支配收入分别增长4.9%、6.3%。', ['4.9% 可支配收入', '6.3% 可支配收入']],
    ['a rate by its name', '全县项目开工率82%，占全市的16%。', ['82% 开工率', '16% -']],
    ['nothing, where nothing tells', '青石县增长6%。', ['6% -']],
    ['nothing, where a list has more names than growths', '产值、税收、出口额分别增长4%、6%。', ['4% -', '6% -']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('is told by the article’s own words, at their place', () => {
    const text = '項(xiàng)目所在的青石縣工業投資增長5%。';
    const [growth] = parseFigures(text);
    const reason = growth?.reasons.find(({ field }) => field === 'of');
    expect(reason).toMatchObject({ words: '工業投資', start: text.indexOf('工業投資') });
  });

  test('is no more told of a figure that was corrected to another measure', () => {
    const [growth] = parseFigures('工业投资增长5%。');
    expect(growth && ofWhat({ ...growth, measure: 'total_investment' })).toBeNull();
  });
});
