import { useRef, useState } from 'preact/hooks';
import { clearFields, erase, type Saying, undoWrites, writeAll } from '../../utils/library/clippings';
import { type Library, libraryProblem } from '../../utils/library/database';
import { figureFields } from '../../utils/library/figure-fields';
import { reopening } from '../../utils/library/reopening';
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

export function useActs(library: Library): Acts {
  const [toast, setToast] = useState<Toast | null>(null);
  const undoable = useRef<Undo[]>([]);
  const says = (sentence: string) => setToast({ says: sentence, undo: null });
  const done = (sentence: string, undo: Undo) => {
    undoable.current.push(undo);
    setToast({ says: sentence, undo });
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await reopening(library, act);
    } catch (error) {
      console.error(error);
      const failure = libraryFailures[libraryProblem(error).code];
      setToast({ says: failure.says + failure.next, undo: null, isProblem: true });
    }
  };
  const write: Acts['write'] = (sayings, sentence) =>
    attempt(async () => {
      if (sayings.length === 0) return;
      const written = await writeAll(library, sayings);
      done(sentence, () => undoWrites(library, written));
    });
  const sayAgain = async (sayings: readonly Saying[]) => {
    await writeAll(library, sayings);
  };
  return {
    toast,
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
        const cleared = await clearFields(library, fields);
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
        const cleared = await clearFields(
          library,
          ids.map((id) => ({ id, path: 'deleted' })),
        );
        done(words.restored, () => sayAgain(cleared));
      }),
    erase: async (ids) => {
      if (!confirm(words.eraseSure(ids.length))) return false;
      let isDone = false;
      await attempt(async () => {
        await erase(library, ids);
        says(words.erased(ids.length));
        isDone = true;
      });
      return isDone;
    },
  };
}
