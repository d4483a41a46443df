import { useEffect, useState } from 'preact/hooks';
import type { ReviewedFigure } from '../utils/library/clipping';
import type { LibraryProblem } from '../utils/library/database';
import type { KeptClipping, MarkProblem, PageProblem, PageReading } from '../utils/messages/protocol';
import type { Outcome } from '../utils/text/outcome';
import { FigureList } from './figure-list';
import { PageFacts } from './page-facts';
import { ProblemNotice } from './problem-notice';
import { SaveBar } from './save-bar';
import { markProblems, words } from './words';

/** What the popup can have done for it. */
export interface PopupServices {
  read(): Promise<Outcome<PageReading, PageProblem>>;
  save(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  show(text: string, figure: ReviewedFigure): Promise<Outcome<null, MarkProblem>>;
  openLibrary(): void;
  openLink(url: string): void;
  exportReading(reading: PageReading): void;
}

type State = { at: 'reading' } | { at: 'read'; reading: PageReading } | { at: 'problem'; problem: PageProblem };

/** The popup: reads the page as it opens, shows what was found, keeps it. It holds no state that is not in the library too. */
export function PopupApp({ services }: { services: PopupServices }) {
  const [state, setState] = useState<State>({ at: 'reading' });
  const [notice, setNotice] = useState('');
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const read = async () => {
    setState({ at: 'reading' });
    const outcome = await services.read().catch(bug);
    setState(outcome.ok ? { at: 'read', reading: outcome.value } : { at: 'problem', problem: outcome.problem });
  };

  useEffect(() => {
    read();
  }, []);

  if (state.at === 'reading') return <p class="popup-waiting">{words.reading}</p>;
  if (state.at === 'problem')
    return (
      <ProblemNotice
        problem={state.problem}
        onRetry={read}
        onOpenLibrary={services.openLibrary}
        onOpenLink={services.openLink}
      />
    );

  const { reading } = state;
  const show = async (figure: ReviewedFigure) => {
    setShownKey(figure.key);
    const outcome = await services.show(reading.article.text, figure);
    setNotice(outcome.ok ? '' : markProblems[outcome.problem.code]);
  };
  const save = async () => {
    if (!reading.clipping.ok) return read();
    setSaving(true);
    const clipping = await services.save(reading.clipping.value.id);
    setSaving(false);
    setState({ at: 'read', reading: { ...reading, clipping } });
  };

  return (
    <main class="popup">
      <PageFacts article={reading.article} count={reading.figures.length} />
      <FigureList text={reading.article.text} figures={reading.figures} shownKey={shownKey} onShow={show} />
      <p class="popup-notice" role="status">
        {notice}
      </p>
      <SaveBar
        clipping={reading.clipping}
        isSaving={isSaving}
        onSave={save}
        onExport={() => services.exportReading(reading)}
        onOpenLibrary={services.openLibrary}
      />
    </main>
  );
}

/** A bug ends here: it is logged, and shown as a failure with its reason. */
function bug(error: unknown): { ok: false; problem: PageProblem } {
  console.error(error);
  return { ok: false, problem: { code: 'readingFailed', reason: String(error) } };
}
