import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../utils/figures/parse';

/** A table as the body of an article has it: rows by lines, cells by tabs; and its figures. */
const read = (...rows: string[]) => {
  const text = rows.map((row) => row.replaceAll(' | ', '\t')).join('\n');
  const figures = parseFigures(text, { title: null, published: '2024-06-03' });
  for (const { quote, start, end } of figures) expect(text.slice(start, end)).toBe(quote);
  return figures.map(
    ({ quote, measure, min, unit, subject, stage, planned }) =>
      `${quote} ${measure} ${min} ${unit} ${subject}${stage ? ` ${stage}` : ''}${planned ? ' planned' : ''}`,
  );
};

describe('a row of a table is read as what its heads make of it', () => {
  test('with measure, unit, owner, plan and stage', () => {
    expect(
      read(
        '序号 | 项目名称 | 建设单位 | 总投资（万元） | 年度计划投资（万元） | 形象进度',
        '1 | 青禾水厂扩建工程 | 县水务集团 | 12,000 | 6000 | 正在施工',
        '2 | 绿源食品加工项目 | 绿源公司 | 8600 | — | 投产',
      ),
    ).toEqual([
      '12,000 total_investment 120000000 CNY 青禾水厂扩建工程 building',
      '6000 annual_investment 60000000 CNY 青禾水厂扩建工程 building planned',
      '8600 total_investment 86000000 CNY 绿源食品加工项目 operating',
    ]);
  });

  test('the unit may stand above the table', () => {
    expect(read('单位：万元', '项目 | 总投资 | 本年完成', '青禾水厂 | 12000 | 3150')).toEqual([
      '12000 total_investment 120000000 CNY 青禾水厂 building',
      '3150 completed_investment 31500000 CNY 青禾水厂 building',
    ]);
  });

  test('a place and what is counted of it stand together', () => {
    expect(read('县区 | 开工项目（个） | 总投资（亿元）', '青石区 | 12 | 103.2')).toEqual([
      '12 project_count 12 个 青石区开工项目 started',
      '103.2 total_investment 10320000000 CNY 青石区开工项目 started',
    ]);
  });

  test('a head of two rows is read as one', () => {
    expect(
      read(
        '序号 | 项目名称 | 投资（万元） | 形象进度',
        '总投资 | 年度计划',
        '1 | 青禾水厂扩建工程 | 12000 | 3150 | 正在施工',
        '2 | 云溪河整治工程 | 8600 | — | 竣工',
      ),
    ).toEqual([
      '12000 total_investment 120000000 CNY 青禾水厂扩建工程 building',
      '3150 annual_investment 31500000 CNY 青禾水厂扩建工程 building planned',
      '8600 total_investment 86000000 CNY 云溪河整治工程 completed',
    ]);
    expect(
      read(
        '县区 | 固定资产投资（亿元） | 增加值增速（%） | 工业投资（亿元）',
        '总量 | 增长（%） | 总量 | 增长（%）',
        '青禾县 | 51.8 | 12.5 | 8.1 | 20.3 | -3.2',
      ),
    ).toEqual([
      '51.8 fixed_asset_investment 5180000000 CNY 青禾县',
      '12.5 growth 12.5 % 青禾县',
      '8.1 growth 8.1 % 青禾县',
      '20.3 fixed_asset_investment 2030000000 CNY 青禾县',
      '-3.2 growth -3.2 % 青禾县',
    ]);
  });

  test('a row beside a merged cell lacks its first cell', () => {
    expect(
      read(
        '类别 | 项目名称 | 总投资（万元）',
        '产业类 | 青禾水厂 | 12000',
        '云溪铜箔项目 | 8600',
        '民生类 | 鹿岭小学 | 900',
      ).map((figure) => figure.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['12000 total_investment', '8600 total_investment', '900 total_investment']);
  });

  test('a fall has its sign', () => {
    expect(read('县区 | 固定资产投资（亿元） | 同比增长（%）', '青禾县 | 51.8 | 12.5', '白石县 | 36.2 | -3.2')).toEqual(
      [
        '51.8 fixed_asset_investment 5180000000 CNY 青禾县',
        '12.5 growth 12.5 % 青禾县',
        '36.2 fixed_asset_investment 3620000000 CNY 白石县',
        '-3.2 growth -3.2 % 白石县',
      ],
    );
  });

  test('a cell may say its unit itself', () => {
    expect(read('项目 | 总投资', '青禾水厂 | 1.2亿元')).toEqual(['1.2亿元 total_investment 120000000 CNY 青禾水厂']);
  });

  test('what a figure is told by stands in the head', () => {
    const text = '项目\t总投资（万元）\n青禾水厂\t12000';
    const [figure] = parseFigures(text);
    const reason = figure?.reasons.find(({ field }) => field === 'measure');
    expect(reason).toMatchObject({ words: '总投资', start: text.indexOf('总投资') });
  });
});

describe('a table is left alone', () => {
  test.each([
    ['where no head says a unit', ['姓名 | 年龄', '张三 | 35']],
    ['in a row of other width, and in one of sums', ['项目 | 总投资（万元）', '一、水利 | 3 | 5', '合计 | 12000']],
    ['behind its end', ['项目 | 总投资（万元）', '联系电话 | —', '电话\n12000 | 3150']],
  ])('%s', (_, rows) => {
    expect(read(...rows)).toEqual([]);
  });
});
