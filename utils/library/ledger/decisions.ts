import { getClippings } from '../clippings';
import { copyName, type Library } from '../database';
import { currentValue, nameOf, withUndo, withWrite } from '../edits';
import { type Decisions, pairKey } from './ledger';
import { type Mention, mentionsOf } from './mention';

/** A decision that was written, enough to take it back. */
export interface Decided {
  id: string;
  name: string;
}

const FIELD = 'same';

/** Every mention of the saved clippings. `onProgress` hears how many clippings were looked at; an aborted signal ends with its reason. */
export async function readMentions(
  library: Library,
  { onProgress = () => {}, signal }: { onProgress?(done: number, all: number): void; signal?: AbortSignal } = {},
): Promise<Mention[]> {
  const ids = (await library.rows
    .where('[shelf+shelvedAt+id]')
    .between(['kept'], ['kept', []])
    .primaryKeys()) as string[];
  const mentions: Mention[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    signal?.throwIfAborted();
    const some = ids.slice(from, from + 500);
    const rows = new Map((await library.rows.bulkGet(some)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
    for (const clipping of await getClippings(library, some))
      mentions.push(...mentionsOf(clipping, rows.get(clipping.id) ?? { marks: [] }));
    onProgress(Math.min(ids.length, from + 500), ids.length);
  }
  return mentions;
}

/** What people said of pairs of mentions. */
export async function readDecisions(library: Library): Promise<Decisions> {
  const decisions = new Map<string, boolean>();
  for (const { id, edits } of await library.links.toArray()) {
    const value = currentValue(edits[FIELD]);
    if (typeof value === 'boolean') decisions.set(id, value);
  }
  return decisions;
}

/** Says that mentions are one project: a chain of links from each to the next. */
export function sayOne(library: Library, mentions: readonly string[], now = Date.now()): Promise<Decided[]> {
  return decide(
    library,
    mentions.slice(1).map((id, n) => [mentions[n] as string, id]),
    true,
    now,
  );
}

/** Says that one mention is none of the others' project. */
export function sayApart(
  library: Library,
  mention: string,
  others: readonly string[],
  now = Date.now(),
): Promise<Decided[]> {
  return decide(
    library,
    others.map((id) => [mention, id]),
    false,
    now,
  );
}

/** Takes decisions back. */
export async function undoDecisions(library: Library, decided: readonly Decided[], now = Date.now()): Promise<void> {
  await library.transaction('rw', [library.links, library.facts], async () => {
    const by = await copyName(library);
    for (const { id, name } of decided) {
      const edits = (await library.links.get(id))?.edits ?? {};
      await library.links.put({ id, edits: withUndo(edits, FIELD, now, by, name) });
    }
  });
}

function decide(
  library: Library,
  pairs: readonly [string, string][],
  isSame: boolean,
  now: number,
): Promise<Decided[]> {
  return library.transaction('rw', [library.links, library.facts], async () => {
    const by = await copyName(library);
    const decided: Decided[] = [];
    for (const [a, b] of pairs) {
      const id = pairKey(a, b);
      const edits = withWrite((await library.links.get(id))?.edits ?? {}, FIELD, isSame, now, by);
      await library.links.put({ id, edits });
      const last = edits[FIELD]?.at(-1);
      if (last) decided.push({ id, name: nameOf(last) });
    }
    return decided;
  });
}
