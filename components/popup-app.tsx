import { useEffect, useState } from 'preact/hooks';
import type { LibraryProblem } from '../utils/library/database';
import type {
  Changed,
  KeptClipping,
  KnownClippings,
  PagePart,
  PageProblem,
  PageReading,
  RecentClipping,
} from '../utils/messages/protocol';
import { figuresTable } from '../utils/reading/figures-table';
import type { Outcome } from '../utils/text/outcome';
import { PageFacts } from './page-facts';
import { ProblemNotice } from './problem-notice';
import { type ReviewServices, ReviewView } from './review/review-view';
import { SaveBar } from './save-bar';
import { BodyNotice, KnownNotice } from './state-notices';
import { words } from './words';

/** What the popup can have done for it. */
export interface PopupServices extends ReviewServices {
  read(): Promise<Outcome<PageReading, PageProblem>>;
  readPart(part: PagePart): Promise<Outcome<PageReading, PageProblem>>;
  save(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  unsave(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  update(draftId: string, olderId: string): Promise<Outcome<Changed, LibraryProblem>>;
  known(clippingId: string): Promise<Outcome<KnownClippings, LibraryProblem>>;
  recent(count: number): Promise<Outcome<RecentClipping[], LibraryProblem>>;
  openLink(url: string): void;
  exportReading(reading: PageReading): void;
  close(): void;
}

type State = { at: 'reading' } | { at: 'read'; reading: PageReading } | { at: 'problem'; problem: PageProblem };

/** The popup: reads the page as it opens, shows what was found, keeps it. It holds no state that is not in the library too. */
export function PopupApp({ services }: { services: PopupServices }) {
  const [state, setState] = useState<State>({ at: 'reading' });
  const [known, setKnown] = useState<KnownClippings | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [justSaved, setJustSaved] = useState(false);

  const read = async (question: () => Promise<Outcome<PageReading, PageProblem>> = services.read) => {
    setState({ at: 'reading' });
    const outcome = await question().catch(bug);
    setState(outcome.ok ? { at: 'read', reading: outcome.value } : { at: 'problem', problem: outcome.problem });
    if (!outcome.ok || !outcome.value.clipping.ok) return;
    const answer = await services.known(outcome.value.clipping.value.id).catch(bug);
    if (answer.ok) setKnown(answer.value);
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

  if (state.at === 'reading') return <Waiting onCancel={services.close} />;
  if (state.at === 'problem')
    return (
      <ProblemNotice
        problem={state.problem}
        recent={services.recent}
        onRetry={() => read()}
        onUsePart={(part) => read(() => services.readPart(part))}
        onOpenLibrary={services.openLibrary}
        onOpenLink={services.openLink}
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
  const update = async (olderId: string) => {
    if (!clipping.ok) return;
    const outcome = await services.update(clipping.value.id, olderId).catch(bugOfLibrary);
    setKnown(null);
    if (outcome.ok) changed(outcome.value);
    else change({ clipping: outcome });
  };

  return (
    <main class="popup">
      <PageFacts article={article} clipping={clipping.ok ? clipping.value : null} figures={figures} />
      {known && clipping.ok && clipping.value.shelf === 'draft' && (
        <KnownNotice known={known} onUpdate={update} onKeepBoth={save} />
      )}
      {figures.length > 0 ? (
        <ReviewView reading={reading} services={services} onChanged={changed} onSave={save} onClose={services.close} />
      ) : (
        <section class="popup-nothing">
          <p>{words.nothingFound}</p>
          <p>{words.nothingFoundNext(article.text.length)}</p>
          <p class="popup-nothing-beginning">{article.text.slice(0, 80)}</p>
        </section>
      )}
      <BodyNotice
        doubts={article.doubts ?? []}
        isEmpty={figures.length === 0}
        onUsePart={(part) => read(() => services.readPart(part))}
      />
      <SaveBar
        clipping={clipping}
        count={figures.filter(({ review }) => review !== 'rejected').length}
        isSaving={isSaving}
        onSave={save}
        onUnsave={justSaved ? unsave : null}
        onExport={() => services.exportReading(reading)}
        onCopyTable={() => services.copy(figuresTable(article, figures))}
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
      <p role="status">{isLong ? words.readingLong : words.reading}</p>
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
