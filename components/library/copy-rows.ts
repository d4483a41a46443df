import { currentClipping } from '../../utils/library/clipping';
import type { Library } from '../../utils/library/database';
import { figureColumns, figureItems } from '../../utils/library/export/columns';
import { tsvLine } from '../../utils/library/export/csv';
import { projectColumns } from '../../utils/library/export/projects';
import type { LedgerProject } from '../../utils/library/ledger/ledger';
import { getClippings } from '../../utils/library/stored';
import type { TableRow } from './use-table';

const MOST = 10_000;

/** Puts rows on the clipboard as a table of figures, of clippings all of theirs; tells how many lines that were. */
export async function copyRows(library: Library, rows: readonly TableRow[]): Promise<number> {
  const some = rows.slice(0, MOST);
  const ids = [...new Set(some.map(({ id }) => id))];
  const found = new Map((await getClippings(library, ids)).map((clipping) => [clipping.id, clipping]));
  const lines = some.flatMap(({ id, figure }) => {
    const clipping = found.get(id);
    if (!clipping) return [];
    const key = figure === null ? null : currentClipping(clipping).figures[figure]?.key;
    return figureItems([clipping])
      .filter((item) => key === null || item.figure.key === key)
      .map((item) => tsvLine(figureColumns.map(({ value }) => value(item))));
  });
  await navigator.clipboard.writeText(tsvLine(figureColumns.map(({ zh }) => zh)) + lines.join(''));
  return lines.length;
}

/** Puts projects on the clipboard as a table, with the columns of its export; tells how many lines that were. */
export async function copyProjects(projects: readonly LedgerProject[]): Promise<number> {
  const lines = projects.map((project) => tsvLine(projectColumns.map(({ value }) => value(project))));
  await navigator.clipboard.writeText(tsvLine(projectColumns.map(({ zh }) => zh)) + lines.join(''));
  return lines.length;
}
