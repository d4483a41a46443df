import { charsIn } from './white-space';

/** A row of data, not of layout: its table holds no other table, has rows of several cells, and no cell is an article. */
export function isRowOfData(row: Element): boolean {
  const table = row.closest('table');
  if (!table) return false;
  const known = dataTables.get(table);
  if (known !== undefined) return known;
  const answer = isDataTable(table);
  dataTables.set(table, answer);
  return answer;
}

const dataTables = new WeakMap<Element, boolean>();

function isDataTable(table: Element): boolean {
  if (table.querySelector('table, form, h1')) return false;
  const rows = table.querySelectorAll('tr');
  let wideRows = 0;
  for (const row of rows) {
    let filled = 0;
    for (const cell of row.children) {
      const chars = charsIn(cell.textContent ?? '');
      if (chars > 0) filled++;
      if (chars > 400) return false;
    }
    if (filled > 1) wideRows++;
  }
  return wideRows > 1 && wideRows * 2 > rows.length;
}
