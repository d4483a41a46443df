import { expect, test } from 'vitest';
import { urlKey } from '../../utils/library/saving/urlKey';

test.each([
  ['https://a.example/x?utm_source=s&id=3#top', 'https://a.example/x?id=3'],
  ['https://a.example/x?id=3&utm_medium=m', 'https://a.example/x?id=3'],
  ['https://A.example/x', 'https://a.example/x'],
  ['https://a.example/x?spm=1.2', 'https://a.example/x'],
])('%s is the page %s', (url, key) => expect(urlKey(url)).toBe(key));

test.each([
  'https://a.example/show?aid=7&contentid=9',
  'https://a.example/x?t=%E9%9D%92+b&k',
  'https://a.example/#/news/12',
  'https://a.example/#!detail=4',
  'https://a.example/x/',
  'file:///home/a.html?utm_source=b',
  '不是网址',
])('%s is its own key', (url) => expect(urlKey(url)).toBe(url));

test('an address that is not known has an empty key', () => expect(urlKey(null)).toBe(''));
