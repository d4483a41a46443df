import { unzipSync } from 'fflate';
import type { Cell, Sheet } from 'write-excel-file/universal';
import type { ExportColumn } from './columns';
import { XLSX_LETTERS } from './limits';
import type { ZipEntry, ZipFile } from './zip';

/** Sheets with a head that stays in sight, whose rows are added as they are made; and sheets that are given whole. */
export interface WorkbookPlan {
  growing: readonly { sheet: string; columns: readonly Pick<ExportColumn<never>, 'zh' | 'type' | 'width'>[] }[];
  whole: readonly { sheet: string; rows: readonly (readonly string[])[]; widths: readonly number[] }[];
}

/**
 * Begins a workbook (XLSX). Its package, styles and heads are written by write-excel-file, which makes sheets in one piece; rows by the
 * thousand go into them here, in the styles of a sample row that it wrote. Every part but the growing sheets is in the file at once.
 */
export async function beginWorkbook({ growing, whole }: WorkbookPlan, zip: ZipFile): Promise<GrowingSheet[]> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sheets: Sheet<Blob>[] = [
    ...growing.map(({ sheet, columns }) => ({
      sheet,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(({ zh }) => bold(zh)), columns.map(({ type }) => samples[type])],
    })),
    ...whole.map(({ sheet, rows: [head = [], ...rows], widths }) => ({
      sheet,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [head.map(bold), ...rows.map((row) => [...row])],
    })),
  ];
  const empty = await writeXlsxFile(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBlob();
  const parts = unzipSync(new Uint8Array(await empty.arrayBuffer()));
  const paths = growing.map((_, n) => `xl/worksheets/sheet${n + 1}.xml`);
  const decoder = new TextDecoder();
  for (const [path, bytes] of Object.entries(parts)) {
    if (paths.includes(path)) continue;
    const entry = zip.entry(path);
    await entry.write(decoder.decode(bytes));
    await entry.close();
  }
  return paths.map((path) => new GrowingSheet(decoder.decode(parts[path]), zip.entry(path)));
}

function bold(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' };
}

/** One cell of each type. A date is the day at midnight, which sheets store without a zone. */
const samples: Record<ExportColumn<never>['type'], Cell> = {
  text: { value: 'text', type: String },
  number: { value: 1, type: Number },
  date: { value: new Date(0), type: Date, format: 'yyyy-mm-dd' },
};

/** A sheet that rows are added to. */
export class GrowingSheet {
  /** Rows so far, with the head. */
  rows = 1;
  private readonly after: string;
  /** Of every column, the beginning of its cells: before the number of the row, and from there to the value. */
  private readonly cells: { letters: string; style: string }[];

  /** `xml` is the sheet with its head and one sample row. */
  constructor(
    xml: string,
    private readonly entry: ZipEntry,
  ) {
    const [, before = '', sample = '', after = ''] =
      /^(.*<\/row>)(<row r="2".*<\/row>)(<\/sheetData>.*)$/s.exec(xml) ?? [];
    this.after = after;
    this.cells = [...sample.matchAll(/<c r="([A-Z]+)2"( s="\d+")/g)].map(([, letters = '', style = '']) => ({
      letters: `<c r="${letters}`,
      style: `"${style}`,
    }));
    entry.write(before);
  }

  /** Adds a row of cells as `xmlValue` writes them, one for each column. */
  add(values: readonly string[]): Promise<void> {
    const number = ++this.rows;
    let row = `<row r="${number}">`;
    for (const [n, { letters, style }] of this.cells.entries())
      if (values[n]) row += letters + number + style + values[n];
    return this.entry.write(`${row}</row>`);
  }

  async close(): Promise<void> {
    await this.entry.write(this.after);
    await this.entry.close();
  }
}

/**
 * The rest of a cell's XML, from its type on; nothing for an empty one. A text is stored as text, so that no program runs it, and in its place:
 * a table of all texts would not fit in memory. A date is the day at midnight, which sheets store without a zone.
 */
export function xmlValue(type: ExportColumn<never>['type'], value: string | number | null): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (type === 'date') return `><v>${Date.parse(`${value}T00:00:00Z`) / 86_400_000 + DAYS_TO_1970}</v></c>`;
  const text = storable(value);
  const space = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${text.replace(/[&<>]/g, (sign) => escapes[sign] as string)}</t></is></c>`;
}

/** Sheets count days from 30 December 1899. */
const DAYS_TO_1970 = 25_569;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What a cell can hold: no control characters, which XML forbids, and no more letters than Excel opens. */
function storable(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''))
    .toWellFormed()
    .slice(0, XLSX_LETTERS);
}
