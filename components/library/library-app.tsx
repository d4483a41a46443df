import { useMemo, useRef, useState } from 'preact/hooks';
import type { FieldPath } from '../../utils/library/clipping';
import { undoWrites, type Written } from '../../utils/library/clippings';
import { facets } from '../../utils/library/facets';
import { markedWords } from '../../utils/library/query';
import type { ReadAnew } from '../../utils/library/reparse';
import type { Library } from '../../utils/library/store/database';
import type { InWords } from '../../utils/messages/protocol';
import { words as shared } from '../words';
import { ChecksPage } from './checks/checks-page';
import { ClippingDetail } from './clipping/clipping-detail';
import { useDetail } from './clipping/use-detail';
import { FacetPanel } from './facet-panel';
import { FootBar } from './foot-bar';
import { LibraryBar } from './library-bar';
import { LibraryList } from './library-list';
import { LibrarySheets, type SheetName } from './library-sheets';
import { Toast } from './notices/toast';
import { UpgradeNotice } from './notices/upgrade-notice';
import { ProjectsPage } from './projects/projects-page';
import { useReview } from './review/use-review';
import { useTable } from './table/use-table';
import { useActs } from './use-acts';
import { useHits } from './use-hits';
import { useLibrary } from './use-library';
import { type LedgerKeys, usePageKeys } from './use-page-keys';
import { useTargets } from './use-targets';
import { useView } from './use-view';
import { isFiltered, withChoice } from './view';
import { libraryWords as words } from './words';

/** What the page asks of the worker. */
export interface LibraryWorker {
  /** Reads the built-in sample article and keeps it as a draft; gives its id. */
  readSample(): Promise<string>;
  /** Corrects the value or the period of a figure, given in words; null where none is in them. */
  writeInWords(clippingId: string, figureKey: string, said: InWords): Promise<readonly Written[] | null>;
  /** Reads the article of a clipping with today's parser. */
  readAnew: ReadAnew;
}

interface Props {
  library: Library;
  tool: string;
  /** What the worker does for the page, which carries no parser. */
  worker?: LibraryWorker;
}

const figureFacets = facets.map(({ name }) => name);
/** What clippings have no one value of is left to their figures. */
const clippingFacets = figureFacets.filter((name) => name !== 'review' && name !== 'planned');

/** The library page: one state in the address, the database as its store. */
export function LibraryApp({ library, tool, worker }: Props) {
  const [view, go] = useView();
  const state = useLibrary(library);
  const hits = useHits(state, view);
  const acts = useActs(library);
  const table = useTable(state, hits, view);
  const targets = useTargets(library, view, table, acts);
  const detail = useDetail(library, state.version, view, go, { table, acts });
  const review = useReview(library, state, hits, { view, table, acts, onEdit: detail.edit });
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const shownQuery = hits.shown?.query ?? hits.query;
  const marked = useMemo(() => markedWords(shownQuery), [shownQuery]);

  const closeQuietly = () => go({ open: null, figure: null }, true);
  /** What is taken out of the list leaves the choice and the side of the table too. */
  const leaving = (act: (ids: readonly string[]) => Promise<boolean>) => async (ids: readonly string[]) => {
    if (!(await act(ids))) return;
    table.chooseNone();
    if (view.open && ids.includes(view.open)) closeQuietly();
  };
  const discard = leaving(acts.discard);
  const startReview = () => {
    review.start();
    if (state.index) setSheet('review');
  };
  const kept = state.counts.get('shelf/kept') ?? 0;
  const isEmpty = state.index !== null && kept === 0 && table.count === 0 && !isFiltered(view);
  const isLedger = view.at === 'projects' && !isEmpty;
  const isChecks = view.at === 'checks' && !isEmpty;
  const ledgerKeys = useRef<LedgerKeys>(null);
  usePageKeys({
    view,
    ledgerKeys,
    table,
    detail,
    review,
    acts,
    targets,
    search,
    sheet,
    onView: go,
    onSheet: setSheet,
    onReview: startReview,
    onPrint: () => setPrinting(true),
    onDiscard: discard,
  });

  const writeInWords =
    worker &&
    ((id: string, key: string, said: InWords) =>
      acts.attempt(async () => {
        const written = await worker.writeInWords(id, key, said);
        if (written) acts.done(words.edited, () => undoWrites(library, written));
        else acts.says(shared[said.field === 'value' ? 'noQuantity' : 'noPeriod'](said.words));
      }));
  const opened = detail.clipping;
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
      {state.upgrading ? (
        <UpgradeNotice upgrading={state.upgrading} />
      ) : isChecks ? (
        <ChecksPage library={library} version={state.version} view={view} acts={acts} onView={go} />
      ) : isLedger ? (
        <ProjectsPage
          library={library}
          tool={tool}
          state={state}
          view={view}
          acts={acts}
          keys={ledgerKeys}
          onView={go}
        />
      ) : (
        <>
          <FacetPanel
            facets={view.at === 'figures' ? figureFacets : clippingFacets}
            shelves={{
              at: view.shelf,
              counts: state.counts,
              onShelf: (shelf) => go({ shelf, open: null, figure: null }),
            }}
            counts={hits.shown?.counts ?? null}
            choice={view.choice}
            onChoose={(facet, values) => go({ choice: withChoice(view.choice, facet, values) })}
          />
          <LibraryList
            library={library}
            tool={tool}
            view={view}
            state={state}
            hits={hits}
            table={table}
            acts={acts}
            targets={targets}
            marked={marked}
            isEmpty={isEmpty}
            readSample={worker?.readSample}
            isPrinting={isPrinting}
            onPrinted={() => setPrinting(false)}
            onView={go}
            onOpen={detail.openRow}
            onReview={startReview}
            onDiscard={discard}
            onRestore={leaving(acts.restore)}
            onErase={leaving(acts.erase)}
          />
        </>
      )}
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
          onWords={writeInWords && ((figure, said) => writeInWords(opened.id, figure.key, said))}
          onEdit={(figure) => detail.edit(figure !== null)}
          onCopy={detail.copyCitation}
          onDiscard={() => discard([opened.id])}
          onRestore={() => leaving(acts.restore)([opened.id])}
          onErase={() => leaving(acts.erase)([opened.id])}
          onClose={() => go({ open: null, figure: null })}
        />
      )}
      <FootBar
        library={library}
        version={state.version}
        kept={kept}
        tool={tool}
        readAnew={worker?.readAnew}
        acts={acts}
      />
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
        onWords={writeInWords}
        dropped={dropped}
        onClose={() => {
          setSheet(null);
          setDropped(null);
        }}
      />
      <Toast acts={acts} />
    </div>
  );
}
