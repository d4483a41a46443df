import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Column } from '../table/column';
import { libraryWords as words } from '../words';

interface Props {
  /** What the rows are, and how many there are; more than `MOST_PRINTED` are not printed, which is said. */
  of: Parameters<typeof words.rows>[1];
  count: number;
  columns: readonly Column[];
  /** The cells of every row that is to be printed, in the order of the columns. */
  read(): Promise<ComponentChildren[][]>;
  onDone(): void;
}

/** More are not printed: what is meant for thousands of rows has the export. */
export const MOST_PRINTED = 2000;

/** The rows of a table on paper (打印): all of them, not only those in sight. Read first, then printed, then gone. */
export function PrintSheet({ of, count, columns, read, onDone }: Props) {
  const [lines, setLines] = useState<ComponentChildren[][] | null>(null);
  useEffect(() => {
    read().then(setLines, (error) => {
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
  const title = words.rows(count, of);
  return (
    <section class="print-sheet" aria-hidden="true">
      <h2>{count > MOST_PRINTED ? words.printedFirst(MOST_PRINTED, title) : title}</h2>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, isNumber }) => (
              <th key={key} data-number={isNumber || undefined}>
                {words.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells, n) => (
            <tr key={String(n)}>
              {columns.map(({ key, isNumber }, column) => (
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
  return ['title', 'subject', 'place', 'source', 'tags', 'project', 'company'].includes(key);
}
