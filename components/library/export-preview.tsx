import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { type ExportColumn, type FigureItem, figureItems } from '../../utils/library/export/columns';
import { getClippings } from '../../utils/library/stored';
import type { ExportScope } from './export-scopes';
import { libraryWords as words } from './words';

const ROWS = 5;
/** So many clippings are looked through for the first rows, and so many whole ones for what is unreviewed; so many light rows at once. */
const MOST = 500;
const MOST_COUNTED = 50_000;
const ROWS_AT_ONCE = 5_000;

export interface Previewed {
  items: readonly FigureItem[];
  /** Null while they are being counted. */
  counted: { figures: number; unreviewed: number } | null;
}

/** The first rows of a scope, and how many of its figures nobody has reviewed. */
export function usePreview(library: Library, scope: ExportScope, onlyReviewed: boolean): Previewed | null {
  const [preview, setPreview] = useState<Previewed | null>(null);
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const { ids, figures } = await scope.read();
      const items: FigureItem[] = [];
      for (let from = 0; from < Math.min(ids.length, MOST) && items.length < ROWS; from += 20)
        items.push(...figureItems(await getClippings(library, ids.slice(from, from + 20)), { onlyReviewed, figures }));
      if (isOpen) setPreview({ items: items.slice(0, ROWS), counted: null });
      const counted = { figures: 0, unreviewed: 0 };
      if (figures) {
        for (let from = 0; isOpen && from < Math.min(ids.length, MOST_COUNTED); from += MOST)
          for (const { figure } of figureItems(await getClippings(library, ids.slice(from, from + MOST)), {
            figures,
          })) {
            counted.figures++;
            if (figure.review === 'unreviewed') counted.unreviewed++;
          }
      } else
        for (let from = 0; isOpen && from < ids.length; from += ROWS_AT_ONCE)
          for (const row of await library.rows.bulkGet([...ids.slice(from, from + ROWS_AT_ONCE)])) {
            counted.figures += row?.figures ?? 0;
            counted.unreviewed += row?.unreviewed ?? 0;
          }
      if (isOpen) setPreview({ items: items.slice(0, ROWS), counted });
    };
    look().catch(console.error);
    return () => {
      isOpen = false;
    };
  }, [scope, onlyReviewed]);
  return preview;
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
