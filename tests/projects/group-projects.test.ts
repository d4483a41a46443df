import { expect, test } from 'vitest';
import { parseFigures } from '../../utils/figures/parse';
import { groupProjects } from '../../utils/projects/group-projects';

const projectsOf = (text: string) => groupProjects(parseFigures(text), text);
const briefly = (text: string) => projectsOf(text).map(({ name, investment, count }) => [name, investment, count]);

test('a project named in several ways is one, called by its fullest name', () => {
  const projects = projectsOf(
    '总投资6亿元的临江北川叶片基地项目昨日开工。北川叶片基地占地120亩。该项目达产后年产值10亿元。',
  );
  expect(projects).toMatchObject([
    { name: '临江北川叶片基地项目', investment: 600_000_000, currency: 'CNY', count: 1 },
  ]);
  expect(projects[0]?.figures).toEqual([0, 1, 2]);
});

test('a counted group is a project with its count and its sum', () => {
  expect(briefly('12个储能项目集中开工,总投资30亿元。')).toEqual([['12个储能项目', 3_000_000_000, 12]]);
});

test('the same group told twice is one', () => {
  expect(briefly('22个储能项目集中签约。22个储能项目总投资80亿元。')).toEqual([['22个储能项目', 8_000_000_000, 22]]);
});

test('what is still to be found is no project', () => {
  expect(briefly('全年力争引进超亿元项目30个。')).toEqual([]);
});

test('a part of a group is no project of its own', () => {
  expect(briefly('北湖区26个重点项目总投资90亿元,其中4个已竣工。').map(([name]) => name)).toEqual(['26个重点项目']);
});

test('a bare count is a part of the group before it, unless a sum or a list of its own is told', () => {
  const names = (rest: string) => briefly(`重点项目26个。${rest}`).map(([name]) => name);
  expect(names('云岭水厂等9个项目已经竣工。')).toEqual(['重点项目']);
  expect(names('9个项目已经竣工，总投资8亿元。')).toEqual(['重点项目', '9个项目']);
  expect(names('5个项目入选省文旅名录。')).toEqual(['重点项目', '5个项目']);
});

test('a group of a park, a class and public works to be built are groups', () => {
  expect(briefly('青石经开区11个项目集中开工，总投资47亿元。')).toEqual([['11个项目', 4_700_000_000, 11]]);
  expect(briefly('集中开工项目11个。产业类7个，投资36亿元。')).toContainEqual(['产业类', 3_600_000_000, 7]);
  expect(briefly('全省将加快5个抽水蓄能电站建设。')).toEqual([['5个抽水蓄能电站', null, 5]]);
});

test('a name without a head is one of a list or of what is built, else a firm', () => {
  expect(briefly('云岭电池投资9亿元。')).toEqual([]);
  expect(briefly('滨河路东延总投资9亿元。')).toEqual([['滨河路东延', 900_000_000, 1]]);
  expect(briefly('在建的有云岭叉车6亿元、北湖制动4亿元。')).toEqual([
    ['云岭叉车', 600_000_000, 1],
    ['北湖制动', 400_000_000, 1],
  ]);
});

test('what an investor builds is the project, behind a place and a bracket too', () => {
  expect(briefly('云岭矿业有限公司投资5000万元，在青石镇新建选矿厂。')).toEqual([['选矿厂', 50_000_000, 1]]);
  expect(briefly('云岭电池投资9亿元在东湖市扩建隔膜涂布生产线。')).toEqual([['隔膜涂布生产线', 900_000_000, 1]]);
  expect(briefly('北岭公司将投资2亿美元（约合14亿元）建设一座汽车组装厂。')).toEqual([['汽车组装厂', 200_000_000, 1]]);
});

test('an enterprise and a place are no projects', () => {
  expect(briefly('南屏重工集团实现营业收入86亿元。青石县固定资产投资增长8%。')).toEqual([]);
});

test('a park is one only where its own investment is told', () => {
  expect(briefly('清河食品产业园实现产值20亿元。')).toEqual([]);
  expect(briefly('清河食品产业园总投资20亿元。')).toEqual([['清河食品产业园', 2_000_000_000, 1]]);
});

test('investment comes from the total alone', () => {
  expect(projectsOf('云岭铜箔项目已完成投资3亿元。')).toMatchObject([{ investment: null, currency: null }]);
});

test('what one of a group costs is not its sum', () => {
  expect(projectsOf('开工10亿元以上项目7个，最大单体投资36亿元。')).toMatchObject([{ count: 7, investment: null }]);
});

test('the place of a title may be a zone that a project is called after', () => {
  const text = '此次集中开工项目共35个，总投资218亿元。';
  const origin = { title: '云岭高新区重大项目集中开工', place: { text: '广东省深圳市' } };
  expect(groupProjects(parseFigures(text), text, origin)[0]?.place).toBe('云岭高新区');
});

test('a group has the stage of its count, not of the shares that are told of it', () => {
  expect(projectsOf('签约项目107个，开工率91.6%，投产率35.5%。')).toMatchObject([{ count: 107, stage: 'signed' }]);
});

test('a text that speaks of all of a city is not about the first county that it names', () => {
  const text = '今年全市新批项目41个，总投资62亿元。\n青石县到位资金3亿元。';
  expect(projectsOf(text)[0]?.place).toBeNull();
});

test('the company that a name begins with is the investor', () => {
  expect(projectsOf('海州新材料有限公司年产3万吨碳纤维项目总投资8亿元。')).toMatchObject([
    { name: '海州新材料有限公司年产3万吨碳纤维项目', company: '海州新材料有限公司' },
  ]);
  expect(projectsOf('海州北岭科技股份有限公司年产3万吨碳纤维项目总投资8亿元。')[0]?.company).toBe(
    '海州北岭科技股份有限公司',
  );
});

test('the place is the one that the page is of, or the text names again and again, not any name that looks like one', () => {
  const text = '第十五届中国（海州）博览会签约。云岭叶片项目总投资6亿元，占地90亩。';
  const place = (text: string, place: { text: string } | null) =>
    groupProjects(parseFigures(text), text, { title: null, place })[0]?.place;
  expect(place(text, { text: '江苏省南屏市' })).toBe('南屏市');
  expect(place(text, null)).toBeNull();
  expect(place(`青石县、青石县、青石县。${text}`, { text: '江苏省南屏市' })).toBe('青石县');
});

const particulars: [text: string, company: string | null, place: string | null][] = [
  ['青石县储能电站项目由北岭能源有限公司投资建设，总投资6亿元。', '北岭能源有限公司', '青石县'],
  ['南屏市晨报：东湖集团投资9亿元建设云岭铜箔项目。', '东湖集团', '南屏市'],
  ['韩国岭南电池投资9亿美元的动力电池项目落户青石经济开发区。', '韩国岭南电池', '青石经济开发区'],
  ['北岭铝业年产5万吨铸件项目总投资9亿元。', '北岭铝业', null],
  ['光电材料产业园项目总投资9亿元。', null, null],
  ['海纳能源与东湖电力公司签署协议，拟投资9亿元建设云岭光伏基地。', '海纳能源', null],
  ['华岳精密锻造智能工厂项目由华岳集团投资建设，总投资9亿元。', '华岳集团', null],
  ['青石县招商项目\n1.云岭铜箔项目\n建设地点：炉桥镇。总投资：9亿元。', null, '炉桥镇'],
];

test.each(particulars)('who builds and where: %s', (text, company, place) => {
  expect(projectsOf(text)[0]).toMatchObject({ company, place });
});

const articlesOfOneFirm: [text: string, ...companies: (string | null)[]][] = [
  [
    '日前，青石县人民政府与北岭实业集团正式签约。云岭综合体项目总投资9亿元，包括滨河商业街项目。其中，滨河商业街项目总投资4亿元。',
    '北岭实业集团',
    '北岭实业集团',
  ],
  // Who announces invests by a subsidiary.
  [
    '北岭股份（600123.SH）公告，公司全资子公司北岭锂能科技有限公司拟与青石县人民政府签署协议。云岭正极材料项目总投资9亿元。',
    '北岭锂能科技有限公司',
  ],
  ['海纳能源（301616.SZ）公告称，公司拟投资建设云岭铜箔项目，总投资9亿元。', '海纳能源'],
  ['东湖集团有限公司、北岭实业集团签约入驻青石县。云岭铜箔项目总投资9亿元。', null],
  ['山东海纳远山公司扩产。山东海纳远山固态电池基地总投资9亿元。', '山东海纳远山公司'],
  ['青石县城建公司扩产。青石县城北铜箔项目总投资9亿元。', null],
];

test.each(articlesOfOneFirm)('who invests, by what the article says of its one firm: %s', (text, ...companies) => {
  expect(projectsOf(text).map(({ company }) => company)).toEqual(companies);
});

test('of a list between semicolons each project has its own investor', () => {
  const text =
    '由南屏永泰集团投资30亿元建设的云岭铜箔项目，占地90亩；由东湖生物科技有限公司投资12亿元建设的北川叶片项目；北湖恒通拟投资2亿元建设西山冷链基地。';
  expect(projectsOf(text).map(({ company }) => company)).toEqual(['南屏永泰集团', '东湖生物科技有限公司', '北湖恒通']);
});

test('三个项目 that points back leaves no project behind', () => {
  const text = '云岭铜箔项目投资9亿元、北湖叶片项目投资6亿元。上述两个项目投产后，年产值20亿元。';
  expect(briefly(text).map(([name]) => name)).toEqual(['云岭铜箔项目', '北湖叶片项目']);
});

test('a kind of works is no project', () => {
  expect(briefly('全省交通投资完成90亿元，其中农村公路完成投资30亿元，水运工程完成投资20亿元。')).toEqual([]);
});

test('a bare phase belongs to its project, a phase with a noun is one of its own', () => {
  expect(briefly('云岭铜箔项目总投资9亿元，一期投资4亿元，二期投资5亿元。').map(([name]) => name)).toEqual([
    '云岭铜箔项目',
  ]);
});

test('a sector with a count of projects and its sum is a group, a place with them is none', () => {
  expect(briefly('分产业看，新材料产业开工8个，总投资42亿元；装备制造业开工6个，总投资30亿元。')).toEqual([
    ['新材料产业', 4_200_000_000, 8],
    ['装备制造业', 3_000_000_000, 6],
  ]);
  expect(briefly('分县看，青石县开工8个，总投资42亿元；北湖县开工6个，总投资30亿元。')).toEqual([]);
});

test('a total belongs to the count that it is told of, whatever name stands nearer', () => {
  expect(briefly('北岭水渠二期、村庄电网等电力、水利项目24个、投资31亿元。')).toEqual([
    ['水利项目', 3_100_000_000, 24],
  ]);
  expect(briefly('同时开工的有总投资13亿元的供水项目6个、总投资4亿元的绿化项目7个。')).toEqual([
    ['供水项目', 1_300_000_000, 6],
    ['绿化项目', 400_000_000, 7],
  ]);
});

test('groups of as many that are at other stages are two', () => {
  expect(briefly('签约项目9个，总投资27亿元；“竣工一批”项目9个，总投资16亿元。')).toEqual([
    ['签约项目', 2_700_000_000, 9],
    ['“竣工一批”项目', 1_600_000_000, 9],
  ]);
});
