import { currentValue, nameOf, withUndo, withWrite } from '../edits';
import { copyName, type Library } from '../store/database';
import { type Decisions, pairKey } from './ledger';

/** A decision that was written, enough to take it back. */
export interface Decided {
  id: string;
  name: string;
}

const FIELD = 'same';

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
