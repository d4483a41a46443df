import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../utils/figures/parse';

const facts = { title: null, published: '2024-03-16' };
/** The figures of a text as `quote measure stage plan`. */
const read = (text: string, title: string | null = null) =>
  parseFigures(text, { ...facts, title }).map(
    ({ quote, measure, stage, planned }) =>
      `${quote} ${measure}${stage ? ` ${stage}` : ''}${planned ? ' planned' : ''}`,
  );

describe('measure', () => {
  test.each([
    [
      'the word before decides',
      '山桥镇酒厂总投资5亿元,占地200亩,年产白酒3万吨',
      ['5亿元 total_investment', '200亩 land_area', '3万吨 capacity'],
    ],
    ['the word that follows directly decides', '全镇获得5亿元贷款', ['5亿元 financing']],
    [
      'two lists are told in one order',
      '全镇产值、利税分别达到8亿元、9000万元',
      ['8亿元 output_value', '9000万元 tax'],
    ],
    [
      'a part keeps the measure of the whole',
      '总投资8亿元,其中一期3亿元',
      ['8亿元 total_investment', '3亿元 total_investment'],
    ],
    ['what a plant will yield is no growth', '投产后年新增产值3亿元', ['3亿元 output_value operating planned']],
    [
      'an increment is growth in its own unit',
      '新签约项目20个,同比增加5个',
      ['20个 project_count signed', '5个 growth signed'],
    ],
    ['a fall is negative growth', '产值下降3.5%', ['3.5% growth']],
    ['people who only work there are no employment', '现场有300名工人施工', ['300名 other_quantity building']],
    [
      'the level that a growth reaches is of what grew',
      '酒厂营收同比增长30%至9.7亿元,白酒产量下降3%到2万吨',
      ['30% growth', '9.7亿元 revenue', '3% growth', '2万吨 capacity'],
    ],
    [
      'what is invested of one kind is done, but for the statistics',
      '集团计划完成港建投资25亿元。全市完成工业投资30亿元。',
      ['25亿元 completed_investment planned', '30亿元 fixed_asset_investment'],
    ],
    ['a round sum before a class of places is none of money', '创建“十亿元产业强镇”', ['十亿元 threshold']],
    ['a level is no growth', '产值由3亿元增加到5亿元', ['3亿元 output_value', '5亿元 output_value']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a fall has negative numbers', () => {
    expect(parseFigures('产值下降3.5%', facts)).toMatchObject([{ min: -3.5, max: -3.5 }]);
    expect(parseFigures('产值下降3%至5%', facts)).toMatchObject([{ min: -5, max: -3 }]);
    expect(parseFigures('产值预计增长-2.5%至1.5%', facts)).toMatchObject([{ min: -2.5, max: 1.5 }]);
  });
});

test('how often a page was read is no figure', () => {
  for (const text of ['阅读量12345次', '浏览次数:36 次', '点击:2.3万次', '阅读 560人'])
    expect(parseFigures(text), text).toEqual([]);
  expect(parseFigures('游客3.6万人次')).toHaveLength(1);
});

describe('plan and fact', () => {
  test.each([
    [
      '计划 governs to the full stop',
      '计划总投资5亿元,占地30亩。去年产值2亿元。',
      ['5亿元 total_investment planned', '30亩 land_area planned', '2亿元 output_value'],
    ],
    [
      'a heading of the work ahead governs its section, a line under it without a number too',
      '二、2024年重点工作\n项目提质\n实施重点项目60个。\n三、2023年工作回顾\n实施重点项目50个。',
      ['60个 project_count planned', '50个 project_count'],
    ],
    [
      'work that a paragraph names is told in the sections behind it',
      '去年实施重点项目50个。今年要重点抓好以下工作：\n（一）抓投资\n实施重点项目60个。',
      ['50个 project_count', '60个 project_count planned'],
    ],
    [
      'and behind the words in the same paragraph',
      '去年实施重点项目50个。\n围绕上述目标，重点抓好以下工作：实施重点项目60个。培育企业9家。',
      ['50个 project_count', '60个 project_count planned', '9家 company_count planned'],
    ],
    [
      'what a plan says is planned, and what all of a five-year plan brings before it is over',
      '《云溪港规划》提出，开工项目5个。“十四五”期间建设项目9个。“十四五”期间已建设项目2个。',
      ['5个 project_count started planned', '9个 project_count planned', '2个 project_count'],
    ],
    [
      'work that was done is told as fact',
      '一年来，我们主要抓了以下工作：\n（一）抓投资\n实施重点项目60个。',
      ['60个 project_count'],
    ],
    [
      'a heading is one with its counts in brackets, too',
      '二、下步工作（共3类）\n实施重点项目60个。',
      ['3类 other_quantity planned', '60个 project_count planned'],
    ],
    [
      'a plan word within quotation marks ends with them',
      '按照“政府引导、确保用电”的办法,每家企业补助20万元',
      ['20万元 financing'],
    ],
    [
      'what happened within the year is a fact',
      '年内先后两次获得贷款24亿元',
      ['两次 other_quantity', '24亿元 financing'],
    ],
    [
      'an estimate and a need are plans',
      '预估总投资5亿元。今年需完成投资2亿元',
      ['5亿元 total_investment planned', '2亿元 completed_investment planned'],
    ],
    [
      'the wording turns to fact',
      '计划总投资5亿元,已完成投资2亿元。',
      ['5亿元 total_investment planned', '2亿元 completed_investment'],
    ],
    [
      'a plan named before its share is no plan of the share',
      '完成投资3亿元,占年度计划5亿元的60%',
      ['3亿元 completed_investment', '5亿元 annual_investment planned', '60% rate'],
    ],
    [
      'an aim that a share is of is a plan',
      '到位资金3亿元,完成全年目标5亿元的60%',
      ['3亿元 paid_in_capital', '5亿元 paid_in_capital planned', '60% rate'],
    ],
    [
      'a plan starts from a fact, however the change is told',
      '力争企业由18家扩容到26家',
      ['18家 company_count', '26家 company_count planned'],
    ],
    ['建成后 is a plan of that stage', '酒厂建成后可实现产值3亿元', ['3亿元 output_value completed planned']],
    [
      'the value from which a plan starts is fact',
      '力争产值由3亿元增加到5亿元',
      ['3亿元 output_value', '5亿元 output_value planned'],
    ],
    [
      'a heading of targets governs its section',
      '(一)工作目标\n引进项目5个。\n(二)去年成绩\n引进项目3个。',
      ['5个 project_count landed planned', '3个 project_count landed'],
    ],
    [
      'the name of a measure turns no sentence of such a section to fact: 实际利用外资',
      '(一)工作目标\n稳住实际利用外资规模,引进项目5个。',
      ['5个 project_count landed planned'],
    ],
    [
      'what a plan starts from leaves the rest of the sentence a plan',
      '计划把水泥产能由目前的2亿吨提升到3亿吨',
      ['2亿吨 capacity', '3亿吨 capacity planned'],
    ],
    [
      'the extent in 规划面积 is planned, what follows it is not',
      '酒厂规划面积300亩,总投资5亿元',
      ['300亩 land_area planned', '5亿元 total_investment'],
    ],
    [
      'a plan word that another joins reaches beyond the semicolon too',
      '园区预计年收入将达8亿元;带动就业600人',
      ['8亿元 revenue planned', '600人 employment planned'],
    ],
    ['what is allowed is no plan', '园区占地900亩,可建设用地600亩', ['900亩 land_area', '600亩 land_area']],
    ['a year to come is a plan', '到2027年,全市产值达到300亿元', ['300亿元 output_value planned']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('an article that sets out work to be done', () => {
  const program =
    '全力扩大有效投资。实施青石湖灌区等水利项目12个。加快山桥至北岭高速公路建设，打通断头路6条。\n' +
    '培育壮大特色产业。支持松岩镇建设竹制品加工园，新增规上企业8家。优化园区服务，提高土地利用效率。';

  test('makes plans of its figures', () => {
    expect(read(program)).toEqual([
      '12个 project_count planned',
      '6条 other_quantity planned',
      '8家 company_count planned',
    ]);
  });

  test('leaves facts that it tells', () => {
    expect(read(`${program}目前全县规上企业已有96家。`).at(-1)).toBe('96家 company_count');
  });

  test('is none where it tells how far the work came', () => {
    const report =
      '持续扩大有效投资，新开工水利项目12个，完成投资同比增长9%。加快公路建设，已打通断头路6条。\n' +
      '培育壮大特色产业，规上企业首次突破百家。优化园区服务，累计办理事项3万件。支持企业上市，新增上市企业2家。';
    expect(read(report).filter((figure) => figure.endsWith('planned'))).toEqual([]);
  });
});

describe('a title of aims', () => {
  const text = '新建标准厂房10万平方米。\n去年全县完成税收8亿元。';
  test.each([
    [
      'makes a plan of what is not told as fact',
      '东湖县2024年目标任务',
      ['10万平方米 floor_area planned', '8亿元 tax'],
    ],
    ['that were reached tells facts', '东湖县超额完成目标任务', ['10万平方米 floor_area', '8亿元 tax']],
    ['that are run for says nothing', '瞄准新目标！东湖县迈向产业强县', ['10万平方米 floor_area', '8亿元 tax']],
  ])('%s', (_, title, expected) => {
    expect(read(text, title)).toEqual(expected);
  });
});

describe('parts of a group', () => {
  test.each([
    [
      'what is put in to build is an investment, a share of a capital is none',
      '甲公司出资5亿元新建酒厂。甲方出资3亿元,占股60%。',
      ['5亿元 total_investment', '3亿元 other_money', '60% rate'],
    ],
    [
      'a cap on money to be raised is a plan',
      '本次募集资金总额不超过12亿元。该酒厂去年税收不超过3亿元。',
      ['不超过12亿元 financing planned', '不超过3亿元 tax'],
    ],
    [
      'a part of a counted group leaves its noun out, and its sum is of the kind of the whole',
      '全市新批项目30个,总投资90亿元。按片区分:东湖片区18个、60亿元,西山片区12个、30亿元。',
      [
        '30个 project_count',
        '90亿元 total_investment',
        '18个 project_count',
        '60亿元 total_investment',
        '12个 project_count',
        '30亿元 total_investment',
      ],
    ],
    [
      'the parts of a sum are told by their names alone',
      '车站枢纽总概算90亿元。其中站房工程60亿元,广场工程20亿元,道路工程10亿元。',
      ['90亿元 total_investment', '60亿元 total_investment', '20亿元 total_investment', '10亿元 total_investment'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('stage', () => {
  test.each([
    [
      'the words of the noun phrase',
      '在建项目73个,在谈项目20个',
      ['73个 project_count building', '20个 project_count negotiating'],
    ],
    ['a planned start is a plan, not a fact', '计划开工项目79个', ['79个 project_count started planned']],
    ['a mixed group has none', '在建、在运装机30万千瓦', ['30万千瓦 installed_power']],
    [
      'a list hands its stage to its members',
      '全县集中签约2个项目:东湖酒厂项目,总投资3亿元;西山纸厂项目,总投资2亿元',
      ['2个 project_count signed', '3亿元 total_investment signed', '2亿元 total_investment signed'],
    ],
    [
      'rates are told in order',
      '落地率、开工率和履约率分别为82%、41%和30%',
      ['82% rate landed', '41% rate started', '30% rate'],
    ],
    [
      'a sentence after a list tells of all that stands above it',
      '东湖酒厂,投资额3亿元。\n西山纸厂,投资额2亿元。\n以上两个项目昨日签约。',
      ['3亿元 total_investment signed', '2亿元 total_investment signed', '两个 project_count signed'],
    ],
    [
      'a group told by 包括 hands its stage to its members',
      '本月开工的重点项目包括:东湖酒厂项目,总投资3亿元;西山纸厂项目,总投资2亿元',
      ['3亿元 total_investment started', '2亿元 total_investment started'],
    ],
    [
      'another group of which nothing is told ends the one before',
      '续建项目5个,总投资9亿元。新建项目3个,总投资2亿元。',
      ['5个 project_count building', '9亿元 total_investment building', '3个 project_count', '2亿元 total_investment'],
    ],
    [
      'what is built and paid for is being built',
      '东湖大桥总投资8亿元,已完成投资3亿元',
      ['8亿元 total_investment building', '3亿元 completed_investment building'],
    ],
    [
      'the project stands behind those whom it serves',
      '东湖水厂概算总投资2亿元,服务人口20万人,已投入使用',
      ['2亿元 total_investment operating', '20万人 other_quantity'],
    ],
    [
      'a whole whose first phase has begun is being built',
      '东湖产业园总投资80亿元,占地2000亩。一期投资30亿元,去年已开工。二期尚未选址。',
      ['80亿元 total_investment building', '2000亩 land_area building', '30亿元 total_investment started'],
    ],
    ['a count of firms has none', '签约企业20家', ['20家 company_count']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('no figures', () => {
  test.each(['落实六大任务', '构建“4+4”体系', '一个项目的落地', '“十四五”规划', '第三期工程', '万众一心', '千方百计'])(
    '%s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '总投资',
    '5亿元',
    '约',
    '项目',
    '30个',
    '签约',
    '計劃',
    '增长',
    '7%',
    ',',
    '。',
    ';',
    '(',
    ')',
    '\n',
    '其中',
    '分别为',
    '、',
    '年产',
    '3万吨',
    '建成后',
    '亿',
    '9',
    '達到',
    '項(xiàng)目',
    ' ',
    '😀',
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  test('quotes are verbatim, in order and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const figure of parseFigures(text, facts)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
          for (const { start, words } of figure.reasons)
            if (start !== null) expect(text.slice(start, start + words.length)).toBe(words);
          expect(figure.subject?.isWellFormed() ?? true).toBe(true);
        }
      }),
    );
  });

  test('the words of a reason end with a whole character', () => {
    const [, tons] = parseFigures('年产😀30个3万吨', facts);
    expect(tons?.reasons.map(({ words }) => words)).toEqual(['年产']);
  });

  test('figures equal their JSON round trip', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const figures = parseFigures(text, facts);
        expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
      }),
    );
  });

  test('any string is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(parseFigures(text, facts))),
    );
  });

  test('every figure tells the reason of its measure', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { reasons } of parseFigures(text, facts))
          expect(reasons.some(({ field }) => field === 'measure')).toBe(true);
      }),
    );
  });
});

describe('a plan goes on', () => {
  const planned = (text: string) =>
    parseFigures(text)
      .filter((figure) => figure.planned)
      .map(({ quote }) => quote);

  test('with what counted projects cost, and with the parts that the numbers prove', () => {
    const text =
      '今年计划实施重点项目90个(续建40个,新建50个),总投资310亿元。其中,工业项目42个,农业项目30个,民生项目18个。';
    expect(planned(text)).toEqual(expect.arrayContaining(['90个', '310亿元', '42个', '30个', '18个']));
  });

  test('not with what was done of it', () => {
    expect(planned('今年计划实施重点项目90个。目前,开工50个,总投资120亿元,竣工40个,总投资80亿元。')).toEqual(['90个']);
  });

  test('not with what was completed of a part that is called after a plan', () => {
    const text =
      '1—4月,完成投资95亿元。其中续建项目33个,完成投资48亿元;计划投产项目18个,完成投资16亿元,完成年度计划投资的39%。';
    expect(planned(text)).toEqual(['18个']);
    expect(planned('计划投产项目18个,完成投资16亿元。')).toEqual(['18个', '16亿元']);
  });

  test('with the phases of what is planned, behind semicolons too', () => {
    expect(planned('计划投资50亿元,分两期建设,其中:一期投资24亿元;二期投资26亿元。')).toEqual([
      '50亿元',
      '24亿元',
      '26亿元',
    ]);
  });

  test('not with what was fought for and came', () => {
    expect(planned('全年争取落实到位省产业园区发展引导资金505万元,年内分两批获取指标25万千瓦。')).toEqual([]);
  });

  test('with a measure whose name is 实际利用外资', () => {
    expect(planned('全镇招商目标是2亿元,实际利用外资900万美元。')).toEqual(['2亿元', '900万美元']);
  });
});
