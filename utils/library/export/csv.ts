/** The mark by which Excel and WPS know that a file is UTF-8. */
export const BOM = '\ufeff';

/** A line of a CSV file (RFC 4180), ended by CRLF. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? csvText(safeCell(cell)) : (cell ?? ''))).join(',')}\r\n`;
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
