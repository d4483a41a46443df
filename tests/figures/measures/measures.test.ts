import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';

/** The figures of a text as `quote measure`. */
const read = (text: string) =>
  parseFigures(text, { title: null, published: '2024-03-16' }).map(({ quote, measure }) => `${quote} ${measure}`);

describe('a capacity', () => {
  test.each([
    ['is what is built', '一期建设60万吨烧碱、70万吨电石', ['60万吨 capacity', '70万吨 capacity']],
    ['is no store that is built', '新建5万吨仓库', ['5万吨 other_quantity']],
    ['is a list before its word', '已形成37万辆汽车、30万台发动机生产能力', ['37万辆 capacity', '30万台 capacity']],
    ['is a herd that a farm is built for', '18万头生猪养殖项目', ['18万头 capacity']],
    [
      'is what the plants that start are called by',
      '目前,青石化工80万吨纯碱、二期30万吨氯化铵投产',
      ['80万吨 capacity', '30万吨 capacity'],
    ],
    ['is no ore that lies in the ground', '项目探明储量32万吨,已开工建设', ['32万吨 other_quantity']],
    ['is no earth that was moved', '项目完成土方32万立方米', ['32万立方米 other_quantity']],
    ['is told of two behind the second', '东山二期11GW和南河二期8GW产能在建', ['11GW capacity', '8GW capacity']],
    ['is what a line is built for', '新建80万套座椅项目', ['80万套 capacity']],
    [
      'is what was brought forth, and was a year before',
      '全年矿山产铜90万吨,增长8%(上年同期:83万吨)',
      ['90万吨 capacity', '8% growth', '83万吨 capacity'],
    ],
    ['is what a line is widened to', '电池由8GW扩产至13GW', ['8GW capacity', '13GW capacity']],
    ['is no size of what is made', '产能扩大,采用600纳米膜', ['600纳米 other_quantity']],
    ['is what an airport is designed for', '满足2030年旅客吞吐量2100万人次需求', ['2100万人次 capacity']],
    ['is what a factory of cells makes', '40GWh混合储能及电芯项目', ['40GWh capacity']],
    ['is no count of projects', '10万纱锭项目', ['10万纱锭 capacity']],
    ['is no herd that is counted', '全县生猪存栏18万头', ['18万头 other_quantity']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a count', () => {
  test.each([
    [
      'is divided by names',
      '全市新签约项目76个,分别为:东湖县34个、西山县32个',
      ['76个 project_count', '34个 project_count', '32个 project_count'],
    ],
    [
      'is one of projects by stage, by size and as investments',
      '共有33个在建,投资上亿元的有15个,政府投资类20个',
      ['33个 project_count', '上亿元 threshold', '15个 project_count', '20个 project_count'],
    ],
    ['is no place in a ranking', '综合排名上升11位', ['11位 other_quantity']],
    ['is none of sectors', '布局四大主导产业龙头项目', []],
    ['is one of works that are begun', '全省开工建设9条国省干线公路', ['9条 project_count']],
    ['is none of works that are there', '全省有9条国省干线公路', ['9条 other_quantity']],
    [
      'is divided into kinds',
      '8个项目开工。其中,农业类5项,总投资3亿元',
      ['8个 project_count', '5项 project_count', '3亿元 total_investment'],
    ],
    [
      'is divided into places without a word for it, over the names behind them',
      '新开工项目数量依次为:东湖14个,西山6个,高新区3个,南河、北河1个;园区里,青石开发区4个',
      ['14个 project_count', '6个 project_count', '3个 project_count', '1个 project_count', '4个 project_count'],
    ],
    ['counts the works behind it, not the product before it', '甲电厂、乙电容器等6个项目', ['6个 project_count']],
    ['counts the works behind it, in any of their measure words', '列入国家32处灌区工程名录', ['32处 project_count']],
    [
      'is not divided by other things',
      '全市新签约项目76个,带动就业340人,建成厂房32栋',
      ['76个 project_count', '340人 employment', '32栋 other_quantity'],
    ],
    ['counts what follows it, not the zone before it', '开发区35个项目', ['35个 project_count']],
    [
      'is a part of what was counted, where the parts add up to it',
      '重点工程46处,已开工9处。其中水库12座,河道8条,灌区26处',
      ['46处 project_count', '9处 project_count', '12座 project_count', '8条 project_count', '26处 project_count'],
    ],
    [
      'of the parts of a part is one too',
      '重点项目203个,其中产业项目118个(工业88个、服务业30个),基础设施85个',
      ['203个 project_count', '118个 project_count', '88个 project_count', '30个 project_count', '85个 project_count'],
    ],
    [
      'is none where the numbers beside it do not add up',
      '重点工程46处,改造街道12条、桥梁8座',
      ['46处 project_count', '12条 other_quantity', '8座 other_quantity'],
    ],
    [
      'with a total investment behind it counts projects, in one quarter as in the other',
      '当月核准23个,总投资151亿元。签约项目一季度有28个,二季度有40个',
      ['23个 project_count', '151亿元 total_investment', '28个 project_count', '40个 project_count'],
    ],
    [
      'of a class with its money, in brackets, and of what a level calls its own counts projects',
      '一、产业类(6项,总投资15亿元)\n二、民生类(3项)\n列入省重点2个,今年新增6项',
      ['6项 project_count', '15亿元 total_investment', '3项 project_count', '2个 project_count', '6项 project_count'],
    ],
    ['of what the noun behind it is counted as itself is none', '三大主导产业项目34个', ['34个 project_count']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('an area', () => {
  test.each([
    [
      'has floors where it is built in square metres',
      '启动区已建成26万平方米,二期8万平方米物业开工',
      ['26万平方米 floor_area', '8万平方米 floor_area'],
    ],
    [
      'has floors where it stands in brackets behind a house',
      '选定5号楼（约2.7万平方米）',
      ['约2.7万平方米 floor_area'],
    ],
    ['is land where it is told in square kilometres', '新区建成区18平方公里', ['18平方公里 land_area']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a share', () => {
  test.each([
    ['is growth where it outruns a schedule', '快于时间进度3%', ['3% growth']],
    ['is growth where growths are dealt out', '两业增幅居前,分别为35%、28%', ['35% growth', '28% growth']],
    ['is growth where a growth rises to it', '投资增幅由9%升到15%', ['9% growth', '15% growth']],
    ['is growth where a growth follows it', '5.5%的经济增长目标', ['5.5% growth']],
    ['is a range where it differs from one to the other', '原料涨幅从10%到40%不等', ['10%到40% growth']],
    [
      'is growth where it stands in brackets behind a time that a growth is compared with',
      '投资增长5.2%,比1—5月(6.0%)回落0.8个百分点。占比为31.5%,比上年(30.1%)提高1.4个百分点。',
      ['5.2% growth', '6.0% growth', '0.8个百分点 growth', '31.5% rate', '30.1% rate', '1.4个百分点 growth'],
    ],
    ['is growth where it lags behind a schedule', '慢于时间进度2%', ['2% growth']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('money', () => {
  test.each([
    ['goes on with the increments before it', '比去年增加81个、697亿元', ['81个 growth', '697亿元 growth']],
    [
      'in brackets behind a project is its investment',
      '到位资金增长较快,有海纳酒厂项目(5亿元)',
      ['5亿元 total_investment'],
    ],
    [
      'goes on with a statistic in what is hoped for, expected and was a year before',
      '销售收入40亿元,三年内有望突破100亿元;营收13亿元,市场预期12亿元,去年同期18亿元',
      ['40亿元 revenue', '突破100亿元 revenue', '13亿元 revenue', '12亿元 revenue', '18亿元 revenue'],
    ],
    [
      'in another currency is what it was in the first',
      '总投资16亿欧元(相当于18亿美元)',
      ['16亿欧元 total_investment', '18亿美元 total_investment'],
    ],
    [
      'needs no 元 before what is money, nor where it is spent',
      '冲击4000亿产值,获得100万融资,投资1000万建厂,多支出了4000万。',
      ['4000亿 output_value', '100万 financing', '1000万 total_investment', '4000万 other_money'],
    ],
    [
      'told as growth behind the last of a list is growth',
      '通信设备制造业、专业技术服务业实际使用外资分别实现了87.5%和43.4%的显著增长。',
      ['87.5% growth', '43.4% growth'],
    ],
    [
      'of another project is no whole that a planned one is a year of',
      '云岭农场项目总投资5000万元；石溪农场项目，计划投资3000万元。',
      ['5000万元 total_investment', '3000万元 total_investment'],
    ],
    [
      'of parks is of no firms in them',
      '全市8个产业园区入园企业630户。',
      ['8个 other_quantity', '630户 company_count'],
    ],
    [
      'of villages is of no projects that they apply for',
      '全乡共有23个村上报亮化项目，另有5个村级项目。',
      ['23个 other_quantity', '5个 project_count'],
    ],
    [
      'needs no 元 where it is invested, whatever for',
      '引进天彩集团投资7000万实施路网改造,村里筹资80万为路灯换线,投入300万株树苗。',
      ['7000万 total_investment', '80万 financing', '300万株 other_quantity'],
    ],
    [
      'told of signings behind a comma is money in agreements',
      '签约项目20个,总金额275亿元',
      ['20个 project_count', '275亿元 contracted_investment'],
    ],
    ['behind a count is its sum', '续建项目148个1483亿元。', ['148个 project_count', '1483亿元 total_investment']],
    [
      'that is reached goes on with the statistic before it',
      '全市到位资金140亿元,增长5%。南河引进37亿元,东湖、西山两县均超过30亿元。',
      ['140亿元 paid_in_capital', '5% growth', '37亿元 paid_in_capital', '超过30亿元 paid_in_capital'],
    ],
    [
      'of an aim goes on with what is aimed at',
      '到位资金12亿元,任务数是10亿元',
      ['12亿元 paid_in_capital', '10亿元 paid_in_capital'],
    ],
    [
      'that was raised is still that where it is spent',
      '公司发行可转债9亿元。其中,7亿元用于扩建、2亿元用于补充流动资金。',
      ['9亿元 financing', '7亿元 financing', '2亿元 financing'],
    ],
    ['is of its noun, not of its verb', '固定资产投资累计完成90亿元', ['90亿元 fixed_asset_investment']],
    ['right behind GDP is found', '全市GDP500亿元', ['500亿元 gdp']],
    [
      'of a sector in the GDP is its added value',
      'GDP为500亿元,其中:一产完成50亿元',
      ['500亿元 gdp', '50亿元 added_value'],
    ],
    ['of a sector is the statistic', '能源行业完成投资157亿元', ['157亿元 fixed_asset_investment']],
    [
      'without a word is a part of the sum that it adds up to with others',
      '全市贷款余额60亿元。从去向看:农业那边有10亿元,工业那边有20亿元,别处有30亿元',
      ['60亿元 financing', '10亿元 financing', '20亿元 financing', '30亿元 financing'],
    ],
    [
      'of a forecast goes on with the statistic',
      '固定资产投资完成592亿元,预计全年完成650亿元',
      ['592亿元 fixed_asset_investment', '650亿元 fixed_asset_investment'],
    ],
    ['of a project is none', '东湖酒厂项目完成投资157万元', ['157万元 completed_investment']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('floors are not told in 亩, and a sum in brackets is the same in another currency', () => {
  expect(read('高标准农田项目建设面积5000亩')).toEqual(['5000亩 land_area']);
  expect(read('实际使用外资45亿美元,同比增长2%(折275亿元,同比增长1%)')).toEqual([
    '45亿美元 foreign_capital',
    '2% growth',
    '275亿元 foreign_capital',
    '1% growth',
  ]);
});

test('an investment that grew is a statistic, one of a project is none', () => {
  expect(read('中央项目投资3370亿元，增长1.3%；地方项目1847亿元，增长38.5%')).toEqual([
    '3370亿元 fixed_asset_investment',
    '1.3% growth',
    '1847亿元 fixed_asset_investment',
    '38.5% growth',
  ]);
  expect(read('云岭铜箔项目投资9亿元，建设期2年')).toEqual(['9亿元 total_investment']);
});

test('a measure that explains another in brackets is that other', () => {
  expect(read('预计年总产值（销售额）达300亿元')).toEqual(['300亿元 output_value']);
});

test('what is told of a project by the word of the statistic is its investment', () => {
  expect(read('二期为年产20GW组件项目，预计固定资产投资30亿元。全市固定资产投资90亿元。')).toEqual([
    '20GW capacity',
    '30亿元 total_investment',
    '90亿元 fixed_asset_investment',
  ]);
});

test('a pace is a growth', () => {
  expect(read('两项指标以年均18.3%和6.2%的速度增长')).toEqual(['两项 other_quantity', '18.3% growth', '6.2% growth']);
});

test('what is ranked by a statistic has so much of it', () => {
  expect(read('到位资金前三的产业链为：新能源（1177亿元）、食品（659亿元）。')).toEqual([
    '1177亿元 paid_in_capital',
    '659亿元 paid_in_capital',
  ]);
  expect(read('在建项目有云岭铜箔项目（12亿元）。')).toEqual(['12亿元 total_investment']);
});

test('what passed through an airport is no capacity, what it is built for is', () => {
  expect(read('云岭机场完成旅客吞吐量312万人次。')).toEqual(['312万人次 other_quantity']);
  expect(read('云岭港货物吞吐量突破2亿吨。')).toEqual(['突破2亿吨 other_quantity']);
  expect(read('云岭机场设计旅客吞吐量312万人次。')).toEqual(['312万人次 capacity']);
});

test('a firm that is called after its investments invests', () => {
  expect(read('云岭交通投资集团有限公司投资12亿元建设云岭港二期。')).toEqual(['12亿元 total_investment']);
  expect(read('云岭市交通投资12亿元。')).toEqual(['12亿元 fixed_asset_investment']);
});

test('what is counted in batches is no firm, what a class stands before is what it is', () => {
  expect(read('接待来访客商83批460余人次。')).toEqual(['83批 other_quantity', '460余人次 other_quantity']);
  expect(read('港区三期工程,建设2个5万吨级泊位。')[0]).toBe('2个 other_quantity');
});

test('what lags behind a pace is negative, 合同额 of signings is contracted', () => {
  const points = (text: string) => parseFigures(text).map(({ min, measure }) => `${measure} ${min}`);
  expect(points('全市工业增加值增长5%，低于全省平均增速14.8个百分点，比全国慢1.3个百分点。')).toEqual([
    'growth 5',
    'growth -14.8',
    'growth -1.3',
  ]);
  expect(points('全市工业增加值增长5%，高于全省平均增速1.8个百分点。')).toEqual(['growth 5', 'growth 1.8']);
  expect(read('海纳公司订单合同额5亿元。')).toEqual(['5亿元 revenue']);
});

test('firms counted alike have sums alike', () => {
  expect(
    read('甲方案255家、投资1兆548亿元，乙方案144家、2935亿元，丙方案799家、3228亿元。').filter((_, i) => i % 2),
  ).toEqual(['1兆548亿元 total_investment', '2935亿元 total_investment', '3228亿元 total_investment']);
});
