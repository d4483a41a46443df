import { expect, test } from 'vitest';
import { placesOfHost } from '../../utils/article/host';
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

test.each([
  ['https://www.haiyang.gov.cn/art/1.html', ['370687']],
  ['https://fgw.shandong.gov.cn/', ['370000']],
  ['http://www.tengchong.gov.cn:8080/a', ['530581']],
  ['https://www.chongqing.gov.cn/', ['500000']],
  ['https://www.xiamen.gov.cn/', ['350200']],
  ['https://www.pudong.gov.cn/', ['310115']],
  ['https://www.suzhou.gov.cn/', ['320500', '341300', '620902']],
  ['https://www.yangquanshi.gov.cn/', ['140300']],
])('the government of %s is known by its pinyin', (url, codes) => {
  expect(placesOfHost(url)).toEqual(codes);
});

test.each([
  'https://www.tianya.cn/1',
  'https://news.example.com/haiyang',
  'https://www.gov.cn/',
  'file:///haiyang.gov.cn',
  '',
  null,
])('%s is no address of a local government', (url) => {
  expect(placesOfHost(url)).toEqual([]);
});

const at = (url: string, title: string, text = '', site = '') =>
  placeOf({ title, source: '', site, text, ofHost: placesOfHost(url) })?.code;

test('the address tells the place where the words do not', () => {
  expect(at('https://www.haiyang.gov.cn/1', '我市签约项目12个')).toBe('370687');
});

test('what the title names counts more than the address', () => {
  expect(at('https://www.shandong.gov.cn/1', '烟台一季度外贸增长12%')).toBe('370600');
});

test('an address that two cities share is told apart by the province in the text', () => {
  expect(at('https://www.suzhou.gov.cn/1', '我市签约项目12个')).toBeUndefined();
  expect(at('https://www.suzhou.gov.cn/1', '我市签约项目12个', '安徽省重点项目在我市开工。')).toBe('341300');
});

test('the name of the site tells the place', () => {
  expect(at('', '我县新开工项目12个', '', '_要闻_平遥县人民政府')).toBe('140728');
});

test('where investors come from is not the place', () => {
  expect(named('三个水电项目开工', '三个项目均由浙江客商投资。')).toBeNull();
});
