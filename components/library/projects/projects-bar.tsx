import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import { FilterChips } from '../filter-chips';
import { ColumnMenu } from '../table/column-menu';
import type { ShownColumns } from '../table/use-columns';
import { projectsWanted, type View } from '../view';
import { libraryWords as words } from '../words';

interface Props {
  view: View;
  /** Null until they are read. */
  all: number | null;
  suggested: number;
  disagreeing: number;
  columns: ShownColumns;
  onView(change: Partial<View>): void;
}

/** How many projects there are, and which of them need a person: suggested gatherings, sources that disagree. */
export function ProjectsBar({ view, all, suggested, disagreeing, columns, onView }: Props) {
  const counts = { all: null, suggested, disagreeing };
  return (
    <div class="library-status">
      {all !== null && <span>{words.rows(all, 'projects')}</span>}
      <fieldset class="choice-buttons" aria-label={words.filters(0)}>
        {projectsWanted.map((only) => (
          <button key={only} type="button" aria-pressed={view.only === only} onClick={() => onView({ only })}>
            {words.projectsWanted[only]}
            {counts[only] !== null && <span class="facet-panel-count"> {counts[only]}</span>}
          </button>
        ))}
      </fieldset>
      <FilterChips view={view} onView={onView} />
      <ColumnMenu columns={columns} />
    </div>
  );
}

interface BulkProps {
  chosen: readonly LedgerProject[];
  onConfirm(): void;
  onMerge(): void;
  onCopy(): void;
  onNone(): void;
}

/** What can be done with all chosen projects at once. */
export function ProjectBulkBar({ chosen, onConfirm, onMerge, onCopy, onNone }: BulkProps) {
  const unsaid = chosen.filter(({ isConfirmed }) => !isConfirmed).length;
  return (
    <div class="library-bulk" role="toolbar" aria-label={words.selectedProjects(chosen.length)}>
      <span>{words.selectedProjects(chosen.length)}</span>
      <button type="button" disabled={chosen.length < 2} title={words.mergeHint} onClick={onMerge}>
        {words.mergeChosen} <kbd>m</kbd>
      </button>
      <button type="button" disabled={unsaid === 0} onClick={onConfirm}>
        {words.confirmMany(unsaid)} <kbd>y</kbd>
      </button>
      <button type="button" onClick={onCopy}>
        {words.copyRows}
      </button>
      <button type="button" class="plain-button" onClick={onNone}>
        {words.selectNone}
      </button>
    </div>
  );
}
