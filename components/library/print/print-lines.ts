import type { ComponentChildren } from 'preact';
import { currentClipping } from '../../../utils/library/clipping';
import type { Library } from '../../../utils/library/store/database';
import { getClippings } from '../../../utils/library/store/stored';
import type { MoneyUnit } from '../../amount';
import { clippingCells, figureCells } from '../table/table-columns';
import type { ShownColumns } from '../table/use-columns';
import type { TableRow } from '../table/use-table';

/** The cells of rows of clippings or figures for paper, those of shown columns; rows that are gone are left out. */
export async function printLines(
  library: Library,
  rows: readonly TableRow[],
  columns: ShownColumns,
  unit: MoneyUnit,
): Promise<ComponentChildren[][]> {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const lights = new Map((await library.rows.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
  const whole = rows.some(({ figure }) => figure !== null) ? await getClippings(library, ids) : [];
  const clippings = new Map(whole.map((clipping) => [clipping.id, currentClipping(clipping)]));
  return rows.flatMap(({ id, figure }) => {
    const light = lights.get(id);
    if (figure === null) return light ? [columns.pick(clippingCells(light, []))] : [];
    const current = clippings.get(id);
    const one = current?.figures[figure];
    return current && one ? [columns.pick(figureCells(current, one, unit, []))] : [];
  });
}
