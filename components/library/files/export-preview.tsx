import { useEffect, useState } from 'preact/hooks';
import { type ExportColumn, type FigureItem, figureItems } from '../../../utils/library/export/columns';
import type { Library } from '../../../utils/library/store/database';
import { getClippings } from '../../../utils/library/store/stored';
import { libraryWords as words } from '../words';
import type { ExportScope } from './export-scopes';

const ROWS = 5;
/** So many are looked through for the first that are reviewed, and so many clippings are read at once. */
const MOST = 500;
const AT_ONCE = 20;

/** The first figures of a scope as a table holds them. */
export function useFirstRows(library: Library, scope: ExportScope, onlyReviewed: boolean): readonly FigureItem[] {
  const [rows, setRows] = useState<readonly FigureItem[]>([]);
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const { ids, figures } = await scope.read(MOST);
      const items: FigureItem[] = [];
      for (let from = 0; isOpen && from < ids.length && items.length < ROWS; from += AT_ONCE) {
        const clippings = await getClippings(library, ids.slice(from, from + AT_ONCE));
        items.push(...figureItems(clippings, { onlyReviewed, figures }));
      }
      if (isOpen) setRows(items.slice(0, ROWS));
    };
    look().catch(console.error);
    return () => {
      isOpen = false;
    };
  }, [scope, onlyReviewed]);
  return rows;
}

/** The first rows as they will be in the file. */
export function ExportPreview({
  items,
  columns,
}: {
  items: readonly FigureItem[];
  columns: readonly ExportColumn<FigureItem>[];
}) {
  return (
    <div class="export-preview">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section tabIndex={0} aria-label={words.preview}>
        <table>
          <caption class="visually-hidden">{words.preview}</caption>
          <thead>
            <tr>
              {columns.map(({ name, zh }) => (
                <th key={name} scope="col">
                  {zh}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.clipping.id + item.figure.key}>
                {columns.map(({ name, type, value }) => (
                  <td key={name} data-number={type === 'number' || undefined}>
                    {value(item)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
