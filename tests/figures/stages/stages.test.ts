import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';

/** The figures of a text as `quote measure stage plan`, other_quantity left out. */
const read = (text: string, title: string | null = null) =>
  parseFigures(text, { title, published: '2024-03-16' })
    .filter(({ measure }) => measure !== 'other_quantity')
    .map(
      ({ quote, measure, stage, planned }) =>
        `${quote} ${measure}${stage ? ` ${stage}` : ''}${planned ? ' planned' : ''}`,
    );

describe('a group hands its stage on', () => {
  test.each([
    [
      'to classes of its projects in later paragraphs',
      '全省160个项目集中开工,总投资800亿元。\n水利项目51个、投资300亿元。',
      [
        '160个 project_count started',
        '800亿元 total_investment started',
        '51个 project_count started',
        '300亿元 total_investment started',
      ],
    ],
    [
      'from the words that begin its list',
      '本次开工的还有投资5亿元的海纳光伏、1.2亿元的白砂生产线等11个工业项目;投资1.8亿元的云岭综合体等5个商贸项目。',
      [
        '5亿元 total_investment started',
        '1.2亿元 total_investment started',
        '11个 project_count started',
        '1.8亿元 total_investment started',
        '5个 project_count started',
      ],
    ],
    [
      'to the sums told before its count',
      '东湖县总投资72.4亿元,年度投资41.3亿元的45个重点项目集中开工。',
      ['72.4亿元 total_investment started', '41.3亿元 annual_investment started planned', '45个 project_count started'],
    ],
    [
      'not to what a region lists for itself',
      '东湖县集中开工项目10个,总投资16亿元。今年全县安排重点项目8个,总投资50亿元。',
      ['10个 project_count started', '16亿元 total_investment started', '8个 project_count', '50亿元 total_investment'],
    ],
    [
      'not over the end of its paragraph, where the group is a ceremony: others are spoken of',
      '东湖县工业基础扎实。干部群众干劲十足。3月举行项目集中签约仪式。\n北岭镇是传统农业镇。南岭物流中心占地200亩,年交易量12万吨。',
      ['200亩 land_area', '12万吨 capacity'],
    ],
    [
      'from a heading that says in brackets how many they are',
      '一、续建项目（共3个，总投资9亿元）\n1.东湖水厂。占地30亩。\n二、新开工项目\n2.南山大桥。总投资2亿元。',
      [
        '3个 project_count building',
        '9亿元 total_investment building',
        '30亩 land_area building',
        '2亿元 total_investment started',
      ],
    ],
    [
      'not to the throughput of a port that is named behind it',
      '经济区累计投产项目63个，今年港口吞吐能力4120万吨',
      ['63个 project_count operating', '4120万吨 capacity'],
    ],
    [
      'to its parts behind a semicolon',
      '集中开工项目涉及电力项目45个,总投资15亿元;数据项目6个,总投资11亿元',
      [
        '45个 project_count started',
        '15亿元 total_investment started',
        '6个 project_count started',
        '11亿元 total_investment started',
      ],
    ],
    [
      'from a ceremony that is held for it',
      '4个项目分别在各地举行开工仪式，总投资5.7亿元。',
      ['4个 project_count started', '5.7亿元 total_investment started'],
    ],
    [
      'to counts that carry its noun',
      '新开工亿元以上项目中,东湖县20个,西山县15个',
      ['亿元以上 threshold started', '20个 project_count started', '15个 project_count started'],
    ],
    [
      'to the parts of its count, over their sums',
      '全年新引进项目43个,总投资226亿元。\n分产业看,农业:5个,总投资额5亿元;新材料:6个,总投资额11亿元',
      [
        '43个 project_count landed',
        '226亿元 total_investment landed',
        '5个 project_count landed',
        '5亿元 total_investment landed',
        '6个 project_count landed',
        '11亿元 total_investment landed',
      ],
    ],
    [
      'to the sum that stands before it',
      '总投资147亿元的45个重点项目集中开工',
      ['147亿元 total_investment started', '45个 project_count started'],
    ],
    [
      'as a heading does',
      '(一)在建项目\n东湖高铁。总投资516亿元。\n(二)谋划项目\n西山高铁。总投资257亿元。',
      ['516亿元 total_investment building', '257亿元 total_investment reserve'],
    ],
    [
      'to a count joined to it',
      '全县已开工48个专项、407个项目',
      ['48个 project_count started', '407个 project_count started'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a count', () => {
  test.each([
    [
      'hands its stage to its sums over what else is told of it',
      '续建项目58个，同比下降4%，协议资金90亿元，到位资金66亿元。',
      [
        '58个 project_count building',
        '4% growth building',
        '90亿元 contracted_investment building',
        '66亿元 paid_in_capital building',
      ],
    ],
    ['of 开、复工 is of started ones', '前三季度开、复工项目52项', ['52项 project_count started']],
    ['has the stage of its predicate', '落户于东湖园区的4个项目集中开工', ['4个 project_count started']],
    ['has that of its attribute where nothing else is told', '落户于东湖园区的4个项目', ['4个 project_count landed']],
    ['has the further of two that follow each other', '新签约开工项目14个', ['14个 project_count started']],
    [
      'of a mixed group has none',
      '此次集中开竣工项目64个,开工开业项目9个',
      ['64个 project_count', '9个 project_count'],
    ],
    ['that is not there yet has none', '未开工项目11项', ['11项 project_count']],
    [
      'that is not there yet has none beside one that is, nor has what is told of it',
      '已开工项目34个，总投资130亿元；未开工项目19个，总投资52亿元。',
      [
        '34个 project_count started',
        '130亿元 total_investment started',
        '19个 project_count',
        '52亿元 total_investment',
      ],
    ],
    [
      'of those that are not there yet has none',
      '全市22个未开工项目中，省级项目有6个，市级项目有16个。',
      ['22个 project_count', '6个 project_count', '16个 project_count'],
    ],
    [
      'that was aimed at has that of the one that was reached, and so has the share of it',
      '全市新开工工业项目77个，完成年度目标任务130个的59.2%。其中，民营项目61个，增长31%。',
      [
        '77个 project_count started',
        '130个 project_count started planned',
        '59.2% rate started',
        '61个 project_count started',
        '31% growth started',
      ],
    ],
    [
      'of those that were counted before has theirs, and so have their parts',
      '县里日前举行签约仪式，签约亿元以上项目14个，总投资270亿元。\n14个项目中，铝材项目2个，投资35亿元；文旅项目3个，投资28亿元。',
      [
        '亿元以上 threshold signed',
        '14个 project_count signed',
        '270亿元 total_investment signed',
        '14个 project_count signed',
        '2个 project_count signed',
        '35亿元 total_investment signed',
        '3个 project_count signed',
        '28亿元 total_investment signed',
      ],
    ],
    [
      'has no stage from a bracket of a name before it',
      '青禾机场（试验段）共15个重点项目同时开工，总投资330亿元。',
      ['15个 project_count started', '330亿元 total_investment started'],
    ],
    [
      'of projects talked with leaves contracts signed',
      '全县洽谈项目350个，协议引资7.2亿元；在谈项目4个，意向投资6亿元。',
      [
        '350个 project_count negotiating',
        '7.2亿元 contracted_investment signed',
        '4个 project_count negotiating',
        '6亿元 contracted_investment negotiating',
      ],
    ],
    ['that is only hurried is not there', '全县推动在建项目20个快竣工、早投产', ['20个 project_count building']],
    ['that has not come in time has none', '全县6个项目未按期开工', ['6个 project_count']],
    [
      'has what a later clause tells of all',
      '东湖公园等4个文旅项目,总投资5亿元,均为续建项目',
      ['4个 project_count building', '5亿元 total_investment building'],
    ],
    [
      'gives its threshold its stage',
      '签约项目20个。全县现有亿元以上项目9个',
      ['20个 project_count signed', '亿元以上 threshold', '9个 project_count'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('one project', () => {
  test.each([
    [
      'is being built while parts of it are ready',
      '东湖水厂项目总投资5亿元,已建成净水车间3座',
      ['5亿元 total_investment building'],
    ],
    ['has arrived where the whole is ready', '东湖水厂项目总投资5亿元,已建成', ['5亿元 total_investment completed']],
    [
      'is being built while a list of parts is ready',
      '东湖炼厂项目总投资5亿元,气化装置、净化装置已建成',
      ['5亿元 total_investment building'],
    ],
    [
      'will do what stands behind its end to come',
      '东湖铜矿到2026年全部建成,将年产铜3万吨',
      ['3万吨 capacity completed planned'],
    ],
    [
      'has not reached what is dated ahead',
      '东湖风电场总投资5亿元,去年6月开工建造。明年底前建成投产',
      ['5亿元 total_investment started'],
    ],
    [
      'has not reached what is a noun',
      '东湖水厂项目总投资5亿元。该项目的投产对全市意义重大',
      ['5亿元 total_investment'],
    ],
    [
      'has started while one part of it is ready',
      '酒厂已启动建设,总投资3亿元,联检大楼已建成。',
      ['3亿元 total_investment started'],
    ],
    [
      'has not reached what it will yield once it is built and runs',
      '云岭工业园集中开工项目2个。青禾铝材项目总投资9500万元。项目全部建成达产后，预计年销售收入2亿元。',
      ['2个 project_count started', '9500万元 total_investment started', '2亿元 revenue operating planned'],
    ],
    [
      'is not being built where only preparations go on',
      '云岭铁路总投资181亿元。目前，各项准备工作正在加快推进。',
      ['181亿元 total_investment'],
    ],
    [
      'is being built where its shell is done and work goes on',
      '青禾酒厂项目占地90亩。目前，灌装车间、原酒库主体全面完成，正进行设备调试等工作，已完成投资3亿元。',
      ['90亩 land_area building', '3亿元 completed_investment building'],
    ],
    [
      'may be a residential quarter',
      '安置小区占地118亩,投资9200万元,3月破土',
      ['118亩 land_area started', '9200万元 total_investment started'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('money that was spent, and work that was done', () => {
  test.each([
    [
      'of work that is done in part, but not of a yearly aim',
      '东湖大桥桥梁下部结构完成82%。任务完成82%。',
      ['82% rate building', '82% rate'],
    ],
    [
      'tells that the one project is being built',
      '东湖大桥总投资8亿元,累计完成投资3亿元',
      ['8亿元 total_investment building', '3亿元 completed_investment building'],
    ],
    [
      'tells nothing of a class',
      '26个省级重点项目完成投资168亿元',
      ['26个 project_count', '168亿元 completed_investment'],
    ],
    [
      'has no stage from a rate',
      '重大工程开工率94%,累计完成投资23亿元',
      ['94% rate started', '23亿元 completed_investment'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('an article about an event', () => {
  test('tells the stage of its projects in the lead', () => {
    const text =
      '昨日,东湖县举行签约仪式。全县去年新开工项目20个。\n据介绍,海纳酒厂项目由海纳公司投资6亿元兴办,占地50亩。';
    expect(read(text)).toEqual([
      '20个 project_count started',
      '6亿元 total_investment signed',
      '50亩 land_area signed',
    ]);
  });

  test('tells it in the title', () => {
    const text = '据介绍,海纳酒厂项目占地50亩。';
    expect(read(text, '海纳酒厂项目签约东湖县')).toEqual(['50亩 land_area signed']);
    expect(read(text, '海纳酒厂项目将签约东湖县')).toEqual(['50亩 land_area']);
    expect(read(text, '走进东湖县')).toEqual(['50亩 land_area']);
  });

  test('tells nothing of the place itself', () => {
    expect(read('昨日,东湖县举行集中签约仪式。\n东湖县占地20平方公里。')).toEqual(['20平方公里 land_area']);
  });
});

describe('plans', () => {
  test.each([
    [
      'of money are not of the counts behind it',
      '文旅项目总计划投资59亿元,其中5个为续建项目',
      ['59亿元 total_investment planned', '5个 project_count building'],
    ],
    [
      'of money are not of what was spent',
      '重点项目年度计划投资93亿元,完成投资44亿元,占年度计划的47%',
      ['93亿元 annual_investment planned', '44亿元 completed_investment', '47% rate'],
    ],
    [
      'in the name of projects are not of those that have come',
      '12个计划投产项目实现投产9个，投产率为75%',
      ['12个 project_count operating', '9个 project_count operating', '75% rate operating'],
    ],
    [
      'of a start are of what it spends',
      '力争开工项目20个,完成投资44亿元',
      ['20个 project_count started planned', '44亿元 completed_investment started planned'],
    ],
    [
      'of an end are not of the next project',
      '甲工程累计完成投资9亿元,预计7月底建成;乙工程累计完成投资5亿元',
      ['9亿元 completed_investment', '5亿元 completed_investment'],
    ],
    [
      'of a whole are not of the parts that are done',
      '今年计划实施的47个公路项目中,23个项目开工',
      ['47个 project_count planned', '23个 project_count started'],
    ],
    ['are of what will be invested', '全县还将投资9亿元新建东湖公路', ['9亿元 total_investment planned']],
    [
      'are not of an aim that was reached',
      '完成全年考核目标61亿元的117%,同比增长42%',
      ['61亿元 completed_investment planned', '117% rate', '42% growth'],
    ],
    [
      'are not of a plan compared with',
      '累计完成投资168亿元,占年计划12.1%',
      ['168亿元 completed_investment', '12.1% rate'],
    ],
    [
      'are not of counts that 已 follows',
      '40个计划新开工项目中,18个项目已开工',
      ['40个 project_count started', '18个 project_count started'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what will be by then, and what is a deal', () => {
  test.each([
    [
      'a yield of the time when a plant is ready has the stage of that time',
      '南湖电池厂总投资3亿元，预计明年6月投产。届时年产值可达9亿元。',
      ['3亿元 total_investment', '9亿元 output_value operating planned'],
    ],
    [
      'a contract of sale signs no project',
      '东湖铜箔项目投资7亿元，已与客户签订供货协议。',
      ['7亿元 total_investment'],
    ],
    ['a contract to invest does', '东湖县与西山光伏签订投资合同，总投资9亿元。', ['9亿元 total_investment signed']],
    ['when a deal is done is no stage', '本次变更完成后，公司注册资本增至9亿元。', ['9亿元 registered_capital']],
    [
      'what a plant can do today is a fact',
      '南湖化工厂目前可年产烧碱9万吨，改造后可年产12万吨。',
      ['9万吨 capacity', '12万吨 capacity planned'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a title about somebody’s aim makes no plan of its article', () => {
    expect(read('南湖公司去年市场占有率9%。东湖公司占有率为7%。', '新的订单！它的目标是第一')).toEqual([
      '9% rate',
      '7% rate',
    ]);
  });
});

describe('stages are weighed against each other', () => {
  test('the stage in the name of what is counted is the stage of its sum, and each has words of the article', () => {
    const text = '东湖县储备项目47项,总投资212亿元;西山县储备项目64项,总投资116.3亿元。';
    const figures = parseFigures(text, { title: null, published: '2024-03-16' });
    expect(figures.map(({ stage }) => stage)).toEqual(['reserve', 'reserve', 'reserve', 'reserve']);
    for (const { reasons } of figures) {
      const reason = reasons.find(({ field }) => field === 'stage');
      expect(reason?.words).not.toBe('');
    }
  });

  test('a growth has the stage that was chosen for what grows', () => {
    expect(read('全县签约项目30个，协议总投资90亿元，同比增长9%。')).toEqual([
      '30个 project_count signed',
      '90亿元 contracted_investment signed',
      '9% growth signed',
    ]);
  });

  test('a growth has the stage in the name of what grows', () => {
    expect(read('全市工业投资增长6%，其中新落地项目投资增长18.7%。')).toEqual(['6% growth', '18.7% growth landed']);
  });

  test('开复工 is a start, and a group of which some are here, some there, has no stage', () => {
    expect(read('9月1日，14个项目集中开（复）工，总投资27亿元。')).toEqual([
      '14个 project_count started',
      '27亿元 total_investment started',
    ]);
    expect(read('实施新建、续建招商引资项目4648个。')).toEqual(['4648个 project_count']);
    expect(read('先后有28个项目集中开工或签约。')).toEqual(['28个 project_count']);
  });

  test('a word inside the name of something else tells nothing', () => {
    expect(read('从注册类型看，内资项目投资9亿元。')).toEqual(['9亿元 total_investment']);
    expect(read('综合体项目总投资9亿元，三年完成建设任务。')).toEqual(['9亿元 total_investment']);
  });

  test('what is rated has no more than the rules define', () => {
    expect(read('全县项目开工率94.1%')).toEqual(['94.1% rate started']);
    expect(read('全县项目开工率82%、投产率41%')).toEqual(['82% rate started', '41% rate operating']);
  });
});

test('how sure a figure is counts the stage, of what projects have', () => {
  const sure = (text: string) =>
    Object.fromEntries(
      parseFigures(text, { title: null, published: '2024-04-02' }).map(({ measure, confidence }) => [
        measure,
        confidence,
      ]),
    );
  const plain = sure('青石港物流园项目签约,总投资30亿元。');
  const mixed = sure('青石港物流园项目已签约,总投资30亿元。一期奠基,园区完成投资4亿元,到位资金2亿元。');
  expect(plain.total_investment).toBeGreaterThan(0.75);
  expect(mixed.total_investment).toBeLessThan(0.75);
  expect(mixed.completed_investment).toBeLessThan(0.75);
  expect(mixed.paid_in_capital).toBeGreaterThan(0.75);
});

test('a ceremony tells the stage of the project before it', () => {
  expect(read('市领导参加年产80万吨带钢项目投产仪式和年产60万吨钢管项目开工仪式。')).toEqual([
    '80万吨 capacity operating',
    '60万吨 capacity started',
  ]);
});

describe('parts of a whole that is told further above have its stage', () => {
  test.each([
    [
      'not that of the count before them',
      '新区共签约项目86个。其中，百亿元项目1个。\n已开工43个，投产9个。从投资来源看，省外项目34个，投资额198亿元；境外项目5个。',
      ['34个 project_count signed', '198亿元 total_investment signed', '5个 project_count signed'],
    ],
    [
      'where they are told as shares',
      '全市新签约项目80个。三大产业均有突破。总投资5亿元以上项目32个，占比40%。',
      ['5亿元以上 threshold signed', '32个 project_count signed', '40% rate signed'],
    ],
    ['not where they have not begun', '12个竣工项目已投产7个。6个项目因用地未落实尚未开工。', ['6个 project_count']],
    [
      'division after division',
      '全市集中开工重大项目90个，总投资410亿元。分行业看，产业项目51个，总投资230亿元。分区域看，青石县16个项目，总投资70亿元；白石县12个项目。',
      [
        '51个 project_count started',
        '230亿元 total_investment started',
        '16个 project_count started',
        '70亿元 total_investment started',
        '12个 project_count started',
      ],
    ],
    [
      'and so has what was paid in for them',
      '滨江新区引进项目120个，到位资金86亿元。',
      ['120个 project_count landed', '86亿元 paid_in_capital landed'],
    ],
    ['what the others cost', '10个项目签约。其余8个项目总投资13亿元。', ['13亿元 total_investment signed']],
  ])('%s', (_, text, wanted) => {
    expect(read(text).slice(-wanted.length)).toEqual(wanted);
  });
});

test('a start that is still to come makes a plan', () => {
  expect(read('投资2.2亿元的青禾模具项目正在办理手续，预计5月份动工。')).toEqual([
    '2.2亿元 total_investment started planned',
  ]);
  expect(read('三大产业园即将开工建设。占地1200亩的青禾制药工业园总投资18亿元。')).toEqual([
    '1200亩 land_area started planned',
    '18亿元 total_investment started planned',
  ]);
  expect(read('在建高速项目28个。青云高速等5个项目年底前建成通车。').slice(1)).toEqual([
    '5个 project_count operating planned',
  ]);
});

test('what is asked for goes on behind the money', () => {
  expect(read('会议要求，一季度确保完成投资28亿元以上，上半年新开工项目达到12个。')).toEqual([
    '28亿元以上 completed_investment planned',
    '12个 project_count started planned',
  ]);
});

test('a plan of work does not reach the counts behind it', () => {
  expect(read('装备项目31个,年内计划完成投资64.5亿元,开复工项目27个,开复工率87.1%。')).toEqual([
    '31个 project_count',
    '64.5亿元 completed_investment planned',
    '27个 project_count started',
    '87.1% rate started',
  ]);
});

describe('what the numbers prove to be parts has the stage of its whole', () => {
  test('where counts add up to it, whatever stands between', () => {
    const text =
      '青禾市集中开工项目40个,总投资96亿元。分行业看,工业项目21个,总投资50亿元;农业项目19个,总投资46亿元。分区域看,云溪区16个,总投资41亿元;北岭县13个,总投资30亿元;白石县11个,总投资25亿元。';
    expect(read(text).filter((line) => !line.endsWith('started'))).toEqual([]);
  });

  test('which is none where nothing is told of the whole', () => {
    const text = '青禾环线已有14个项目开工。新增的青禾环线共16个项目,其中环线7个、放射线6个、联络线3个。';
    expect(
      read(text)
        .slice(1)
        .some((line) => line.endsWith('started')),
    ).toBe(false);
  });

  test('not where the whole is divided by stages', () => {
    expect(read('青禾镇引进项目26个。目前,14个项目已经投产,8个在建,4个在办手续。')).toEqual([
      '26个 project_count landed',
      '14个 project_count operating',
      '8个 project_count building',
      '4个 project_count',
    ]);
  });

  test('where a share is told to a tenth', () => {
    const text =
      '一季度,青禾州新开工项目40个,总投资150.5亿元。\n“三大行动”方面共投入项目18个,总投资63.2亿元,分别占45.0%和42.0%。';
    expect(read(text).slice(2)).toEqual([
      '18个 project_count started',
      '63.2亿元 total_investment started',
      '45.0% rate started',
      '42.0% rate started',
    ]);
  });

  test('one of a bracket is none of its whole', () => {
    expect(read('今年安排重点项目90个(续建项目40个,拟建项目50个),总投资31亿元。')[0]).toBe('90个 project_count');
  });
});

describe('a share has the stage of what it is told of', () => {
  test.each([
    [
      'whoever it is called',
      '青禾市签约项目12个,签约金额50亿元,一、二、三产业占比分别为5%、60%、35%。',
      ['5% rate signed', '60% rate signed', '35% rate signed'],
    ],
    ['over an extent', '集中开工9个项目,占地300亩,同比增长12%。', ['12% growth started']],
    [
      'that was paid in for a count',
      '滨江新区引进项目42个,到位资金66亿元,同比增长12.8%。',
      ['66亿元 paid_in_capital landed', '12.8% growth landed'],
    ],
    ['not who holds a share', '青禾储能厂动工,青禾公司投资14亿元、持股20%。', ['20% rate']],
    ['not what grew by a name of its own', '24个项目投产,工业投资增长18.5%。', ['18.5% growth']],
    [
      'a rate that is higher than another',
      '开工率82.5%,高于平均水平3.1个百分点。',
      ['82.5% rate started', '3.1个百分点 growth started'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(read(text).slice(-wanted.length)).toEqual(wanted);
  });
});

describe('an event of the lead', () => {
  test.each([
    [
      'that is still to come',
      '青禾机场的可行性研究报告获批,即将开建。\n青禾机场项目总投资为38.6亿元。',
      ['38.6亿元 total_investment started planned'],
    ],
    [
      'of moving in',
      '近日,青禾半导体“晶圆制造”项目入驻仪式在云溪科技园举行。\n“晶圆制造”项目计划总投资20亿元。',
      ['20亿元 total_investment landed planned'],
    ],
    ['that was agreed', '大会上,双方达成126个经贸合作项目。', ['126个 project_count signed']],
    [
      'not what a plant reaches',
      '青禾项目总投资20亿元,计划达成每月10万片产能。',
      ['20亿元 total_investment', '10万片 capacity planned'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(read(text).slice(-wanted.length)).toEqual(wanted);
  });
});

test('a project is known by a fuller name', () => {
  const text = '领导一行参加青禾公司60万吨合金带钢生产线项目投产仪式。由青禾公司兴建的60万吨合金带钢项目总投资12亿元。';
  expect(read(text).at(-1)).toBe('12亿元 total_investment operating');
});
