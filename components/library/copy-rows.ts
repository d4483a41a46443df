import { currentClipping } from '../../utils/library/clipping';
import { figureColumns, figureItems } from '../../utils/library/export/columns';
import { tsvLine } from '../../utils/library/export/csv';
import { projectColumns } from '../../utils/library/export/projects';
import type { LedgerProject } from '../../utils/library/ledger/ledger';
import type { Library } from '../../utils/library/store/database';
import { getClippings } from '../../utils/library/store/stored';
import { takingTurns } from '../../utils/library/turns';
import type { TableRow } from './table/use-table';

/** What a sheet takes from the clipboard without a wait; what is meant for more lines has the export. */
const MOST = 10_000;
/** Rows whose clippings are read together. */
const BATCH = 200;

/** What is on the clipboard now: so many lines, and whether there would be more. */
export interface Copied {
  lines: number;
  isCut: boolean;
}

/** Puts rows on the clipboard as a table of figures, of clippings all of theirs. */
export async function copyRows(library: Library, rows: readonly TableRow[]): Promise<Copied> {
  const turn = takingTurns();
  const lines: string[] = [];
  for (let from = 0; from < rows.length && lines.length <= MOST; from += BATCH) {
    const some = rows.slice(from, from + BATCH);
    const ids = [...new Set(some.map(({ id }) => id))];
    const found = new Map((await getClippings(library, ids)).map((clipping) => [clipping.id, clipping]));
    for (const { id, figure } of some) {
      const clipping = found.get(id);
      if (!clipping) continue;
      const key = figure === null ? null : currentClipping(clipping).figures[figure]?.key;
      for (const item of figureItems([clipping]))
        if (key === null || item.figure.key === key) lines.push(tsvLine(figureColumns.map(({ value }) => value(item))));
      await turn();
    }
  }
  const copied = lines.slice(0, MOST);
  await navigator.clipboard.writeText(tsvLine(figureColumns.map(({ zh }) => zh)) + copied.join(''));
  return { lines: copied.length, isCut: lines.length > MOST };
}

/** Puts projects on the clipboard as a table, with the columns of its export; tells how many lines that were. */
export async function copyProjects(projects: readonly LedgerProject[]): Promise<number> {
  const lines = projects.map((project) => tsvLine(projectColumns.map(({ value }) => value(project))));
  await navigator.clipboard.writeText(tsvLine(projectColumns.map(({ zh }) => zh)) + lines.join(''));
  return lines.length;
}
