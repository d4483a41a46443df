import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryProblem } from '../utils/library/database';
import type {
  Changed,
  KeptClipping,
  KnownClippings,
  PagePart,
  PageProblem,
  PageReading,
  RecentClipping,
  Undoable,
} from '../utils/messages/protocol';
import { figuresTable, sheet } from '../utils/reading/figures-table';
import type { Outcome } from '../utils/text/outcome';
import { PageFacts } from './page-facts';
import { ProblemNotice } from './problem-notice';
import { type ReviewServices, ReviewView } from './review/review-view';
import { SaveBar } from './save-bar';
import { BodyNotice, KnownNotice, PartNotice, TableNotice } from './state-notices';
import { words } from './words';

/** What the popup can have done for it. */
export interface PopupServices extends ReviewServices {
  read(): Promise<Outcome<PageReading, PageProblem>>;
  readPart(part: PagePart): Promise<Outcome<PageReading, PageProblem>>;
  readSample(): Promise<PageReading>;
  /** Has the reader point at the article on the page; the popup is gone then, and comes back when that is done. */
  pickBlock(): void;
  save(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  unsave(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  discard(clippingId: string): Promise<Outcome<Changed, LibraryProblem>>;
  update(draftId: string, olderId: string): Promise<Outcome<Changed, LibraryProblem>>;
  known(clippingId: string): Promise<Outcome<KnownClippings, LibraryProblem>>;
  current(clippingId: string): Promise<Outcome<Changed, LibraryProblem>>;
  /** Calls the listener after every write to the library, whichever page made it; gives the way to stop. */
  onLibraryChanged(listener: () => void): () => void;
  recent(count: number): Promise<Outcome<RecentClipping[], LibraryProblem>>;
  openLink(url: string): void;
  exportReading(reading: PageReading): void;
  /** Opens the panel beside the page; null where this is the panel, or the browser has none. */
  openPanel: (() => void) | null;
  close(): void;
}

type State = { at: 'reading' } | { at: 'read'; reading: PageReading } | { at: 'problem'; problem: PageProblem };

/** After so many milliseconds without an answer the reading counts as failed; an answer that still comes is shown. */
const PATIENCE = 8_000;

/** The popup, and the panel's body: reads the page as it opens, shows what was found, keeps it. It holds no state that is not in the library too. */
export function PopupApp({ services }: { services: PopupServices }) {
  const [state, setState] = useState<State>({ at: 'reading' });
  const [known, setKnown] = useState<KnownClippings | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [justSaved, setJustSaved] = useState(false);
  const [discarded, setDiscarded] = useState<Undoable | null>(null);
  const lastQuestion = useRef(0);

  const read = async (question: () => Promise<Outcome<PageReading, PageProblem>> = services.read) => {
    const number = ++lastQuestion.current;
    setState({ at: 'reading' });
    setKnown(null);
    setDiscarded(null);
    const timer = setTimeout(() => {
      if (number === lastQuestion.current) setState({ at: 'problem', problem: { code: 'readingSlow' } });
    }, PATIENCE);
    const outcome = await question().catch(bug);
    clearTimeout(timer);
    if (number !== lastQuestion.current) return;
    setState(outcome.ok ? { at: 'read', reading: outcome.value } : { at: 'problem', problem: outcome.problem });
    if (!outcome.ok || !outcome.value.clipping.ok) return;
    const answer = await services.known(outcome.value.clipping.value.id).catch(bug);
    if (answer.ok && number === lastQuestion.current) setKnown(answer.value);
  };

  useEffect(() => {
    read();
  }, []);

  // The offer to take the saving back stands for ten seconds.
  useEffect(() => {
    if (!justSaved) return;
    const timer = setTimeout(() => setJustSaved(false), 10_000);
    return () => clearTimeout(timer);
  }, [justSaved]);

  // What another page of the extension writes is shown here too.
  const clippingId = state.at === 'read' && state.reading.clipping.ok ? state.reading.clipping.value.id : null;
  useEffect(() => {
    if (clippingId === null) return;
    return services.onLibraryChanged(async () => {
      const now = await services.current(clippingId).catch(bugOfLibrary);
      if (!now.ok) return;
      const { clipping, figures } = now.value;
      setState((state) =>
        state.at === 'read' && state.reading.clipping.ok && state.reading.clipping.value.id === clippingId
          ? { at: 'read', reading: { ...state.reading, clipping: { ok: true, value: clipping }, figures } }
          : state,
      );
    });
  }, [clippingId]);

  const usePart = (part: PagePart) => read(() => services.readPart(part));
  if (state.at === 'reading') return <Waiting onCancel={services.close} />;
  if (state.at === 'problem')
    return (
      <ProblemNotice
        problem={state.problem}
        recent={services.recent}
        onRetry={() => read()}
        onUsePart={usePart}
        onPickBlock={services.pickBlock}
        onSample={() => read(async () => ({ ok: true, value: await services.readSample() }))}
        onOpenLibrary={services.openLibrary}
        onOpenLink={services.openLink}
        onCopy={services.copy}
      />
    );

  const { reading } = state;
  const { article, figures, clipping } = reading;
  const change = (changed: Partial<PageReading>) => setState({ at: 'read', reading: { ...reading, ...changed } });
  const changed = ({ clipping, figures }: Changed) => change({ clipping: { ok: true, value: clipping }, figures });
  const save = async () => {
    if (!clipping.ok) return read();
    if (clipping.value.shelf === 'kept' || isSaving) return;
    setSaving(true);
    const saved = await services.save(clipping.value.id).catch(bugOfLibrary);
    setSaving(false);
    setJustSaved(saved.ok);
    change({ clipping: saved });
  };
  const unsave = async () => {
    if (!clipping.ok) return;
    setJustSaved(false);
    change({ clipping: await services.unsave(clipping.value.id).catch(bugOfLibrary) });
  };
  const discard = async () => {
    if (!clipping.ok) return;
    const outcome = await services.discard(clipping.value.id).catch(bugOfLibrary);
    if (!outcome.ok) return change({ clipping: outcome });
    setDiscarded(outcome.value.written);
    changed(outcome.value);
  };
  const takeBack = async () => {
    if (!clipping.ok || !discarded) return;
    const outcome = await services.undo(clipping.value.id, discarded).catch(bugOfLibrary);
    if (!outcome.ok) return change({ clipping: outcome });
    setDiscarded(null);
    changed(outcome.value);
  };
  const update = async (olderId: string) => {
    if (!clipping.ok) return;
    const outcome = await services.update(clipping.value.id, olderId).catch(bugOfLibrary);
    setKnown(null);
    if (outcome.ok) changed(outcome.value);
    else change({ clipping: outcome });
  };

  // With the marks on, words that are selected on the page are offered to be noted.
  const noteOne = async () => {
    const outcome = await services.mark(article.text, []);
    if (outcome.ok) services.close();
  };

  return (
    <main class="popup">
      <PageFacts article={article} clipping={clipping.ok ? clipping.value : null} figures={figures} />
      {known && clipping.ok && clipping.value.shelf === 'draft' && (
        <KnownNotice known={known} onUpdate={update} onKeepBoth={save} />
      )}
      <PartNotice reading={reading} onUsePart={usePart} />
      <TableNotice tables={article.tables ?? []} onCopy={({ rows }) => services.copy(sheet(rows))} />
      {figures.length > 0 ? (
        <ReviewView reading={reading} services={services} onChanged={changed} onSave={save} onClose={services.close} />
      ) : (
        <section class="popup-nothing">
          <p>{words.nothingFound}</p>
          <p>{words.nothingFoundNext(article.text.length)}</p>
          <p class="popup-nothing-beginning">{article.text.slice(0, 80)}</p>
          <p>
            <button type="button" onClick={noteOne}>
              {words.noteOne}
            </button>
          </p>
        </section>
      )}
      <BodyNotice
        doubts={article.doubts ?? []}
        isEmpty={figures.length === 0}
        onUsePart={usePart}
        onPickBlock={services.pickBlock}
      />
      <SaveBar
        clipping={clipping}
        count={figures.filter(({ review }) => review !== 'rejected').length}
        isSaving={isSaving}
        onSave={save}
        onUnsave={justSaved ? unsave : null}
        onDiscard={discard}
        onTakeBack={discarded ? takeBack : null}
        onExport={() => services.exportReading(reading)}
        onCopyTable={() => services.copy(figuresTable(article, figures))}
        onOpenPanel={services.openPanel}
        onOpenLibrary={services.openLibrary}
      />
    </main>
  );
}

/** Nothing for the first moments, so that a fast reading does not flash; after four seconds a way out. */
function Waiting({ onCancel }: { onCancel(): void }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 4_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="popup-waiting">
      <div role="status">
        <h1>{isLong ? words.readingLong : words.reading}</h1>
      </div>
      <div class="popup-waiting-rows" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      {isLong && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </main>
  );
}

/** A bug ends here: it is logged, and shown as a failure with its reason. */
function bug(error: unknown): { ok: false; problem: { code: 'readingFailed'; reason: string } } {
  console.error(error);
  return { ok: false, problem: { code: 'readingFailed', reason: String(error) } };
}

function bugOfLibrary(error: unknown): { ok: false; problem: LibraryProblem } {
  console.error(error);
  return { ok: false, problem: { code: 'storageFailed', detail: String(error) } };
}
