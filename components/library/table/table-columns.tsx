import type { ComponentChildren } from 'preact';
import type { CurrentClipping } from '../../../utils/library/clipping';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import { amount, fullAmount, type MoneyUnit } from '../../amount';
import { FigureMarks } from '../clipping/figure-card';
import { Marked } from '../marked';
import { measureTerm, reviewTerm, stateTerm } from '../terms';
import { libraryWords } from '../words';
import type { Column } from './column';
import type { ShownRow } from './use-shown';

/** Together no wider than what a window of 1,280 pixels leaves beside the facets and a scroll bar, in English too. */
export const clippingColumns: readonly Column[] = [
  { key: 'published', width: 104, english: 100, sortable: true },
  { key: 'title', width: 224, english: 190, grows: true },
  { key: 'source', width: 124, english: 110, sortable: true },
  { key: 'place', width: 130, english: 118, sortable: true },
  { key: 'figures', width: 64, english: 84, isNumber: true, sortable: true },
  { key: 'unreviewed', width: 64, english: 108, isNumber: true, sortable: true },
  { key: 'state', width: 80, english: 104 },
  { key: 'tags', width: 104, english: 90 },
  { key: 'shelvedAt', width: 104, english: 100, sortable: true },
];

export const figureColumns: readonly Column[] = [
  { key: 'published', width: 104, english: 100, sortable: true },
  { key: 'place', width: 104, english: 96, sortable: true },
  { key: 'subject', width: 176, english: 156, grows: true },
  { key: 'measure', width: 100, english: 140, sortable: true },
  { key: 'value', width: 120, english: 112, isNumber: true, sortable: true },
  { key: 'stage', width: 148, english: 196, sortable: true },
  { key: 'period', width: 88, english: 84 },
  { key: 'title', width: 160, english: 124 },
];

/** The cells of a clipping's row, in the order of `clippingColumns`. */
export function clippingCells(row: ShownRow, marked: readonly string[]): ComponentChildren[] {
  return [
    row.published.slice(0, 10),
    <span class="cell-title" title={row.title}>
      <Marked text={row.title || libraryWords.untitled} words={marked} />
    </span>,
    row.source,
    row.place,
    row.figures,
    <span title={row.doubtful > 0 ? `${libraryWords.columns.doubtful} ${row.doubtful}` : undefined}>
      {row.unreviewed}
    </span>,
    stateTerm(row.state),
    row.tags.join(' '),
    dayOf(row.shelvedAt),
  ];
}

/** The cells of a figure's row, in the order of `figureColumns`. */
export function figureCells(
  current: CurrentClipping,
  figure: ReviewedFigure,
  unit: MoneyUnit,
  marked: readonly string[],
): ComponentChildren[] {
  return [
    current.published?.slice(0, 10) ?? '',
    current.place?.text ?? '',
    <span title={figure.subject}>
      <Marked text={figure.subject} words={marked} />
    </span>,
    measureTerm(figure.measure),
    <span
      class="cell-value"
      data-review={figure.review}
      title={`${figure.quote} · ${fullAmount(figure)} · ${reviewTerm(figure.review)}`}
    >
      {amount(figure, unit)}
    </span>,
    <FigureMarks figure={figure} />,
    figure.period?.text ?? '',
    <span title={current.title ?? ''}>
      <Marked text={current.title || libraryWords.untitled} words={marked} />
    </span>,
  ];
}

/** The day of a moment where the reader is, `2026-10-03`. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
