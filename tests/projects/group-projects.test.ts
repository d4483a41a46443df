import { expect, test } from 'vitest';
import { parseFigures } from '../../utils/figures/parse';
import { groupProjects } from '../../utils/projects/group-projects';

const projectsOf = (text: string) => groupProjects(parseFigures(text));
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

test('the company that a name begins with is the investor', () => {
  expect(projectsOf('海州新材料有限公司年产3万吨碳纤维项目总投资8亿元。')).toMatchObject([
    { name: '海州新材料有限公司年产3万吨碳纤维项目', company: '海州新材料有限公司' },
  ]);
});
