import { expect, test } from 'vitest';
import { placeOf } from '../../utils/article/place';

const named = (title: string, text = '', source = '') => placeOf({ title, source, text });

test.each([
  ['海阳市重大项目集中开工', '山东省烟台市海阳市', '370687'],
  ['烟台一季度外贸增长12%', '山东省烟台市', '370600'],
  ['北京市朝阳区新增总部企业9家', '北京市朝阳区', '110105'],
  ['浙江出台民营经济新政', '浙江省', '330000'],
  ['大理白族自治州引进项目37个', '云南省大理白族自治州', '532900'],
])('%s lies in %s', (title, text, code) => {
  expect(named(title)).toEqual({ text, code });
});

test('a county is known by its short name in the title where the text names it in full', () => {
  expect(named('海阳召开高质量发展大会', '近日，海阳市召开大会。海阳市委主要负责人出席。')?.code).toBe('370687');
});

test('a name that several districts bear needs its city', () => {
  expect(named('鼓楼区签约项目12个')).toBeNull();
  expect(named('鼓楼区签约项目12个', '南京市鼓楼区昨日举行签约仪式。')?.code).toBe('320106');
});

test('the source tells the place too', () => {
  expect(named('二季度项目开工', '26个项目同时开工。', '腾冲市人民政府')?.code).toBe('530581');
});

test('no place is guessed', () => {
  expect(named('国际油价连续三周上涨', '受供应影响，油价上涨4%。')).toBeNull();
});
