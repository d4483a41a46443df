import type { Figure } from '../../figures/figure';
import { bounds } from '../../figures/lexicon/bounds';
import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { withWhat } from '../../reading/of-what';
import { type Clipping, currentClipping } from '../clipping';

/** A clipping as a Markdown note with properties (YAML), for Obsidian and the like. */
export function toMarkdown(clipping: Clipping): string {
  const current = currentClipping(clipping);
  const { article, capturedAt } = clipping.capture;
  const figures = current.figures.filter(({ review }) => review !== 'rejected');
  const properties = [
    ['标题', current.title],
    ['来源', current.source],
    ['发布', current.published],
    ['地区', current.place?.text ?? null],
    ['网址', article.url],
    ['采集', capturedAt],
  ].flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : []));
  const table = [
    '| 指标 | 数值 | 主体 | 阶段 | 计划/实际 |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(
      (figure) =>
        `| ${[
          withWhat(zh(measures, figure.measure), figure),
          written(figure),
          figure.subject,
          figure.stage ? zh(stages, figure.stage) : '',
          `${figure.planned ? '计划' : '实际'}${figure.bound === 'exact' ? '' : ` ${zh(bounds, figure.bound)}`}`,
        ]
          .map(cell)
          .join(' | ')} |`,
    ),
  ];
  return [
    '---',
    ...properties,
    ...(current.tags.length > 0 ? [`tags: [${current.tags.map((tag) => JSON.stringify(tag)).join(', ')}]`] : []),
    '---',
    `# ${plain(current.title ?? '(无标题)')}`,
    '',
    ...(figures.length > 0 ? [...table, ''] : []),
    ...(current.note ? [`> ${plain(current.note).replaceAll('\n', '\n> ')}`, ''] : []),
    ...article.text.split('\n').map((paragraph) => `${plain(paragraph)}\n`),
    '',
  ].join('\n');
}

/** As the article writes it; a number of a table, whose unit stands in the head of its column, with its value behind it. */
function written({ quote, min, max, unit }: Figure): string {
  const value = max ?? min;
  if (value === null || !/^[+-]?[\d,.]+$/.test(quote)) return quote;
  return `${quote}（${value.toLocaleString('zh-CN', { maximumSignificantDigits: 12 })} ${unit}）`;
}

function zh(rows: readonly { name: string; zh: string }[], name: string): string {
  return rows.find((row) => row.name === name)?.zh ?? name;
}

/** Text of a page is text: what Markdown or HTML would read as markup is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function cell(text: string): string {
  return plain(text.replace(/\s+/g, ' '));
}
