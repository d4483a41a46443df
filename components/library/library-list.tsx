import { useState } from 'preact/hooks';
import { keepSample } from '../../utils/library/samples';
import type { Library } from '../../utils/library/store/database';
import { BulkBar } from './bulk-bar';
import { Chart } from './charts/chart';
import { SumLine } from './charts/sum-line';
import { useSummands } from './charts/use-summands';
import { EmptyLibrary, NoHit } from './notices/empty-library';
import { LibraryNotice } from './notices/library-notice';
import { SampleNotice } from './notices/sample-notice';
import { printLines } from './print/print-lines';
import { MOST_PRINTED, PrintSheet } from './print/print-sheet';
import { StatusBar } from './status-bar';
import { RowsTable } from './table/rows-table';
import { clippingColumns, figureColumns } from './table/table-columns';
import { useColumns } from './table/use-columns';
import type { Table, TableRow } from './table/use-table';
import type { Acts } from './use-acts';
import type { Hits } from './use-hits';
import type { LibraryState } from './use-library';
import type { Targets } from './use-targets';
import type { View } from './view';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  tool: string;
  view: View;
  state: LibraryState;
  hits: Hits;
  table: Table;
  acts: Acts;
  targets: Targets;
  marked: readonly string[];
  /** Nothing is saved yet. */
  isEmpty: boolean;
  readSample?: (() => Promise<string>) | undefined;
  onView(change: Partial<View>, replace?: boolean): void;
  onOpen(row: number): void;
  isPrinting: boolean;
  onPrinted(): void;
  onReview(): void;
  onDiscard(ids: readonly string[]): void;
  onRestore(ids: readonly string[]): void;
  onErase(ids: readonly string[]): void;
}

const NONE: readonly TableRow[] = [];

/** The middle of the page: what can be done with all rows, with the chosen ones, and the rows themselves, or why there are none. */
export function LibraryList(props: Props) {
  const { library, view, state, hits, table, acts, targets, onView } = props;
  const byFigure = view.at === 'figures';
  const columns = useColumns(library, byFigure ? figureColumns : clippingColumns);
  const summands = useSummands(library, byFigure ? table.chosen : NONE, state.version);
  const [isCharting, setCharting] = useState(false);
  const { readSample } = props;
  const { chosen } = table;
  const printed = () => (chosen.length > 0 ? chosen.slice(0, MOST_PRINTED) : table.rowsBetween(0, MOST_PRINTED));

  const rows = () => {
    if (props.isEmpty)
      return (
        <EmptyLibrary
          trashed={state.counts.get('shelf/trash') ?? 0}
          onTrash={() => onView({ at: 'clippings', shelf: 'trash' })}
          onSample={readSample && (() => acts.attempt(async () => keepSample(library, await readSample())))}
        />
      );
    if (hits.order && table.count === 0 && !hits.searching)
      return <NoHit search={view.search} onClear={() => onView({ choice: {}, search: '' })} />;
    return (
      <RowsTable
        library={library}
        state={state}
        hits={hits}
        view={view}
        table={table}
        columns={columns}
        marked={props.marked}
        onView={(change) => onView(change, true)}
        onOpen={props.onOpen}
      />
    );
  };
  return (
    <main class="library-list">
      <StatusBar
        library={library}
        state={state}
        hits={hits}
        view={view}
        count={table.count}
        columns={columns}
        isCharting={isCharting}
        onView={onView}
        onChart={setCharting}
        onReview={props.onReview}
        onSays={acts.says}
      />
      {isCharting && byFigure && state.index && hits.selection && table.count > 0 && (
        <Chart library={library} columns={state.index.columns} items={hits.selection.items} onSays={acts.says} />
      )}
      {table.isChoosingAll && (
        <p class="library-bulk" role="status">
          {words.choosingAll}
        </p>
      )}
      {table.chosen.length > 0 && (
        <BulkBar
          chosen={table.chosen.length}
          cutFrom={table.isChosenCut ? table.count : null}
          of={byFigure ? 'figure' : 'clipping'}
          shelf={view.shelf}
          targets={targets}
          onDiscard={props.onDiscard}
          onRestore={props.onRestore}
          onErase={props.onErase}
          onNone={table.chooseNone}
        >
          {byFigure && summands && <SumLine chosen={summands} unit={view.unit} />}
          {byFigure && !summands && <span class="sum-line">{words.summing}</span>}
        </BulkBar>
      )}
      {state.problem && <LibraryNotice problem={state.problem} tool={props.tool} onRetry={state.retry} />}
      <SampleNotice library={library} version={state.version} acts={acts} />
      {rows()}
      {props.isPrinting && (
        <PrintSheet
          of={byFigure ? 'figures' : 'clippings'}
          count={chosen.length || table.count}
          columns={columns.shown}
          read={() => printLines(library, printed(), columns, view.unit)}
          onDone={props.onPrinted}
        />
      )}
    </main>
  );
}
