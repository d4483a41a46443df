import type { Cell, Sheet } from 'write-excel-file/universal';
import { type Clipping, currentClipping } from '../clipping';
import type { LedgerProject } from '../ledger/ledger';
import { type ExportColumn, type FigureChoice, type FigureItem, figureItems, sourceColumns } from './columns';
import { exportHead } from './json';
import { projectColumns } from './projects';

/** What a sheet of Excel can hold. */
export const XLSX_ROWS = 1_048_576;
const XLSX_LETTERS = 32_767;

/** A workbook (XLSX) with real numbers and dates: 数据 · 项目 · 来源 · 口径. The caller keeps within `XLSX_ROWS`. */
export async function toXlsx(
  clippings: readonly Clipping[],
  projects: readonly LedgerProject[],
  columns: readonly ExportColumn<FigureItem>[],
  options: FigureChoice & { now: Date; tool: string; filter?: string },
): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sources = clippings.map((clipping) => ({ clipping, current: currentClipping(clipping) }));
  const head = exportHead(options);
  const glossary: Cell[][] = [
    ['类别', '代码', '名称'].map(bold),
    ...Object.entries(head.definitions).flatMap(([kind, terms]) =>
      Object.entries(terms).map(([name, zh]) => [kind, name, zh]),
    ),
    ['file', 'exportedAt', head.exportedAt],
    ['file', 'tool', head.tool],
    ['file', 'filter', head.filter],
  ];
  const sheets: Sheet<Blob>[] = [
    sheet('数据', columns, figureItems(clippings, options)),
    sheet('项目', projectColumns, projects),
    sheet('来源', sourceColumns, sources),
    { sheet: '口径', data: glossary, columns: [{ width: 14 }, { width: 24 }, { width: 60 }], stickyRowsCount: 1 },
  ];
  return writeXlsxFile(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBlob();
}

function sheet<Item>(name: string, columns: readonly ExportColumn<Item>[], items: readonly Item[]): Sheet<Blob> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(({ zh }) => bold(zh)), ...items.map((item) => columns.map((column) => cellOf(column, item)))],
  };
}

function bold(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' };
}

/** Text cells are stored as text, so that no program runs them; a date is the day at midnight, which sheets store without a zone. */
function cellOf<Item>({ type, value }: ExportColumn<Item>, item: Item): Cell {
  const found = value(item);
  if (found === null) return null;
  if (typeof found === 'number') return { value: found, type: Number };
  if (type === 'date') return { value: new Date(`${found}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: storable(found), type: String };
}

/** What a cell can hold: no control characters, which XML forbids, and no more letters than Excel opens. */
function storable(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''))
    .toWellFormed()
    .slice(0, XLSX_LETTERS);
}
