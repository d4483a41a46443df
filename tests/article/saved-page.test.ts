import { expect, test } from 'vitest';
import { readArticle } from '../../utils/article/read-article';
import { decodePage, parsePage } from '../../utils/article/saved-page';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a byte order mark decides before the declaration', () => {
  expect(decodePage(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('<meta charset=gbk>投资')]))).toContain('投资');
  expect(decodePage(new Uint8Array([0xff, 0xfe, 0x95, 0x62, 0x44, 0x8d]))).toBe('投资');
});

test('valid UTF-8 is UTF-8, whatever the page declares', () => {
  expect(decodePage(bytes('<meta charset="gb2312">总投资12亿元'))).toContain('总投资12亿元');
});

test('gb2312 is read as GB18030: 瑄 is not in the smaller set', () => {
  const gbk = new Uint8Array([...bytes('<meta charset=gb2312>'), 0xac, 0x75, 0xcd, 0xb6, 0xd7, 0xca]);
  expect(decodePage(gbk)).toContain('投资');
});

test('no bytes are no page, and no error', () => {
  expect(decodePage(new Uint8Array())).toBe('');
  expect(readArticle(parsePage(''), { url: null })).toEqual({ ok: false, problem: { code: 'noArticle' } });
});

test('elements nested deeper than Chromium nests them stand side by side, and nothing is lost', () => {
  const page = parsePage(`${'<div>'.repeat(3_000)}<p>第一段。</p><p>第二段。</p>`);
  expect([...page.querySelectorAll('p')].map((paragraph) => paragraph.textContent)).toEqual(['第一段。', '第二段。']);
});

test('what templates hold is no part of the page', () => {
  expect(parsePage('<p>正文</p><template><p>模板</p></template>').body.textContent).toBe('正文');
});
