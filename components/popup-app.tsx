import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PagePart, PageProblem, PageReading } from '../utils/messages/protocol';
import type { Reading } from '../utils/reading/reading';
import type { Outcome } from '../utils/text/outcome';
import { Beginning } from './beginning';
import type { PopupServices } from './popup-services';
import { ProblemNotice } from './problem-notice';
import { ReadPage } from './read-page';
import { words } from './words';

type Question = (onBeginning: (beginning: Reading) => void) => Promise<Outcome<PageReading, PageProblem>>;

type State =
  | { at: 'reading'; beginning: Reading | null }
  | { at: 'read'; reading: PageReading; question: Question; number: number }
  | { at: 'problem'; problem: PageProblem };

/** After so many milliseconds without an answer the reading counts as failed; an answer that still comes is shown. */
const PATIENCE = 8_000;

/** Milliseconds between the looks at a page that shows no article: its text may still be on its way. */
const LOOKS = [1_500, 3_000, 5_000, 8_000, 12_000];

/** Whether a page that is not here yet gives such a problem: it is empty, or only its menu stands. */
function isMaybeEarly({ code }: PageProblem): boolean {
  return code === 'noArticle' || code === 'listPage';
}

/** The popup, and the panel's body: reads the page as it opens, and shows what was found or why there is nothing. */
export function PopupApp({ services }: { services: PopupServices }) {
  const [state, setState] = useState<State>({ at: 'reading', beginning: null });
  const lastQuestion = useRef(0);

  const read = async (question: Question = services.read) => {
    const number = ++lastQuestion.current;
    setState({ at: 'reading', beginning: null });
    const timer = setTimeout(() => {
      if (number === lastQuestion.current) setState({ at: 'problem', problem: { code: 'readingSlow' } });
    }, PATIENCE);
    let isAnswered = false;
    const onBeginning = (beginning: Reading) => {
      if (number === lastQuestion.current && !isAnswered) setState({ at: 'reading', beginning });
    };
    const outcome = await question(onBeginning).catch(bug);
    isAnswered = true;
    clearTimeout(timer);
    if (number !== lastQuestion.current) return;
    if (outcome.ok) return setState({ at: 'read', reading: outcome.value, question, number });
    setState({ at: 'problem', problem: outcome.problem });
    if (isMaybeEarly(outcome.problem)) lookAgain(question, number);
  };

  /** The page is looked at now and then, behind the notice; where its article has come, that takes the place of the notice. */
  const lookAgain = async (question: Question, number: number) => {
    for (const wait of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (number !== lastQuestion.current) return;
      const outcome = await question(() => {}).catch(bug);
      if (number !== lastQuestion.current) return;
      if (outcome.ok) return setState({ at: 'read', reading: outcome.value, question, number });
      if (!isMaybeEarly(outcome.problem)) return;
    }
  };

  // Before the first frame: an effect would wait for it.
  useLayoutEffect(() => {
    read();
    return () => {
      lastQuestion.current = -1;
    };
  }, []);

  const usePart = (part: PagePart) => read(() => services.readPart(part));
  switch (state.at) {
    case 'reading':
      return state.beginning ? (
        <Beginning reading={state.beginning} />
      ) : (
        <Waiting pageTitle={services.pageTitle} onCancel={services.close} />
      );
    case 'read':
      return (
        <ReadPage
          key={state.number}
          reading={state.reading}
          services={services}
          again={() => state.question(() => {})}
          onUsePart={usePart}
        />
      );
    case 'problem':
      return (
        <ProblemNotice
          problem={state.problem}
          recent={services.recent}
          savedAmong={services.savedAmong}
          onRetry={() => read()}
          onRestart={services.restart}
          onUsePart={usePart}
          onPickBlock={services.pickBlock}
          onSample={() => read(async () => ({ ok: true, value: await services.readSample() }))}
          onOpenLibrary={services.openLibrary}
          onOpenLink={services.openLink}
          onCopy={services.copy}
        />
      );
  }
}

/**
 * Nothing for the first moments, so that a fast reading neither flashes nor waits for a screen that nobody would see; then which page it is;
 * after four seconds a way out.
 */
function Waiting({ pageTitle, onCancel }: { pageTitle(): Promise<string>; onCancel(): void }) {
  const [isSeen, setSeen] = useState(false);
  const [isLong, setLong] = useState(false);
  const [title, setTitle] = useState('');
  useLayoutEffect(() => {
    const show = () => {
      setSeen(true);
      pageTitle().then(setTitle, console.error);
    };
    const timers = [setTimeout(show, 150), setTimeout(() => setLong(true), 4_000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  if (!isSeen) return null;
  return (
    <main class="popup-waiting">
      {title && <p class="page-facts-title">{title}</p>}
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

/** A bug ends here: it is logged, and shown as a failure with its reason. That nobody listens is the browser's, and has its own way on. */
function bug(error: unknown): { ok: false; problem: PageProblem } {
  console.error(error);
  const reason = String(error);
  // In these words say Chrome and Firefox that no worker listens: after a crash in the middle of an installation or update it is gone.
  const isDeaf = reason.includes('Receiving end does not exist');
  return { ok: false, problem: isDeaf ? { code: 'noWorker' } : { code: 'readingFailed', reason } };
}
