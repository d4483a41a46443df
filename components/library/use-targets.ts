import { currentClipping, type FieldPath } from '../../utils/library/clipping';
import type { Json } from '../../utils/library/edits';
import type { Library } from '../../utils/library/store/database';
import { getClippings } from '../../utils/library/store/stored';
import { copyRows } from './copy-rows';
import type { Table } from './table/use-table';
import type { Acts, FigureName } from './use-acts';
import type { View } from './view';
import { libraryWords as words } from './words';

/** What an act of the page is meant for (操作对象): the chosen rows, else the row at the cursor, else the clipping that is open. */
export interface Targets {
  clippingIds(): readonly string[];
  review(to: 'confirmed' | 'rejected'): Promise<void>;
  /** Corrects one field of every figure that is meant. */
  correct(field: string, value: Json): Promise<void>;
  setState(state: string): Promise<void>;
  tag(name: string): Promise<void>;
  /** Puts the rows on the clipboard; false where there are none. */
  copy(): boolean;
}

/** Clippings that are read together. */
const BATCH = 500;

export function useTargets(library: Library, view: View, table: Table, acts: Acts): Targets {
  const byFigure = view.at === 'figures';
  const clippingIds = () => {
    const ids = [...new Set(table.targets().map(({ id }) => id))];
    return ids.length > 0 ? ids : view.open ? [view.open] : [];
  };
  const figures = async (): Promise<FigureName[]> => {
    if (view.open && view.figure && (!byFigure || table.chosen.length === 0))
      return [{ id: view.open, key: view.figure }];
    const wanted = byFigure ? table.targets() : [];
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const keysOf = new Map<string, string[]>();
    // Of thousands of clippings the keys alone are kept.
    for (let from = 0; from < ids.length; from += BATCH)
      for (const clipping of await getClippings(library, ids.slice(from, from + BATCH)))
        keysOf.set(
          clipping.id,
          currentClipping(clipping).figures.map(({ key }) => key),
        );
    return wanted.flatMap(({ id, figure }) => {
      const key = keysOf.get(id)?.[figure as number];
      return key ? { id, key } : [];
    });
  };
  return {
    clippingIds,
    review: (to) => acts.attempt(async () => acts.review(await figures(), to)),
    correct: (field, value) =>
      acts.attempt(async () => {
        const named = await figures();
        await acts.write(
          named.map(({ id, key }) => ({ id, path: `figures/${key}/${field}` as FieldPath, value })),
          words.correctedMany(named.length),
        );
      }),
    setState: (state) => {
      const ids = clippingIds();
      return acts.write(
        ids.map((id) => ({ id, path: 'state', value: state })),
        words.stateSet(ids.length),
      );
    },
    tag: (name) => {
      const ids = clippingIds();
      return acts.write(
        ids.map((id) => ({ id, path: `tags/${name}`, value: true })),
        words.tagged(name, ids.length),
      );
    },
    copy: () => {
      const wanted = table.targets();
      if (wanted.length > 0)
        acts.attempt(async () => {
          const { lines, isCut } = await copyRows(library, wanted);
          acts.says((isCut ? words.copiedFirstRows : words.copiedRows)(lines));
        });
      return wanted.length > 0;
    },
  };
}
