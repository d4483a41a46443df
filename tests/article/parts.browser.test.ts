import { afterEach, expect, test } from 'vitest';
import { readArticle, readBlock, readSelection, readWholePage } from '../../utils/article/read-article';

const options = { url: 'https://news.example.test/1.html' };

/** A page whose main part is not what the reader wants: two districts report side by side. */
const twoReports = `<title>两区一季度项目进展_江东网</title><div id="nav"><a href="/">首页</a></div><h1>两区一季度项目进展</h1><p class="by">2024-04-12 10:00　来源：江东日报</p>
<div id="east"><p>东城区一季度新开工项目18个,总投资64亿元,同比增长12%。</p><p>重点企业研发投入3.2亿元,新增专利210件,工业增加值增长9.1%。</p><p>二季度计划再开工9个项目。</p></div>
<div id="west"><p>西城区一季度签约项目7个,总投资21亿元。</p></div>`;

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.replaceChildren(...[...page.body.childNodes].map((node) => document.adoptNode(node)));
}

function element(selector: string): Element {
  return document.querySelector(selector) as Element;
}

test('the selection becomes the body, with the facts of the page', () => {
  show(twoReports);
  const selection = document.getSelection();
  selection?.selectAllChildren(element('#west'));
  const outcome = readSelection(document, options);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      text: '西城区一季度签约项目7个,总投资21亿元。',
      title: '两区一季度项目进展',
      published: '2024-04-12T10:00',
      source: '江东日报',
    },
  });
});

test('a selection across paragraphs keeps them apart', () => {
  show(twoReports);
  const range = document.createRange();
  range.setStart(element('#east p').firstChild as Text, 3);
  range.setEnd(element('#west p').firstChild as Text, 3);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  const outcome = readSelection(document, options);
  expect(outcome.ok && outcome.value.text.split('\n')).toEqual([
    '一季度新开工项目18个,总投资64亿元,同比增长12%。',
    '重点企业研发投入3.2亿元,新增专利210件,工业增加值增长9.1%。',
    '二季度计划再开工9个项目。',
    '西城区',
  ]);
});

test('without a selection there is a problem that says so', () => {
  show(twoReports);
  document.getSelection()?.removeAllRanges();
  expect(readSelection(document, options)).toEqual({ ok: false, problem: { code: 'nothingSelected' } });
});

test('the block that the reader picked becomes the body', () => {
  show(twoReports);
  const outcome = readBlock(document, element('#west'), options);
  expect(outcome.ok && outcome.value.text).toBe('西城区一季度签约项目7个,总投资21亿元。');
});

test('the whole page leaves no line out', () => {
  show(twoReports);
  const outcome = readWholePage(document, options);
  expect(outcome.ok && outcome.value.text.split('\n')).toEqual([
    '首页',
    '两区一季度项目进展',
    '2024-04-12 10:00　来源：江东日报',
    '东城区一季度新开工项目18个,总投资64亿元,同比增长12%。',
    '重点企业研发投入3.2亿元,新增专利210件,工业增加值增长9.1%。',
    '二季度计划再开工9个项目。',
    '西城区一季度签约项目7个,总投资21亿元。',
  ]);
});

test('reading changes nothing on the page', () => {
  show(twoReports);
  const before = document.documentElement.outerHTML;
  readArticle(document, options);
  readWholePage(document, options);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('an attached shadow root is read, nested ones too', () => {
  show('<h1>港区自动化改造完工</h1><div>2023-08-11 来源：港口周报</div><div id="host"></div>');
  const outer = element('#host').attachShadow({ mode: 'open' });
  outer.innerHTML = '<p>港区投资18.7亿元的自动化改造工程近日完工,岸电覆盖率提高到96%。</p><div id="inner"></div>';
  (outer.querySelector('#inner') as Element).attachShadow({ mode: 'open' }).innerHTML =
    '<p>上半年,港区完成货物吞吐量4120万吨,同比增长9.3%。</p>';
  const outcome = readArticle(document, options);
  expect(outcome.ok && outcome.value.text.split('\n')).toEqual([
    '港区投资18.7亿元的自动化改造工程近日完工,岸电覆盖率提高到96%。',
    '上半年,港区完成货物吞吐量4120万吨,同比增长9.3%。',
  ]);
});

test('a page that takes too long is a problem, not a hang', () => {
  show(`<div>${'<p>一段文字,有标点。</p>'.repeat(5_000)}</div>`);
  expect(readArticle(document, { ...options, timeLimit: -1 })).toEqual({ ok: false, problem: { code: 'pageTooBig' } });
});

test('an empty page has no article', () => {
  show('');
  expect(readArticle(document, options)).toEqual({ ok: false, problem: { code: 'noArticle' } });
});
