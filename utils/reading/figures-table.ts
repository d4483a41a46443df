import type { Article } from '../article/article';
import type { Figure } from '../figures/figure';
import { measures } from '../figures/lexicon/measures';
import { stages } from '../figures/lexicon/stages';

/**
 * Figures as a table of tab-separated lines with a head, for pasting into a spreadsheet. Numbers are in the canonical unit, as plain
 * digits, so that they stay numbers; a cell that a spreadsheet would run as a formula is kept from it.
 */
export function figuresTable({ title, source, published, url }: Article, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.subject,
    measureWords.get(figure.measure),
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
  return sheet([head, ...rows]);
}

/** Rows of cells as tab-separated lines for a spreadsheet, as above. */
export function sheet(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
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

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number')
    return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  const text = (value ?? '').replace(/[\t\r\n]+/g, ' ');
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}
