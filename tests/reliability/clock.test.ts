import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { currentClipping } from '../../utils/library/clipping';
import { keepClipping, write } from '../../utils/library/clippings';
import { exportFile } from '../../utils/library/export/export';
import { importFile } from '../../utils/library/import/import';
import { keepDraft } from '../../utils/library/saving/drafts';
import { getClipping } from '../../utils/library/store/stored';
import { aLibrary, aReading, reader } from '../library/builders';

test('whatever the clock says, the last edit is the one that is shown, and a backup comes back', async () => {
  const library = aLibrary();
  const { id } = await keepDraft(library, aReading(), reader);
  for (const [n, year] of [2199, 2001, 1970, 2026].entries()) {
    const now = Date.UTC(year, 0, 1);
    await keepClipping(library, id, now);
    await write(library, id, 'note', `第${n}次`, now);
    const clipping = await getClipping(library, id);
    expect(clipping && currentClipping(clipping).note).toBe(`第${n}次`);
  }
  const file = await exportFile(library, {
    format: 'ndjson',
    ids: [id],
    columns: [],
    onlyReviewed: false,
    filter: null,
    tool: 't',
    now: new Date(0),
  });
  const other = aLibrary();
  expect(await importFile(other, file)).toMatchObject({ fresh: 1, refused: [] });
  expect(await getClipping(other, id)).toEqual(await getClipping(library, id));
  await library.delete();
  await other.delete();
});
