import { type Clipping, currentClipping } from '../clipping';
import { currentValue, joinEdits } from '../edits';
import { joinParses } from '../parse';
import type { Library } from '../store/database';
import { getClippings } from '../store/stored';
import type { ImportSummary } from './summary';

/** Sorts clippings of a file into new, changed and the same, and counts them; a clipping of the same page with the same text is the same clipping. */
export async function compare(
  library: Library,
  theirs: readonly Clipping[],
  summary: ImportSummary,
): Promise<{ fresh: Clipping[]; changed: Clipping[] }> {
  const ids = theirs.flatMap((clipping) => [clipping.id, forkedId(clipping)]);
  const ours = new Map((await getClippings(library, ids)).map((clipping) => [clipping.id, clipping]));
  const twins = await findTwins(
    library,
    theirs.filter(({ id }) => !ours.has(id)),
  );
  const fresh: Clipping[] = [];
  const changed: Clipping[] = [];
  for (const clipping of theirs) {
    const namesake = ours.get(clipping.id);
    const candidates = [namesake, ours.get(forkedId(clipping)), twins.get(clipping.id)];
    const known = candidates.find((one) => one?.capture.textHash === clipping.capture.textHash);
    if (!known) {
      fresh.push(namesake ? { ...clipping, id: forkedId(clipping) } : clipping);
      summary.fresh++;
      continue;
    }
    const edits = joinEdits(known.edits, clipping.edits);
    const { capture } = known;
    const parse = joinParses({ captured: capture, parser: capture.parser ?? 0, edits }, known.parse, clipping.parse);
    const isReparsed = JSON.stringify(parse) !== JSON.stringify(known.parse);
    if (!isReparsed && JSON.stringify(sorted(edits)) === JSON.stringify(sorted(known.edits))) {
      summary.same++;
      continue;
    }
    noteConflicts(known, clipping, summary);
    changed.push({ ...known, edits, ...(parse && { parse }) });
    summary.changed++;
  }
  return { fresh, changed };
}

/** Another text under a known id comes from a damaged copy; it is kept under an id of its own, the same each time. */
function forkedId({ id, capture }: Clipping): string {
  return `${id}-${capture.textHash.slice(0, 6)}`;
}

async function findTwins(library: Library, clippings: readonly Clipping[]): Promise<Map<string, Clipping>> {
  if (clippings.length === 0) return new Map();
  const rows = await library.rows
    .where('urlKey')
    .anyOf([...new Set(clippings.map(({ capture }) => capture.urlKey))])
    .toArray();
  const byText = new Map(
    rows.filter(({ shelf }) => shelf === 'kept').map((row) => [`${row.textHash} ${row.urlKey}`, row.id]),
  );
  const pairs = clippings.flatMap(({ id, capture }) => {
    const twin = byText.get(`${capture.textHash} ${capture.urlKey}`);
    return twin ? [[id, twin] as const] : [];
  });
  const found = new Map(
    (
      await getClippings(
        library,
        pairs.map(([, twin]) => twin),
      )
    ).map((clipping) => [clipping.id, clipping]),
  );
  return new Map(pairs.flatMap(([id, twin]) => (found.has(twin) ? [[id, found.get(twin) as Clipping]] : [])));
}

function noteConflicts(ours: Clipping, theirs: Clipping, summary: ImportSummary): void {
  for (const [path, writes] of Object.entries(theirs.edits)) {
    const [mine, other] = [currentValue(ours.edits[path]), currentValue(writes)];
    if (mine === undefined || other === undefined || JSON.stringify(mine) === JSON.stringify(other)) continue;
    if (path === 'kept' || summary.conflicts.length >= 1000) continue;
    summary.conflicts.push({
      title: currentClipping(ours).title ?? '',
      path,
      ours: JSON.stringify(mine),
      theirs: JSON.stringify(other),
    });
  }
}

function sorted<Value>(object: Record<string, Value>): [string, Value][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}
