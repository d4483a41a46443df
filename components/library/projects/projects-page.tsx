import { useEffect, useState } from 'preact/hooks';
import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import type { Library } from '../../../utils/library/store/database';
import { copyProjects } from '../copy-rows';
import { FacetPanel } from '../facet-panel';
import { LibraryNotice } from '../notices/library-notice';
import { LongWork } from '../notices/long-work';
import { SampleNotice } from '../notices/sample-notice';
import { MOST_PRINTED, PrintSheet } from '../print/print-sheet';
import { useColumns } from '../table/use-columns';
import { VirtualTable } from '../table/virtual-table';
import type { Acts } from '../use-acts';
import { useChosen } from '../use-chosen';
import type { LibraryState } from '../use-library';
import type { LedgerKeys } from '../use-page-keys';
import { type ProjectSortKey, type View, withChoice } from '../view';
import { libraryWords as words } from '../words';
import { MergeDialog } from './merge-dialog';
import { projectCells, projectColumns } from './project-columns';
import { ProjectDetail } from './project-detail';
import { ProjectBulkBar, ProjectsBar } from './projects-bar';
import { useLedger } from './use-ledger';
import { projectFacets, useProjects } from './use-projects';

interface Props {
  library: Library;
  tool: string;
  state: LibraryState;
  view: View;
  acts: Acts;
  /** What the page's keys do here. */
  keys: { current: LedgerKeys | null };
  onView(change: Partial<View>, replace?: boolean): void;
}

/** The ledger (项目台账): what all saved articles say of each project. Suggested gatherings are marked until a person says so. */
export function ProjectsPage({ library, tool, state, view, acts, keys, onView }: Props) {
  const ledger = useLedger(library, state.version, acts);
  const { list, counts, suggested, disagreeing } = useProjects(ledger.projects, view);
  const columns = useColumns(library, projectColumns);
  const rows = useChosen(list);
  const [isPrinting, setPrinting] = useState(false);
  const [merging, setMerging] = useState<readonly LedgerProject[] | null>(null);
  const chosen = list.filter(({ id }) => rows.ids.has(id));
  const printed = (chosen.length > 0 ? chosen : list).slice(0, MOST_PRINTED);
  const opened = ledger.projects?.find(({ mentions }) => mentions.some(({ id }) => id === view.open));
  const openRow = (row: number) => {
    const project = list[row];
    if (project) onView({ open: project.id, figure: null }, view.open !== null);
  };
  const targets = () => (chosen.length > 0 ? chosen : list.slice(rows.cursor, rows.cursor + 1));
  const confirm = () => ledger.confirm(targets().filter(({ isConfirmed }) => !isConfirmed));
  const merge = () => chosen.length > 1 && setMerging(chosen);
  const copy = () => {
    const wanted = rows.cursor < 0 && chosen.length === 0 ? [] : targets();
    if (wanted.length > 0) acts.attempt(async () => acts.says(words.copiedRows(await copyProjects(wanted))));
    return wanted.length > 0;
  };
  keys.current = {
    move: (by, isExtending) => {
      if (list.length === 0) return;
      const row = rows.move(by, isExtending);
      if (view.open) openRow(row);
    },
    moveFar: (to) => rows.move(to === 'first' ? -list.length : list.length, false),
    open: () => openRow(Math.max(0, rows.cursor)),
    toggle: () => rows.cursor >= 0 && rows.toggle(rows.cursor, false),
    chooseAll: rows.chooseAll,
    chooseNone: () => {
      if (chosen.length > 0) rows.chooseNone();
      return chosen.length > 0;
    },
    copy,
    print: () => {
      if (view.open || list.length === 0) return false;
      setPrinting(true);
      return true;
    },
    confirm,
    merge,
    hasDialog: merging !== null,
  };
  useEffect(
    () => () => {
      keys.current = null;
    },
    [],
  );

  const table = () => {
    if (!ledger.projects) return <LongWork label={words.projectsOf} work={ledger} again={words.readLedger} />;
    if (list.length === 0)
      return <p class="library-empty">{view.search ? words.noHit(view.search) : words.noProjects}</p>;
    return (
      <VirtualTable
        label={words.projectsOf}
        columns={columns.shown}
        count={list.length}
        cursor={rows.cursor}
        sort={view.projectSort ? [view.projectSort] : []}
        widths={columns.widths}
        selectLabel={(name) => (name ? words.selectRow(name) : words.selectAll)}
        isAllChosen={chosen.length === list.length}
        onChooseAll={(isChosen) => (isChosen ? rows.chooseAll() : rows.chooseNone())}
        onVisible={() => {}}
        onSort={(by) => onView({ projectSort: nextSort(view.projectSort, by as ProjectSortKey) }, true)}
        onWidth={columns.widen}
        onPoint={rows.point}
        onOpen={openRow}
        onToggle={rows.toggle}
        lines={(from, to) =>
          list.slice(from, to).map((project) => ({
            isSelected: rows.ids.has(project.id),
            isOpen: project === opened,
            label: project.name,
            from: [project, view.unit],
            cells: () => columns.pick(projectCells(project, view.unit, () => ledger.confirm([project]))),
          }))
        }
      />
    );
  };
  return (
    <>
      <FacetPanel
        facets={projectFacets}
        counts={ledger.projects && counts}
        choice={view.choice}
        onChoose={(facet, values) => onView({ choice: withChoice(view.choice, facet, values) })}
      />
      <main class="library-list">
        <ProjectsBar
          view={view}
          all={ledger.projects && list.length}
          suggested={suggested}
          disagreeing={disagreeing}
          columns={columns}
          onView={onView}
        />
        {chosen.length > 0 && (
          <ProjectBulkBar chosen={chosen} onConfirm={confirm} onMerge={merge} onCopy={copy} onNone={rows.chooseNone} />
        )}
        {state.problem && <LibraryNotice problem={state.problem} tool={tool} onRetry={state.retry} />}
        <SampleNotice library={library} version={state.version} acts={acts} />
        {table()}
        {isPrinting && (
          <PrintSheet
            of="projects"
            count={chosen.length || list.length}
            columns={columns.shown}
            read={async () => printed.map((project) => columns.pick(projectCells(project, view.unit, () => {})))}
            onDone={() => setPrinting(false)}
          />
        )}
      </main>
      {opened && (
        <ProjectDetail
          project={opened}
          unit={view.unit}
          others={(ledger.projects ?? []).filter((one) => one !== opened && one.count === opened.count).slice(0, 2000)}
          onClose={() => onView({ open: null, figure: null })}
          onClipping={(open, figure) => onView({ at: 'clippings', open, figure, search: '', choice: {} })}
          onConfirm={() => ledger.confirm([opened])}
          onApart={(mention) => ledger.keepApart(opened, mention)}
          onMerge={(other) => setMerging([opened, other])}
          onSays={acts.says}
        />
      )}
      {merging && (
        <MergeDialog
          projects={merging}
          unit={view.unit}
          onMerge={() => {
            ledger.merge(merging);
            rows.chooseNone();
          }}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}

/** Numbers and dates from the largest, names from their beginning; then the other way round; then as the ledger has them. */
function nextSort(sort: View['projectSort'], by: ProjectSortKey): View['projectSort'] {
  const first = by !== 'project' && by !== 'company' && by !== 'place';
  if (sort?.by !== by) return { by, descending: first };
  return sort.descending === first ? { by, descending: !first } : null;
}
