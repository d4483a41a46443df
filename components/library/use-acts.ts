import { useRef, useState } from 'preact/hooks';
import { clearFields, erase, type Saying, undoWrites, writeAll } from '../../utils/library/clippings';
import { type Library, libraryProblem } from '../../utils/library/database';
import { figureFields } from '../../utils/library/figure-fields';
import { reopening } from '../../utils/library/reopening';
import type { Following } from '../../utils/library/turns';
import { libraryFailures, libraryWords as words } from './words';

/** What was done last, in a sentence, and how it is taken back, where it can be. */
export interface Toast {
  says: string;
  undo: Undo | null;
  /** What went wrong stays until it is closed. */
  isProblem?: boolean;
}

type Undo = () => Promise<void>;

/** A figure of a clipping, by its key. */
export interface FigureName {
  id: string;
  key: string;
}

export type ReviewAct = 'confirmed' | 'rejected' | 'unreviewed';

/** Everything that changes the library from its page. What fails is told in the reader's words, and what was done can be taken back. */
export interface Acts {
  toast: Toast | null;
  /** How far an act on many clippings is; `stop` ends it, and nothing was changed. */
  working: { done: number; all: number } | null;
  stop(): void;
  says(sentence: string): void;
  /** The last toast has been read. */
  dismiss(): void;
  write(sayings: readonly Saying[], says: string): Promise<void>;
  review(figures: readonly FigureName[], review: ReviewAct): Promise<void>;
  /** Something was done that `undo` takes back. */
  done(says: string, undo: Undo): void;
  /** Takes back what is named, else what was done last. */
  undo(act?: Undo): Promise<void>;
  discard(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Asks first; true where the clippings are gone for good. */
  erase(ids: readonly string[]): Promise<boolean>;
  attempt(act: () => Promise<void>): Promise<void>;
}

/** An act on fewer clippings takes no longer than its progress would be seen. */
const MANY = 500;

export function useActs(library: Library): Acts {
  const [toast, setToast] = useState<Toast | null>(null);
  const undoable = useRef<Undo[]>([]);
  const [working, setWorking] = useState<Acts['working']>(null);
  const stopping = useRef<AbortController | null>(null);
  const says = (sentence: string) => setToast({ says: sentence, undo: null });
  const done = (sentence: string, undo: Undo) => {
    undoable.current.push(undo);
    setToast({ says: sentence, undo });
  };
  /** Follows an act that may be long. */
  const followed = async <Value>(act: (following: Following) => Promise<Value>): Promise<Value> => {
    const stop = new AbortController();
    stopping.current = stop;
    const onProgress = (done: number, all: number) => all > MANY && setWorking({ done, all });
    return act({ signal: stop.signal, onProgress }).finally(() => setWorking(null));
  };
  const attempt = async (act: () => Promise<void>) => {
    stopping.current = null;
    const untilStopped = () =>
      act().catch((error) => {
        if (!stopping.current?.signal.aborted) throw error;
        says(words.actStopped);
      });
    try {
      await reopening(library, untilStopped);
    } catch (error) {
      console.error(error);
      const failure = libraryFailures[libraryProblem(error).code];
      setToast({ says: failure.says + failure.next, undo: null, isProblem: true });
    }
  };
  const write: Acts['write'] = (sayings, sentence) =>
    attempt(async () => {
      if (sayings.length === 0) return;
      const written = await followed((following) => writeAll(library, sayings, Date.now(), following));
      done(sentence, () => followed((following) => undoWrites(library, written, Date.now(), following)));
    });
  const sayAgain = async (sayings: readonly Saying[]) => {
    await followed((following) => writeAll(library, sayings, Date.now(), following));
  };
  return {
    toast,
    working,
    stop: () => stopping.current?.abort(),
    says,
    dismiss: () => setToast(null),
    attempt,
    write,
    review: async (figures, review) => {
      if (review !== 'unreviewed')
        return write(
          figures.map(({ id, key }) => ({ id, path: `figures/${key}/review`, value: review })),
          review === 'confirmed' ? words.confirmed(figures.length) : words.rejected(figures.length),
        );
      return attempt(async () => {
        if (figures.length === 0) return;
        const fields = figures.flatMap(({ id, key }) =>
          (['review', ...figureFields] as const).map((field) => ({ id, path: `figures/${key}/${field}` as const })),
        );
        const cleared = await followed((following) => clearFields(library, fields, Date.now(), following));
        done(words.unreview, () => sayAgain(cleared));
      });
    },
    done,
    undo: (act) =>
      attempt(async () => {
        const last = act ?? undoable.current.at(-1);
        if (!last) return says(words.nothingToUndo);
        undoable.current = undoable.current.filter((one) => one !== last);
        await last();
        says(words.undone);
      }),
    discard: (ids) =>
      write(
        ids.map((id) => ({ id, path: 'deleted', value: Date.now() })),
        words.discarded(ids.length),
      ),
    restore: (ids) =>
      attempt(async () => {
        const fields = ids.map((id) => ({ id, path: 'deleted' }) as const);
        const cleared = await followed((following) => clearFields(library, fields, Date.now(), following));
        done(words.restored, () => sayAgain(cleared));
      }),
    erase: async (ids) => {
      if (!confirm(words.eraseSure(ids.length))) return false;
      let isDone = false;
      await attempt(async () => {
        await followed((following) => erase(library, ids, following));
        says(words.erased(ids.length));
        isDone = true;
      });
      return isDone;
    },
  };
}
