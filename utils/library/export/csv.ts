import type { ExportColumn } from './columns';

/** The mark by which Excel and WPS know that a file is UTF-8. */
export const BOM = '\ufeff';

/** A line of a CSV file (RFC 4180), ended by CRLF. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * Lines of a table by column. Cells that are alike for all rows of one owner, of which `ownerOf` tells, are written once for as many
 * rows as follow each other.
 */
export function csvLines<Item>(
  columns: readonly ExportColumn<Item>[],
  ownerOf: (item: Item) => object,
): (item: Item) => string {
  let owner: object | null = null;
  const alike: (string | undefined)[] = columns.map(() => undefined);
  return (item) => {
    if (ownerOf(item) !== owner) {
      owner = ownerOf(item);
      columns.forEach(({ isAlike, value }, n) => {
        if (isAlike) alike[n] = csvCell(value(item));
      });
    }
    let line = '';
    for (let n = 0; n < columns.length; n++) {
      if (n > 0) line += ',';
      line += alike[n] ?? csvCell((columns[n] as ExportColumn<Item>).value(item));
    }
    return `${line}\r\n`;
  };
}

function csvCell(cell: string | number | null): string {
  return typeof cell === 'string' ? csvText(safeCell(cell)) : String(cell ?? '');
}

/** A line for the clipboard, which Excel, WPS and web tables paste as cells. */
export function tsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? safeCell(cell.replace(/[\t\r\n]+/g, ' ')) : (cell ?? ''))).join('\t')}\r\n`;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; wide signs are signs too for Chinese programs. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
