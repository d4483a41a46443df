import { type Clipping, type CurrentClipping, currentClipping } from '../clipping';
import { write } from '../clippings';
import type { Library } from '../store/database';
import { updateClippings, wholeClipping } from '../store/stored';

/**
 * Keeps a draft as the newer version of a saved clipping of the same page. The reviews move along where the newer text has the same
 * quote with the same measure; the older version stays on the shelf `earlier` with everything said of it.
 */
export async function keepAsNewVersion(
  library: Library,
  draftId: string,
  olderId: string,
  now = Date.now(),
): Promise<CurrentClipping> {
  return library.transaction('rw', library.tables, async () => {
    const [older, draft] = [await wholeClipping(library, olderId), await wholeClipping(library, draftId)];
    const carried = carriedEdits(older, draft);
    await updateClippings(library, [{ ...draft, edits: carried }]);
    await write(library, draftId, 'kept', currentClipping(older).shelvedAt, now);
    await write(library, olderId, 'supersededBy', draftId, now);
    return currentClipping(await wholeClipping(library, draftId));
  });
}

/** The older version's edits, for the newer: figures by quote and measure, in their order; clippings' own fields as they are. */
function carriedEdits(older: Clipping, newer: Clipping): Clipping['edits'] {
  const places = new Map<string, string[]>();
  const named = currentClipping(newer).figures;
  for (const figure of named) {
    const name = `${figure.quote}|${figure.measure}`;
    places.set(name, [...(places.get(name) ?? []), figure.key]);
  }
  const moved = new Map<string, string>();
  for (const figure of currentClipping(older).figures) {
    const parsed = figure.parsed ?? figure;
    const key = places.get(`${parsed.quote}|${parsed.measure}`)?.shift();
    if (key) moved.set(figure.key, key);
  }
  const edits = { ...newer.edits };
  for (const [path, writes] of Object.entries(older.edits)) {
    if (path === 'kept' || path === 'supersededBy' || path === 'deleted') continue;
    const [folder, key, field] = path.split('/');
    if (folder !== 'figures') edits[path] ??= writes;
    else if (moved.has(key as string)) edits[`figures/${moved.get(key as string)}/${field}`] ??= writes;
  }
  return edits;
}
