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

/** A district's report with a note inside that only machines see. */
const withHidden = `<title>两区一季度项目进展_江东网</title><h1>两区一季度项目进展</h1><p class="by">2024-04-12 10:00　来源：江东日报</p>
<style>.ghost { display: none }</style><div id="west"><p id="one">西城区一季度签约项目7个,<span class="ghost">总投资999亿元,</span>总投资21亿元。</p>
<p class="ghost">隐藏的一段。</p><p style="display:none">另一段。</p><p id="two">二季度再签约5个。</p></div>`;

const facts = { title: '两区一季度项目进展', published: '2024-04-12T10:00', source: '江东日报' };
const seen = '西城区一季度签约项目7个,总投资21亿元。\n二季度再签约5个。';

test('what is hidden inside a picked block is left out, the facts are the page\u2019s', () => {
  show(withHidden);
  expect(readBlock(document, element('#west'), options)).toMatchObject({ ok: true, value: { text: seen, ...facts } });
});

test('what is hidden inside a selection is left out, the facts are the page\u2019s', () => {
  show(withHidden);
  const range = document.createRange();
  range.setStart(element('#one').firstChild as Text, 0);
  range.setEnd(element('#two').firstChild as Text, 8);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  expect(readSelection(document, options)).toMatchObject({ ok: true, value: { text: seen.slice(0, -1), ...facts } });
});

test('what is hidden is no line of the whole page either', () => {
  show(withHidden);
  const outcome = readWholePage(document, options);
  expect(outcome.ok && outcome.value.text).not.toMatch(/999|隐藏|另一段/);
});

test('a frame that was picked gives what it holds', () => {
  show('<title>两区一季度项目进展</title><div id="nav"><a href="/">首页</a></div><iframe id="frame"></iframe>');
  const inner = (element('#frame') as HTMLIFrameElement).contentDocument as Document;
  inner.body.innerHTML = '<p>东城区一季度新开工项目18个,总投资64亿元。</p><p>全年计划开工30个。</p>';
  const outcome = readBlock(document, element('#frame'), options);
  expect(outcome.ok && outcome.value.text).toBe('东城区一季度新开工项目18个,总投资64亿元。\n全年计划开工30个。');
});

test('a part of a page that is too big is read all the same, with the facts of its head', () => {
  show(twoReports);
  const hurried = { ...options, timeLimit: -1 };
  expect(readArticle(document, hurried)).toEqual({ ok: false, problem: { code: 'pageTooBig' } });
  const value = { text: '西城区一季度签约项目7个,总投资21亿元。', title: '两区一季度项目进展' };
  expect(readBlock(document, element('#west'), hurried)).toMatchObject({ ok: true, value });
  document.getSelection()?.selectAllChildren(element('#west'));
  expect(readSelection(document, hurried)).toMatchObject({ ok: true, value });
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

const formed = (fields: string) =>
  twoReports
    .replace('<h1>', `<form id="aspnetForm" class="page">${fields}<h1>`)
    .replace(/<div id="west">[\s\S]*$/, (west) => `<form id="search">${fields}</form>${west}</form>`);

test('a form whose fields are named as what it is asked for is read like any other', () => {
  show(formed(''));
  const plain = readArticle(document, options);
  expect(plain).toMatchObject({ ok: true });
  const names =
    'nodeType localName firstChild nextSibling childNodes attributes getAttribute hasAttribute cloneNode shadowRoot contentDocument checkVisibility style id className';
  show(
    formed(
      names
        .split(' ')
        .map((name) => `<input type="hidden" name="${name}">`)
        .join(''),
    ),
  );
  expect(element('form').nodeType).not.toBe(1);
  expect(readArticle(document, options)).toEqual(plain);
});

test('what the page names in front of the document is not asked', () => {
  show(twoReports);
  const plain = readArticle(document, options);
  const names = 'documentElement head body querySelectorAll implementation cloneNode title childNodes createElement';
  document.body.insertAdjacentHTML(
    'beforeend',
    names
      .split(' ')
      .map((name) => `<img name="${name}">`)
      .join(''),
  );
  const found = readArticle(document, options);
  for (const image of Document.prototype.querySelectorAll.call(document, 'img')) image.remove();
  expect(found).toEqual(plain);
});

test('a frame in an article is read in its place, and what it names is hidden there too', () => {
  show(twoReports.replace('<p>二季度', '<iframe id="frame"></iframe><p>二季度'));
  const inner = (element('#frame') as HTMLIFrameElement).contentDocument as Document;
  inner.body.innerHTML =
    '<p>开发区一季度新开工项目5个,总投资17亿元,同比增长8%。</p><p style="display:none">看不见的999亿元。</p>';
  const outcome = readArticle(document, options);
  expect(outcome.ok && outcome.value.text).toMatch(/9\.1%。\n开发区一季度.*\n二季度/);
  expect(outcome.ok && outcome.value.text).not.toContain('999');
});

test('of a row of elements alike each is asked whether it is shown', () => {
  const cards = ['今年', '去年'].map(
    (year) => `<div class="card"><p>${year}全区新签项目12个，总投资35亿元，均已落地。</p></div>`,
  );
  show(`<div>${cards.join('')}</div><style>.card:nth-child(2) { display: none }</style>`);
  const outcome = readWholePage(document, options);
  expect(outcome).toMatchObject({ ok: true, value: { text: '今年全区新签项目12个，总投资35亿元，均已落地。' } });
});
