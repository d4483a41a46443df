import type { Article } from '../article/article';
import type { Figure } from '../figures/figure';
import { measures } from '../figures/lexicon/measures';
import { stages } from '../figures/lexicon/stages';

import { withWhat } from './of-what';

/** A cell of a table; nothing stands in a cell that is null or undefined. */
export type Cell = string | number | null | undefined;

/** Figures as the rows of a table with a head. Numbers are in the canonical unit. */
export function figureRows({ title, source, published, url }: Article, figures: readonly Figure[]): Cell[][] {
  const rows = figures.map((figure) => [
    figure.subject,
    withWhat(measureWords.get(figure.measure) ?? figure.measure, figure),
    figure.quote,
    figure.min,
    figure.max,
    figure.unit,
    figure.planned ? '计划' : '实际',
    figure.stage && stageWords.get(figure.stage),
    figure.period?.text,
    title,
    source,
    published?.slice(0, 10),
    url,
  ]);
  return [head, ...rows];
}

/**
 * Rows as tab-separated lines, for pasting into a spreadsheet. Numbers are plain digits, so that they stay numbers; a cell that a
 * spreadsheet would run as a formula is kept from it.
 */
export function sheet(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(plain).join('\t')).join('\r\n');
}

/** The same as an HTML table, for pasting into documents and into tables that take no tabs (飞书, Word, mails). The first row is its head. */
export function htmlTable([head = [], ...rows]: readonly (readonly Cell[])[]): string {
  const line = (row: readonly Cell[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${plain(cell).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

const head = [
  '主体',
  '指标',
  '原文',
  '数值下限',
  '数值上限',
  '单位',
  '计划/实际',
  '阶段',
  '期间',
  '标题',
  '来源',
  '日期',
  '网址',
];

const measureWords = new Map<string, string>(measures.map(({ name, zh }) => [name, zh]));
const stageWords = new Map<string, string>(stages.map(({ name, zh }) => [name, zh]));

function plain(value: Cell): string {
  if (typeof value === 'number')
    return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  const text = (value ?? '').replace(/[\t\r\n]+/g, ' ');
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}
