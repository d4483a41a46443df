import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ReviewedFigure } from '../utils/library/reviewed-figure';
import type { LibraryProblem } from '../utils/library/store/database';
import type {
  Changed,
  FieldWrite,
  InWords,
  KeptClipping,
  NotUnderstood,
  PageProblem,
  PageReading,
  Undoable,
} from '../utils/messages/protocol';
import type { Outcome } from '../utils/text/outcome';
import { type Edit, fieldWrites, isInWords, isOvertaken, type Journal, type Said, withEdits } from './unwritten-edits';

/** What the library does for a reading. */
export interface KeepServices {
  journal: Journal;
  /** Answers when the draft of a reading that is shown is written, or that it could not be. */
  kept(clippingId: string): Promise<Outcome<Changed, LibraryProblem>>;
  write(clippingId: string, writes: readonly FieldWrite[]): Promise<Outcome<Changed, LibraryProblem>>;
  /** Writes a value or a period given in words; a problem where the parser finds none in them. */
  writeInWords(
    clippingId: string,
    figureKey: string,
    said: InWords,
  ): Promise<Outcome<Changed, LibraryProblem | NotUnderstood>>;
  undo(clippingId: string, written: Undoable): Promise<Outcome<Changed, LibraryProblem>>;
  save(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  unsave(clippingId: string): Promise<Outcome<KeptClipping, LibraryProblem>>;
  discard(clippingId: string): Promise<Outcome<Changed, LibraryProblem>>;
  update(draftId: string, olderId: string): Promise<Outcome<Changed, LibraryProblem>>;
  current(clippingId: string): Promise<Outcome<Changed, LibraryProblem>>;
  /** Calls the listener after every write to the library, whichever page made it; gives the way to stop. */
  onLibraryChanged(listener: () => void): () => void;
}

type Done = Outcome<null, LibraryProblem>;

/**
 * A reading on the screen, as its reader has it. Edits are shown at once and sent at once; answers are taken in the order of the questions,
 * so that no late one brings back what was before. An edit that the library refuses stays on the screen until it is written: `retry`.
 */
export function useReading(
  first: PageReading,
  again: () => Promise<Outcome<PageReading, PageProblem>>,
  services: KeepServices,
) {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  // One object for all that is drawn: keys and answers come faster than the screen is drawn, and each acts on where the one before it led.
  const held = useRef({
    reading: first,
    edits: [] as readonly Edit[],
    undoable: [] as Undoable[],
    discarded: null as Undoable | null,
    isSaving: false,
    isSaveRefused: false,
    shown: null as { of: ReviewedFigure[]; edits: readonly Edit[]; figures: ReviewedFigure[] } | null,
    turn: Promise.resolve() as Promise<unknown>,
    kept: Promise.resolve() as Promise<unknown>,
  }).current;
  // The same array as long as nothing changes.
  const figures = () => {
    const { reading, edits, shown } = held;
    if (shown?.of !== reading.figures || shown.edits !== edits)
      held.shown = { of: reading.figures, edits, figures: withEdits(reading.figures, edits) };
    return held.shown?.figures as ReviewedFigure[];
  };
  const id = () => (held.reading.clipping.ok ? held.reading.clipping.value.id : null);

  /** The question is under way already; its answer is taken after those to earlier ones. */
  const inTurn = <Value, Problem extends { code: string }>(question: Promise<Outcome<Value, Problem>>) => {
    const answer = question.catch(bug);
    const taken = held.turn.then(() => answer);
    held.turn = taken;
    return taken;
  };
  /** Asks the library about the clipping, once it is there; where it could not be kept, that is the answer. */
  const ask = <Value, Problem extends { code: string }>(question: (id: string) => Promise<Outcome<Value, Problem>>) =>
    inTurn(
      held.kept.then((): Promise<Outcome<Value, Problem | LibraryProblem>> | Outcome<never, LibraryProblem> => {
        const { clipping } = held.reading;
        return clipping.ok ? question(clipping.value.id) : clipping;
      }),
    );
  const take = (part: Partial<PageReading>) => {
    held.reading = { ...held.reading, ...part };
    draw(0);
  };
  const takeChanged = ({ clipping, figures, written }: Changed) => {
    if (written) held.undoable.push(written);
    take({ clipping: { ok: true, value: clipping }, figures, projects: clipping.projects });
  };
  const takeClipping = (clipping: PageReading['clipping']) => take({ clipping });
  /** As `takeChanged`, where mostly nothing has changed. */
  const takeAgain = (changed: Changed) => {
    const isSame = JSON.stringify(changed.figures) === JSON.stringify(held.reading.figures);
    takeChanged(isSame ? { ...changed, figures: held.reading.figures } : changed);
  };

  /** The figures are shown, then they are written. What is in the library then is shown; a draft that got lost on the way is read again. */
  const keep = async (): Promise<void> => {
    const shown = id();
    if (shown === null) return;
    await drawn();
    const outcome = await services.kept(shown).catch(bug);
    if (outcome.ok) takeAgain(outcome.value);
    else if (outcome.problem.code !== 'clippingMissing') takeClipping(outcome);
    else {
      const anew = await again();
      if (!anew.ok) return takeClipping(outcome);
      take(anew.value);
      const last = anew.value.clipping.ok ? await services.kept(anew.value.clipping.value.id).catch(bug) : null;
      if (last && !last.ok) takeClipping(last);
    }
  };

  const note = (key: string, said: Said | InWords) => {
    const clippingId = id();
    return clippingId === null ? () => {} : services.journal.put({ clippingId, key, said });
  };
  const send = async (edits: readonly Edit[]): Promise<Done> => {
    const outcome = await ask((id) => services.write(id, edits.flatMap(fieldWrites)));
    if (!outcome.ok) {
      held.edits = held.edits.map((edit) => (edits.includes(edit) ? { ...edit, refused: outcome.problem } : edit));
      draw(0);
      return outcome;
    }
    const isDone = (edit: Edit) => edits.includes(edit) || edits.some((written) => isOvertaken(edit, written));
    for (const edit of held.edits.filter(isDone)) edit.done();
    held.edits = held.edits.filter((edit) => !isDone(edit));
    takeChanged(outcome.value);
    return { ok: true, value: null };
  };
  /** Says the same of one figure or of several; of several in one write, which is taken back as one. */
  const write = (keys: string | readonly string[], said: Said): Promise<Done> => {
    const made = [keys].flat().map((key): Edit => ({ key, said, refused: null, done: note(key, said) }));
    // What was refused goes along, before it.
    const edits = [...held.edits.filter(({ refused }) => refused), ...made];
    held.edits = [...held.edits, ...made];
    draw(0);
    return send(edits);
  };
  const writeInWords = async (key: string, said: InWords) => {
    const done = note(key, said);
    const outcome = await ask((id) => services.writeInWords(id, key, said));
    if (outcome.ok || outcome.problem.code === 'noQuantity' || outcome.problem.code === 'noPeriod') done();
    if (outcome.ok) takeChanged(outcome.value);
    return outcome;
  };
  const retry = async (): Promise<void> => {
    if (!held.reading.clipping.ok) {
      const outcome = await inTurn(again());
      if (!outcome.ok || !outcome.value.clipping.ok) return draw(0);
      take(outcome.value);
      held.kept = keep();
      await held.kept;
      if (!held.reading.clipping.ok) return;
    }
    const refused = held.edits.filter(({ refused }) => refused);
    if (refused.length > 0) await send(refused);
  };

  // What an earlier page was closed over is written now.
  const [caughtUp, setCaughtUp] = useState(0);
  const catchUp = () => {
    const clippingId = id();
    const left = clippingId === null ? [] : services.journal.take(clippingId);
    for (const { key, said } of left) isInWords(said) ? writeInWords(key, said) : write(key, said);
    setCaughtUp(left.length);
  };
  useLayoutEffect(() => {
    held.kept = keep();
    held.kept.then(catchUp);
  }, []);
  const clippingId = id();

  // What another page of the extension writes is shown here too.
  useEffect(() => {
    if (clippingId === null) return;
    return services.onLibraryChanged(async () => {
      const outcome = await ask(services.current);
      if (outcome.ok && id() === clippingId) takeAgain(outcome.value);
    });
  }, [clippingId]);

  const refused = held.edits.filter(({ refused }) => refused);
  return {
    reading: { ...held.reading, figures: figures() },
    /** Resolves with the clipping's id once it is in the library, null where it could not be kept. */
    kept: () => held.kept.then(id),
    isSaving: held.isSaving,
    /** Whether the discarding can still be taken back. */
    isDiscarded: held.discarded !== null,
    /** Edits that the library refused; null for none. */
    unwritten:
      refused.length > 0 ? { count: refused.length, problem: refused.at(-1)?.refused as LibraryProblem } : null,
    /** How many edits of an earlier page, which closed before they were written, were made good. */
    caughtUp,
    /** A figure as it stands at this moment. */
    figureNow: (key: string) => figures().find((figure) => figure.key === key),
    write,
    writeInWords,
    /** Takes the last edit back, once it is written; false where there is none. */
    undo: async (): Promise<Outcome<boolean, LibraryProblem>> => {
      const last = held.turn.then(() => {
        const unwritten = held.edits.findLast(({ refused }) => refused);
        if (!unwritten) return held.undoable.pop();
        unwritten.done();
        held.edits = held.edits.filter((edit) => edit !== unwritten);
        draw(0);
        return null;
      });
      held.turn = last;
      const written = await last;
      if (!written) return { ok: true, value: written === null };
      const outcome = await ask((id) => services.undo(id, written));
      if (outcome.ok) takeChanged(outcome.value);
      else held.undoable.push(written);
      return outcome.ok ? { ok: true, value: true } : outcome;
    },
    retry,
    /** Saves, and what was refused before with it; true where it is saved. A draft that could not be kept is only tried again. */
    save: async (): Promise<boolean> => {
      const isDraft = held.reading.clipping.ok || held.isSaveRefused;
      await retry();
      const { clipping } = held.reading;
      if (!isDraft || !clipping.ok || clipping.value.shelf === 'kept' || held.isSaving) return false;
      held.isSaving = true;
      draw(0);
      const saved = await ask(services.save);
      held.isSaving = false;
      held.isSaveRefused = !saved.ok;
      takeClipping(saved);
      return saved.ok;
    },
    unsave: async () => {
      takeClipping(await ask(services.unsave));
    },
    discard: async () => {
      const outcome = await ask(services.discard);
      held.discarded = outcome.ok ? outcome.value.written : null;
      if (outcome.ok) takeChanged({ ...outcome.value, written: null });
      else takeClipping(outcome);
    },
    takeBack: async () => {
      const { discarded } = held;
      if (discarded === null) return;
      held.discarded = null;
      const outcome = await ask((id) => services.undo(id, discarded));
      if (outcome.ok) takeChanged(outcome.value);
      else takeClipping(outcome);
    },
    update: async (olderId: string) => {
      const outcome = await ask((id) => services.update(id, olderId));
      if (outcome.ok) takeChanged(outcome.value);
      else takeClipping(outcome);
    },
  };
}

export type OpenReading = ReturnType<typeof useReading>;

/** Resolves once all is on the screen and nothing is left to draw, or soon where nothing is shown. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve()));
    setTimeout(resolve, 100);
  });
}

/** A bug ends here: it is logged, and shown as a failure with its reason. */
function bug(error: unknown): { ok: false; problem: { code: 'storageFailed'; detail: string } } {
  console.error(error);
  return { ok: false, problem: { code: 'storageFailed', detail: String(error) } };
}
