import type { Table } from './article';
import type { Box, Line } from './layout';

/** The tables of a body, from the rows among its lines; offsets are those of the lines joined by line breaks. */
export function tablesOf(body: readonly Line[]): Table[] {
  const tables: Table[] = [];
  let owner: Box | null = null;
  let at = 0;
  for (const line of body) {
    const table = line.cells ? tableAround(line.box) : null;
    const end = at + line.text.length;
    const last = tables.at(-1);
    if (line.cells && table && table === owner && last) {
      last.rows.push(line.cells);
      last.end = end;
    } else if (line.cells) {
      tables.push({ start: at, end, rows: [line.cells] });
    }
    owner = table;
    at = end + 1;
  }
  return tables;
}

function tableAround(box: Box | null): Box | null {
  while (box && box.tag !== 'table') box = box.parent;
  return box;
}
