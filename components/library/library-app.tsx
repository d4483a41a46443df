import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { currentClipping, type FieldPath } from '../../utils/library/clipping';
import { getClippings } from '../../utils/library/clippings';
import type { Library } from '../../utils/library/database';
import { markedWords } from '../../utils/library/query';
import { keepSample } from '../../utils/library/samples';
import { BulkBar } from './bulk-bar';
import { Chart } from './chart';
import { ClippingDetail } from './clipping-detail';
import { copyRows } from './copy-rows';
import { EmptyLibrary, NoHit } from './empty-library';
import { FacetPanel } from './facet-panel';
import { FootBar } from './foot-bar';
import { useKeys } from './keys';
import { LibraryBar } from './library-bar';
import { LibraryNotice } from './library-notice';
import { LibrarySheets, type SheetName } from './library-sheets';
import { ProjectsView } from './projects-view';
import { RowsTable } from './rows-table';
import { SampleNotice } from './sample-notice';
import { StatusBar, withChoice } from './status-bar';
import { SumLine } from './sum-line';
import { type FigureName, useActs } from './use-acts';
import { useColumns } from './use-columns';
import { useDetail } from './use-detail';
import { useHits } from './use-hits';
import { useLibrary } from './use-library';
import { useReview } from './use-review';
import { useClippings, useRows } from './use-shown';
import { useSummands } from './use-summands';
import { type TableRow, useTable } from './use-table';
import { useView } from './use-view';
import { isFiltered } from './view';
import { libraryWords as words } from './words';

const NONE: readonly TableRow[] = [];

interface Props {
  library: Library;
  tool: string;
  /** Reads the built-in sample article and keeps it as a draft; gives its id. */
  readSample?(): Promise<string>;
}

/** The library page: one state in the address, the database as its store. */
export function LibraryApp({ library, tool, readSample }: Props) {
  const [view, go] = useView();
  const state = useLibrary(library);
  const hits = useHits(state, view);
  const clippings = useClippings(library, state.version);
  const rows = useRows(library, state.version, state.firstRows);
  const acts = useActs(library);
  const table = useTable(state, hits, view);
  const detail = useDetail(view, go, { table, clippings, acts });
  const review = useReview(state, hits, { view, table, clippings, acts, onEdit: detail.edit });
  const byFigure = view.at === 'figures';
  const columns = useColumns(library, byFigure);
  const summands = useSummands(library, byFigure ? table.chosen : NONE, state.version);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const [isCharting, setCharting] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const visible = useRef<[number, number]>([0, 0]);
  const marked = useMemo(() => markedWords(hits.query), [hits.query]);
  const close = () => go({ open: null, figure: null });
  const closeQuietly = () => go({ open: null, figure: null }, true);

  const wantVisible = () => {
    const ids: string[] = [];
    for (let row = visible.current[0]; row < Math.min(table.count, visible.current[1]); row++) {
      const found = table.rowAt(row);
      if (found) ids.push(found.id);
    }
    if (!byFigure && state.index) rows.want(ids);
    clippings.want([...(byFigure ? ids : []), ...(view.open && view.at !== 'projects' ? [view.open] : [])]);
  };
  useEffect(wantVisible, [hits.order, state.version, view.open, view.at]);

  const clippingIds = () => {
    const ids = [...new Set(table.targets().map(({ id }) => id))];
    return ids.length > 0 ? ids : view.open ? [view.open] : [];
  };
  const discard = async (ids: readonly string[]) => {
    await acts.discard(ids);
    table.chooseNone();
    if (view.open && ids.includes(view.open)) closeQuietly();
  };
  const targetFigures = async (): Promise<FigureName[]> => {
    if (view.open && view.figure && (!byFigure || table.chosen.length === 0))
      return [{ id: view.open, key: view.figure }];
    const wanted = byFigure ? table.targets() : [];
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const found = new Map((await getClippings(library, ids)).map((clipping) => [clipping.id, clipping]));
    return wanted.flatMap(({ id, figure }) => {
      const clipping = found.get(id);
      const key = clipping && currentClipping(clipping).figures[figure as number]?.key;
      return key ? { id, key } : [];
    });
  };
  const reviewTargets = (to: 'confirmed' | 'rejected') =>
    acts.attempt(async () => acts.review(await targetFigures(), to));
  const startReview = () => {
    review.start();
    if (state.index) setSheet('review');
  };
  const tag = (name: string) => {
    const ids = clippingIds();
    acts.write(
      ids.map((id) => ({ id, path: `tags/${name}`, value: true })),
      words.tagged(name, ids.length),
    );
  };
  const leave = (target: HTMLElement): boolean => {
    // These two ask first whether something is still running.
    if (sheet === 'export' || sheet === 'import') return false;
    if (sheet) setSheet(null);
    else if (target.matches('input:not([type="checkbox"]), textarea, select')) target.blur();
    else if (detail.isEditing) detail.edit(false);
    else if (view.open) close();
    else if (table.chosen.length > 0) table.chooseNone();
    else return false;
    return true;
  };
  const moveRow = (by: number, isExtending = false) => {
    if (table.count === 0) return;
    const row = table.move(by, isExtending);
    if (view.open) detail.openRow(row);
  };
  useKeys(
    {
      escape: leave,
      chooseAll: table.chooseAll,
      undo: () => acts.undo(),
      copy: () => {
        const wanted = table.targets();
        if (wanted.length > 0) acts.attempt(async () => acts.says(words.copiedRows(await copyRows(library, wanted))));
        return wanted.length > 0;
      },
      go: (at) => go({ at, open: null, figure: null }),
      step: (by) => (view.open && !byFigure ? detail.moveFigure(by) : moveRow(by)),
      move: moveRow,
      moveFar: (to) => moveRow(to === 'first' ? -table.count : table.count),
      open: () => detail.openRow(Math.max(0, table.cursor)),
      toggle: () => table.cursor >= 0 && table.toggle(table.cursor, false),
      confirm: () => reviewTargets('confirmed'),
      reject: () => reviewTargets('rejected'),
      edit: () => view.open && view.figure && detail.edit(true),
      tag: () => document.getElementById('tag-input')?.focus(),
      review: startReview,
      discard: () => discard(clippingIds()),
      search: () => search.current?.focus(),
      help: () => setSheet('keys'),
    },
    { hasSheet: sheet !== null, reviewing: sheet === 'review' ? review.keyAct : null },
  );

  const kept = state.counts.get('shelf/kept') ?? 0;
  const isEmptyLibrary = state.index !== null && kept === 0 && table.count === 0 && !isFiltered(view);
  const opened = view.at === 'projects' ? undefined : detail.clipping;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the button does the same by key
    <div
      class="library"
      data-at={view.at}
      data-open={view.open ? true : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        setDropped(file);
        setSheet('import');
      }}
    >
      <LibraryBar view={view} search={search} onView={go} onSheet={setSheet} />
      {view.at !== 'projects' && (
        <FacetPanel
          shelf={view.shelf}
          shelfCounts={state.counts}
          counts={hits.selection?.counts ?? null}
          of={byFigure ? 'figure' : 'clipping'}
          choice={view.choice}
          onShelf={(shelf) => go({ shelf, open: null, figure: null })}
          onChoose={(facet, values) => go({ choice: withChoice(view.choice, facet, values) })}
        />
      )}
      <main class="library-list">
        <StatusBar
          library={library}
          state={state}
          hits={hits}
          view={view}
          count={table.count}
          columns={columns}
          isCharting={isCharting}
          onView={go}
          onChart={setCharting}
          onReview={startReview}
          onSays={acts.says}
        />
        {isCharting && byFigure && state.index && hits.selection && table.count > 0 && (
          <Chart library={library} columns={state.index.columns} items={hits.selection.items} onSays={acts.says} />
        )}
        {table.chosen.length > 0 && (
          <BulkBar
            chosen={table.chosen.length}
            onReview={byFigure ? reviewTargets : null}
            onTag={tag}
            onDiscard={() => discard(clippingIds())}
            onNone={table.chooseNone}
          >
            {byFigure && summands && <SumLine chosen={summands} unit={view.unit} />}
          </BulkBar>
        )}
        {state.problem && <LibraryNotice problem={state.problem} tool={tool} onRetry={state.retry} />}
        <SampleNotice library={library} version={state.version} acts={acts} />
        {isEmptyLibrary ? (
          <EmptyLibrary
            onSample={readSample && (() => acts.attempt(async () => keepSample(library, await readSample())))}
          />
        ) : view.at === 'projects' ? (
          <ProjectsView
            library={library}
            version={state.version}
            search={view.search}
            unit={view.unit}
            open={view.open}
            onOpen={(open) => go({ open, figure: null }, view.open !== null)}
            onClipping={(open, figure) => go({ at: 'clippings', open, figure, search: '', choice: {} })}
            onSays={acts.says}
          />
        ) : hits.order && table.count === 0 && !hits.searching ? (
          <NoHit search={view.search} onClear={() => go({ choice: {}, search: '' })} />
        ) : (
          <RowsTable
            view={view}
            table={table}
            columns={columns}
            rows={rows}
            clippings={clippings}
            marked={marked}
            onView={(change) => go(change, true)}
            onVisible={(from, to) => {
              visible.current = [from, to];
              wantVisible();
            }}
            onOpen={detail.openRow}
          />
        )}
      </main>
      {opened && (
        <ClippingDetail
          key={opened.id}
          clipping={opened}
          unit={view.unit}
          figureKey={view.figure}
          isEditing={detail.isEditing}
          marked={marked}
          onFigure={(figure) => go({ figure: figure === view.figure ? null : figure }, true)}
          onWrite={(path, value) => acts.write([{ id: opened.id, path, value }], words.edited)}
          onReview={(figure, to) => acts.review([{ id: opened.id, key: figure.key }], to)}
          onCorrect={(figure, field, value) =>
            acts.write([{ id: opened.id, path: `figures/${figure.key}/${field}` as FieldPath, value }], words.edited)
          }
          onEdit={(figure) => detail.edit(figure !== null)}
          onCopy={detail.copyCitation}
          onDiscard={() => discard([opened.id])}
          onRestore={() => acts.restore(opened.id).then(closeQuietly)}
          onErase={() => acts.erase([opened.id]).then((isGone) => isGone && closeQuietly())}
          onClose={close}
        />
      )}
      <FootBar library={library} version={state.version} kept={kept} tool={tool} onDone={acts.says} />
      <LibrarySheets
        sheet={sheet}
        library={library}
        tool={tool}
        state={state}
        hits={hits}
        table={table}
        view={view}
        review={review}
        detail={detail}
        acts={acts}
        dropped={dropped}
        onClose={() => {
          setSheet(null);
          setDropped(null);
        }}
      />
      <div class="toast" role="status" data-shown={acts.toast ? true : undefined}>
        {acts.toast && (
          <>
            <span>{acts.toast.says}</span>
            {acts.toast.written.length > 0 && (
              <button type="button" onClick={() => acts.undo(acts.toast?.written)}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
