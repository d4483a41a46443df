import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentClipping } from '../../utils/library/clipping';
import type { Library } from '../../utils/library/database';
import { getClippings } from '../../utils/library/stored';
import type { MoneyUnit } from '../amount';
import { clippingCells, figureCells } from './table-columns';
import type { ShownColumns } from './use-columns';
import type { TableRow } from './use-table';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  title: string;
  rows: readonly TableRow[];
  columns: ShownColumns;
  unit: MoneyUnit;
  onDone(): void;
}

/** More are not printed: what is meant for thousands of rows has the export. */
export const MOST_PRINTED = 2000;

/** The rows of the table on paper (打印): all of them, not only those in sight. Read first, then printed, then gone. */
export function PrintSheet({ library, title, rows, columns, unit, onDone }: Props) {
  const [lines, setLines] = useState<ComponentChildren[][] | null>(null);
  useEffect(() => {
    const read = async () => {
      const ids = [...new Set(rows.map(({ id }) => id))];
      const lights = new Map((await library.rows.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
      const whole = rows.some(({ figure }) => figure !== null) ? await getClippings(library, ids) : [];
      const clippings = new Map(whole.map((clipping) => [clipping.id, currentClipping(clipping)]));
      setLines(
        rows.flatMap(({ id, figure }) => {
          const light = lights.get(id);
          if (figure === null) return light ? [columns.pick(clippingCells(light, []))] : [];
          const current = clippings.get(id);
          const one = current?.figures[figure];
          return current && one ? [columns.pick(figureCells(current, one, unit, []))] : [];
        }),
      );
    };
    read().catch((error) => {
      console.error(error);
      onDone();
    });
  }, []);
  useEffect(() => {
    if (!lines) return;
    addEventListener('afterprint', onDone, { once: true });
    print();
    return () => removeEventListener('afterprint', onDone);
  }, [lines]);
  if (!lines) return null;
  return (
    <section class="print-sheet" aria-hidden="true">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            {columns.shown.map(({ key, isNumber }) => (
              <th key={key} data-number={isNumber || undefined}>
                {words.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells, n) => (
            <tr key={String(n)}>
              {columns.shown.map(({ key, isNumber }, column) => (
                <td key={key} data-number={isNumber || undefined} data-long={isLong(key) || undefined}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What may be broken into lines; the others stand in one. */
function isLong(key: string): boolean {
  return ['title', 'subject', 'place', 'source', 'tags'].includes(key);
}
