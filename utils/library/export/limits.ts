/** What a sheet of Excel can hold: rows with the head, and letters in a cell. */
export const XLSX_ROWS = 1_048_576;
export const XLSX_LETTERS = 32_767;

/** More figures than a sheet of Excel has rows. */
export class TooManyRowsError extends Error {
  override name = 'TooManyRowsError';
}
