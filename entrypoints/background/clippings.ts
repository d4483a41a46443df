import { parseFigures } from '../../utils/figures/parse';
import { type CurrentClipping, currentClipping } from '../../utils/library/clipping';
import { clearField, discard, keepClipping, undoWrites, writeAll } from '../../utils/library/clippings';
import type { Json } from '../../utils/library/edits';
import type { FigureField } from '../../utils/library/figure-fields';
import { findPage, savedAmong } from '../../utils/library/saving/known-page';
import { pageChanges } from '../../utils/library/saving/page-changes';
import { keepAsNewVersion } from '../../utils/library/saving/versions';
import { type LibraryProblem, libraryProblem, MissingClippingError } from '../../utils/library/store/database';
import { type Mishap, mishapOf, noteError } from '../../utils/library/store/errors';
import { reopening } from '../../utils/library/store/reopening';
import type { Row } from '../../utils/library/store/row';
import { getClipping, listRows } from '../../utils/library/store/stored';
import type {
  Changed,
  FieldWrite,
  InWords,
  KeptClipping,
  KnownClippings,
  NotUnderstood,
  RecentClipping,
  Undoable,
} from '../../utils/messages/protocol';
import { periodInWords } from '../../utils/reading/period-in-words';
import { failure, type Outcome, success } from '../../utils/text/outcome';
import { library } from './library';

/** Notes what went wrong, for the report that a person may send; a clipping that was erased meanwhile is nothing wrong. */
export function note(error: unknown): void {
  console.error(error);
  if (!(error instanceof MissingClippingError)) noteMishap(mishapOf('worker', error));
}

export function noteMishap(mishap: Mishap): Promise<void> {
  return noteError(library, mishap);
}

export function saveClipping(id: string): Promise<Outcome<KeptClipping, LibraryProblem>> {
  return answer(async () => withoutFigures(await keepClipping(library, id)));
}

export function unsaveClipping(id: string): Promise<Outcome<KeptClipping, LibraryProblem>> {
  return answer(async () => {
    await clearField(library, id, 'kept');
    return withoutFigures(await current(id));
  });
}

export function updateClipping(draftId: string, olderId: string): Promise<Outcome<Changed, LibraryProblem>> {
  return answer(async () => changed(await keepAsNewVersion(library, draftId, olderId)));
}

export function writeFields(id: string, writes: readonly FieldWrite[]): Promise<Outcome<Changed, LibraryProblem>> {
  return answer(async () => {
    const written = await writeAll(
      library,
      writes.map((write) => ({ id, ...write })),
    );
    return changed(await current(id), written);
  });
}

/** The parser reads the words as it reads an article; what it does not find is not written. */
export async function writeInWords(
  id: string,
  figureKey: string,
  said: InWords,
): Promise<Outcome<Changed, LibraryProblem | NotUnderstood>> {
  const fields = said.field === 'value' ? valueInWords(said.words) : await answer(() => asPeriod(id, said.words));
  if (!fields.ok) return fields;
  const writes = Object.entries(fields.value).map(([field, value]) => ({
    path: `figures/${figureKey}/${field as FigureField}` as const,
    value,
  }));
  return writes.length > 0 ? writeFields(id, writes) : failure({ code: 'noPeriod' });
}

function valueInWords(words: string): Outcome<Partial<Record<FigureField, Json>>, NotUnderstood> {
  const [figure] = parseFigures(words);
  if (!figure) return failure({ code: 'noQuantity' });
  const { quote, unit, bound, min, max } = figure;
  return success({ quote, unit, bound, min, max });
}

/** Relative times count from when the article was published, as a person may have corrected that. */
async function asPeriod(id: string, words: string): Promise<Partial<Record<FigureField, Json>>> {
  const period = periodInWords(words, await current(id));
  return period ? { period: { ...period } } : {};
}

export function currentState(id: string): Promise<Outcome<Changed, LibraryProblem>> {
  return answer(async () => changed(await current(id)));
}

export function discardClipping(id: string): Promise<Outcome<Changed, LibraryProblem>> {
  return answer(async () => {
    const written = await discard(library, id);
    return changed(await current(id), [written]);
  });
}

export function undo(id: string, written: Undoable): Promise<Outcome<Changed, LibraryProblem>> {
  return answer(async () => {
    await undoWrites(library, written);
    return changed(await current(id));
  });
}

/** Looks for an earlier text of the same page, with what it says differently, and for the same text elsewhere. */
export function knownClippings(id: string): Promise<Outcome<KnownClippings, LibraryProblem>> {
  return answer(async () => {
    const clipping = await getClipping(library, id);
    if (!clipping) throw new MissingClippingError(id);
    const { url, text } = clipping.capture.article;
    const { kept, reprints } = await findPage(library, url, text);
    const isEarlier = kept && kept.id !== id && currentClipping(clipping).shelf === 'draft';
    return {
      earlier: isEarlier
        ? {
            ...inALine(kept),
            changes: pageChanges((await current(kept.id)).figures, currentClipping(clipping).figures),
          }
        : null,
      reprints: reprints.filter((row) => row.id !== id).map(inALine),
    };
  });
}

export function savedLinks(urls: readonly string[]): Promise<Outcome<string[], LibraryProblem>> {
  return answer(() => savedAmong(library, urls));
}

export function recentClippings(count: number): Promise<Outcome<RecentClipping[], LibraryProblem>> {
  return answer(async () => (await listRows(library, { limit: count })).map(inALine));
}

/** Answers a question of the library's; what fails is noted, and a problem. */
export async function answer<Value>(question: () => Promise<Value>): Promise<Outcome<Value, LibraryProblem>> {
  try {
    return success(await reopening(library, question));
  } catch (error) {
    note(error);
    return failure(libraryProblem(error));
  }
}

async function current(id: string): Promise<CurrentClipping> {
  const clipping = await getClipping(library, id);
  if (!clipping) throw new MissingClippingError(id);
  return currentClipping(clipping);
}

/** A clipping as a page shows it, after what was written. */
export function changed(clipping: CurrentClipping, written: Undoable | null = null): Changed {
  return { clipping: withoutFigures(clipping), figures: clipping.figures, written };
}

function withoutFigures({ figures: _, ...rest }: CurrentClipping): KeptClipping {
  return rest;
}

function inALine({ id, title, source, shelvedAt }: Row): RecentClipping {
  return { id, title, source, savedAt: shelvedAt };
}
