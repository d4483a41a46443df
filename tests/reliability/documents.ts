import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from './run';

/** A document to read: a page's bytes, or the text of an article. Made from a seed and a number, so that it can be made again. */
export type Document =
  | { kind: 'page'; from: string; bytes: Uint8Array }
  /** A page whose tree holds what no bytes can: halves of characters, as scripts write them. */
  | { kind: 'tree'; from: string; html: string }
  | { kind: 'text'; from: string; text: string };

/**
 * Makes the `number`th document of a seed: a grown page, a mutated page (ours, and real ones where the shared folder is there), a page of
 * noise, or a text that is made of what figures are made of.
 */
export function madeDocument(seed: number, number: number, pages: readonly SourcePage[]): Document {
  const chance = new Chance(seed * 2_654_435 + number);
  const kind = chance.weighed({ mutated: 4, grown: 3, noise: 1, text: 6, shapes: 2 });
  switch (kind) {
    case 'mutated': {
      const { name, html } = chance.of(pages);
      return page(`${name}, mutated`, mutated(chance, html, 60_000), chance);
    }
    case 'grown':
      return page('grown page', mutated(chance, grownPage(chance), 60_000), chance);
    case 'noise': {
      const bytes = Uint8Array.from({ length: chance.whole(0, 4_000) }, () => chance.whole(0, 255));
      return { kind: 'page', from: 'noise', bytes };
    }
    case 'text':
      return { kind: 'text', from: 'text', text: mutated(chance, article(chance), 20_000).toWellFormed() };
    case 'shapes':
      return { kind: 'text', from: 'shapes', text: shapes(chance).toWellFormed() };
  }
}

export interface SourcePage {
  name: string;
  html: string;
}

/** The pages that are mutated: our sample, and the real ones of the shared folder where it is there. */
export function sourcePages(): SourcePage[] {
  const sample = { name: 'sample.html', html: readFileSync('assets/sample.html', 'utf8') };
  const shared = process.env.YIJIAN_SHARED ?? join('..', 'shared');
  const folder = join(shared, 'pages', 'real');
  const real = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.html'))
        .map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }))
        .filter(({ html }) => html.length < 400_000)
    : [];
  return [sample, ...real];
}

function page(from: string, html: string, chance: Chance): Document {
  if (chance.happens(0.3)) return { kind: 'tree', from, html };
  const bytes = new TextEncoder().encode(html);
  // A byte cut off or changed, as a broken connection leaves it.
  if (chance.happens(0.1) && bytes.length > 0) bytes[chance.whole(0, bytes.length - 1)] = chance.whole(0, 255);
  return { kind: 'page', from, bytes };
}

const tags =
  'div p span table tr td th tbody ul li ol dl dd a b i em strong h1 h2 h3 article section main header footer nav aside form select option textarea template svg math iframe noscript pre blockquote center font br hr img title base meta'.split(
    ' ',
  );
const attributes = [
  'class="content"',
  'class="article-body"',
  'id="main"',
  'class="comment"',
  'style="display:none"',
  'hidden',
  'rowspan=9',
  'colspan=99999999',
  'name="body"',
  'id="title"',
  'href="javascript:1"',
  'href="http://["',
  'content="2025-13-45"',
  'property="og:title"',
  'dir=rtl',
  'lang=zh',
];
const numerals = [
  '1',
  '12',
  '3.5',
  '1,817',
  '1817.36',
  '一千八百',
  '两',
  '十几',
  '数百',
  '0',
  '00',
  '-3',
  '−8.92',
  '1.',
  '.5',
  '12',
  '１２',
  '３．５',
  '1e9',
  '9007199254740993',
  '0.000000001',
  '百',
  '四舍五入',
  '第三',
  '2025',
  '73',
  '1/3',
  '四分之三',
  '百分之十二点五',
  '③',
  '𝟓',
  '٣',
  'Ⅳ',
  '廿',
  '壹佰',
];
const units = [
  '亿元',
  '万元',
  '亿美元',
  '亿',
  '万',
  '元',
  '%',
  '个百分点',
  '亩',
  '公顷',
  '平方公里',
  '平方米',
  '万吨',
  'GW',
  'MW',
  '兆瓦',
  '千瓦时',
  '亿千瓦时',
  '公里',
  '人',
  '万人',
  '个',
  '家',
  '项',
  '台',
  '套',
  '辆',
  '倍',
  '成',
  '港元',
  '日元',
  '吨/年',
  '万千瓦',
  'GWh',
  '立方米',
  '元/平方米',
  '‰',
  '件',
  '户',
  '株',
  '床',
];
const words = [
  '总投资',
  '年产',
  '产能',
  '占地面积',
  '实际利用外资',
  '同比增长',
  '下降',
  '增速为',
  '完成投资',
  '计划投资',
  '预计',
  '到2025年',
  '力争',
  '超过',
  '约',
  '不足',
  '近',
  '以上',
  '左右',
  '至少',
  '其中',
  '分别为',
  '分别',
  '占',
  '累计',
  '今年前三季度',
  '一季度',
  '某公司',
  '云溪市',
  '在建项目',
  '新开工',
  '项目',
  '签约',
  '竣工',
  '建设周期',
  '期',
  '第一期',
  '由',
  '到',
  '至',
  '—',
  '~',
  '比去年同期',
  '增加',
  '减少',
  '翻一番',
  '提高',
  '个',
  '(',
  ')',
  '(',
  ')',
  '“',
  '”',
  '、',
  ',',
  ',',
  '。',
  ';',
  ':',
  '\n',
  ' ',
  ' ',
  '\u3000',
  '\u00a0',
];
const strange = [
  '\u0000',
  '\ud800',
  '\udc00',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\u0301',
  '😀',
  '𠮷',
  '\r\n',
  '\t',
  '\u2028',
  '&#x110000;',
  '&nbsp;',
  '&amp;',
  '&lt;p&gt;',
  '&#0;',
  '<',
  '>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '</script>',
  '<script>',
  '<style>',
  '</p>',
  '</div>',
  '</html>',
  '<table>',
  '<plaintext>',
  '<frameset>',
  '<p',
  '<a href="',
  '"',
  "'",
  '`',
  '\\',
  '%',
  '__proto__',
  'constructor',
  'NaN',
  'null',
  'undefined',
];

/** A text of sentences such as articles have, and of such as they never have. */
function article(chance: Chance): string {
  const pieces: string[] = [];
  for (let n = chance.whole(1, 120); n > 0; n--)
    pieces.push(chance.of(chance.of([words, words, numerals, units, numerals])));
  return pieces.join('');
}

/** One piece again and again, or nested: what makes patterns slow. */
function shapes(chance: Chance): string {
  const times = chance.whole(50, 4_000);
  const piece = Array.from({ length: chance.whole(1, 4) }, () =>
    chance.of(chance.of([words, numerals, units, strange])),
  ).join('');
  const around = () => article(chance).slice(0, 200);
  switch (chance.weighed({ repeated: 4, nested: 1, digits: 1, long: 1 })) {
    case 'repeated':
      return around() + piece.repeat(times).slice(0, 20_000) + around();
    case 'nested':
      return `${around()}${'('.repeat(times)}${piece}${')'.repeat(times)}${around()}`;
    case 'digits':
      return `${around()}${chance
        .of(['1', '0', '9', '一', '百', '1,', '1.'])
        .repeat(times)}${chance.of(units)}${around()}`;
    case 'long':
      return `总投资${' '.repeat(times * 4)}${chance.of(numerals)}${chance.of(units)}${'　'.repeat(times)}${around()}`;
  }
}

/** A page with every element of a news page, in no order. */
function grownPage(chance: Chance): string {
  const grown = (depth: number): string => {
    if (depth === 0 || chance.happens(0.2)) return article(chance);
    const tag = chance.of(tags);
    const attribute = chance.happens(0.4) ? ` ${chance.of(attributes)}` : '';
    const inside = Array.from({ length: chance.whole(0, 3) }, () => grown(depth - 1)).join('');
    return `<${tag}${attribute}>${inside}${chance.happens(0.9) ? `</${tag}>` : ''}`;
  };
  const title = chance.happens(0.8) ? `<title>${article(chance).slice(0, 60)}</title>` : '';
  const nest = chance.happens(0.03) ? chance.whole(100, 3_000) : 0;
  const body = `${'<div>'.repeat(nest)}<div class="content"><p>${article(chance)}</p>${grown(7)}${grown(7)}<p>${article(chance)}</p></div>`;
  return `<html><head><meta charset="utf-8">${title}</head><body><h1>${article(chance).slice(0, 40)}</h1>${body}</body></html>`;
}

/** A few cuts, swaps, doublings and strange insertions. */
function mutated(chance: Chance, text: string, longest: number): string {
  let changed = text;
  for (let n = chance.whole(0, 12); n > 0; n--) {
    const at = chance.whole(0, changed.length);
    const end = Math.min(changed.length, at + chance.whole(0, 400));
    switch (chance.weighed({ cut: 3, doubled: 2, strange: 4, words: 3, moved: 1, truncated: 0.3, digits: 1 })) {
      case 'cut':
        changed = changed.slice(0, at) + changed.slice(end);
        break;
      case 'doubled':
        changed = changed.slice(0, end) + changed.slice(at, end).repeat(chance.whole(1, 12)) + changed.slice(end);
        break;
      case 'strange':
        changed = changed.slice(0, at) + chance.of(strange) + changed.slice(at);
        break;
      case 'words':
        changed = changed.slice(0, at) + article(chance) + changed.slice(at);
        break;
      case 'moved':
        changed = changed.slice(end) + changed.slice(0, end);
        break;
      case 'truncated':
        changed = changed.slice(0, at);
        break;
      case 'digits':
        changed = changed.slice(0, end).replace(/\d/g, () => String(chance.whole(0, 9))) + changed.slice(end);
        break;
    }
  }
  if (changed.length <= longest) return changed;
  const from = chance.whole(0, changed.length - longest);
  return chance.happens(0.5) ? changed.slice(from, from + longest) : changed;
}
