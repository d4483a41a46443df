import { useRef, useState } from 'preact/hooks';
import { type BulkEdit, clippingsOf, editMany } from '../../utils/library/bulk-edit';
import type { Saying } from '../../utils/library/clippings';
import { figureFields } from '../../utils/library/figure-fields';
import { type Library, libraryProblem } from '../../utils/library/store/database';
import { reopening } from '../../utils/library/store/reopening';
import { remembering } from '../../utils/library/unfinished';
import { askingBeforeLeaving } from './before-leaving';
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
  /**
   * Edits clippings; true where that is done. One that erases asks first. An edit that a closed page left undone is done under the key by which it
   * was remembered.
   */
  edit(edit: BulkEdit, says: string, key?: string): Promise<boolean>;
  review(figures: readonly FigureName[], review: ReviewAct): Promise<void>;
  /** Something was done that `undo` takes back. */
  done(says: string, undo: Undo): void;
  /** Takes back what is named, else what was done last. */
  undo(act?: Undo): Promise<void>;
  /** These three say whether it was done. The last asks first. */
  discard(ids: readonly string[]): Promise<boolean>;
  restore(ids: readonly string[]): Promise<boolean>;
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
  /** Edits, and where that is long, shows how far it is, and remembers it until it is done. */
  const followed = async (edit: BulkEdit, says: string, key?: string): Promise<BulkEdit | null> => {
    const stop = new AbortController();
    stopping.current = stop;
    const all = clippingsOf(edit).length;
    if (all <= MANY) return editMany(library, edit, { signal: stop.signal });
    const onProgress = (done: number) => setWorking({ done, all });
    const long = () => editMany(library, edit, { signal: stop.signal, onProgress });
    return askingBeforeLeaving(() => remembering(library, { of: 'edit', edit, says }, long, key)).finally(() =>
      setWorking(null),
    );
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
      // The clipboard is the one thing that a browser may refuse.
      if (error instanceof DOMException && error.name === 'NotAllowedError') return says(words.copyFailed);
      console.error(error);
      const failure = libraryFailures[libraryProblem(error).code];
      setToast({ says: failure.says + failure.next, undo: null, isProblem: true });
    }
  };
  const edit: Acts['edit'] = async (edit, sentence, key) => {
    if (edit.by === 'erase' && !confirm(words.eraseSure(edit.ids.length))) return false;
    let isDone = false;
    await attempt(async () => {
      const back = await followed(edit, sentence, key);
      isDone = true;
      if (!back) return says(sentence);
      done(sentence, async () => {
        await followed(back, words.undone);
      });
    });
    return isDone;
  };
  const write: Acts['write'] = async (sayings, sentence) => {
    if (sayings.length > 0) await edit({ by: 'write', sayings }, sentence);
  };

  return {
    toast,
    working,
    stop: () => stopping.current?.abort(),
    says,
    dismiss: () => setToast(null),
    attempt,
    write,
    edit,
    review: async (figures, review) => {
      if (review !== 'unreviewed')
        return write(
          figures.map(({ id, key }) => ({ id, path: `figures/${key}/review`, value: review })),
          review === 'confirmed' ? words.confirmed(figures.length) : words.rejected(figures.length),
        );
      const fields = figures.flatMap(({ id, key }) =>
        (['review', ...figureFields] as const).map((field) => ({ id, path: `figures/${key}/${field}` as const })),
      );
      if (fields.length > 0) await edit({ by: 'clear', fields }, words.unreview);
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
    discard: (ids) => {
      const sayings = ids.map((id) => ({ id, path: 'deleted', value: Date.now() }) as const);
      return edit({ by: 'write', sayings }, words.discarded(ids.length));
    },
    restore: (ids) => {
      const fields = ids.map((id) => ({ id, path: 'deleted' }) as const);
      return edit({ by: 'clear', fields }, words.restored);
    },
    erase: (ids) => edit({ by: 'erase', ids }, words.erased(ids.length)),
  };
}
