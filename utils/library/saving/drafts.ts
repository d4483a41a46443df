import { PARSER } from '../../reading/parser-version';
import type { Reading } from '../../reading/reading';
import { type Capture, type Clipping, currentClipping } from '../clipping';
import { erase } from '../clippings';
import { type Library, newId } from '../store/database';
import type { Row } from '../store/row';
import { addClippings, getClippings, putClippings } from '../store/stored';
import { textHash } from './likeness';
import { urlKey } from './urlKey';

interface Circumstances {
  now: Date;
  /** Name and version of the program: `yijian 0.1.0`. */
  tool: string;
}

/** The clippings and drafts of a page, by its address; none for a page without one. */
export async function clippingsOfPage(library: Library, url: string | null): Promise<Clipping[]> {
  const key = urlKey(url);
  if (!key) return [];
  return getClippings(library, await library.rows.where({ urlKey: key }).primaryKeys());
}

/**
 * What a reading is to be kept as (待存草稿), by the clippings that are known of its page: the one that says the same already, with its edits,
 * or a new draft. Writes nothing.
 */
export async function draftOf(
  reading: Reading,
  { now, tool }: Circumstances,
  asked: readonly Clipping[] | Promise<readonly Clipping[]> = [],
): Promise<Clipping> {
  const { article } = reading;
  const [hash, known] = await Promise.all([textHash(article.text), asked]);
  const capture: Capture = {
    ...reading,
    capturedAt: withOffset(now),
    urlKey: urlKey(article.url),
    textHash: hash,
    tool,
    parser: PARSER,
  };
  const twin = twinAmong(known, capture);
  return twin ? readAnew(twin, capture) : { id: newId(now.getTime()), schema: 1, capture, edits: {} };
}

/**
 * Puts a draft into the library; resolves, when the transaction is complete, with what is there then. The same page with the same text gives the
 * clipping that is there already, saved or draft, with its edits. A draft that nobody edited is read anew with what the parser says today. Never
 * replaces an edited draft: a page whose text changed gets a second one.
 */
export async function putDraft(library: Library, draft: Clipping): Promise<Clipping> {
  const { capture } = draft;
  return library.transaction('rw', library.tables, async () => {
    const ofPage = await library.rows.where({ urlKey: capture.urlKey }).toArray();
    const alike = ofPage.filter((row) => row.textHash === capture.textHash).map((row) => row.id);
    // Nothing is asked in vain: each turn of the database costs more than what is asked.
    const twin = alike.length > 0 ? twinAmong(await getClippings(library, alike), capture) : null;
    if (!twin) {
      if (capture.urlKey) await dropUneditedDrafts(library, ofPage);
      await addClippings(library, [draft]);
      return draft;
    }
    const clipping = readAnew(twin, capture);
    if (clipping !== twin) await putClippings(library, [clipping]);
    return clipping;
  });
}

/** Keeps a reading as a draft, the moment it is parsed: `draftOf` and `putDraft` in one. */
export async function keepDraft(library: Library, reading: Reading, circumstances: Circumstances): Promise<Clipping> {
  return putDraft(library, await draftOf(reading, circumstances));
}

/** The clipping of the same page with the same text, rather a saved one; null where there is none. */
function twinAmong(clippings: readonly Clipping[], { textHash, urlKey }: Capture): Clipping | null {
  const twins = clippings.filter(({ capture }) => capture.textHash === textHash && capture.urlKey === urlKey);
  const onShelf = (shelf: string) => twins.find((clipping) => currentClipping(clipping).shelf === shelf);
  return onShelf('kept') ?? onShelf('draft') ?? null;
}

/** A draft that nobody edited says what the parser says today; saved and edited clippings stay as they are. */
function readAnew(twin: Clipping, capture: Capture): Clipping {
  const isUntouched = currentClipping(twin).shelf === 'draft' && Object.keys(twin.edits).length === 0;
  return isUntouched ? { id: twin.id, schema: 1, capture, edits: {} } : twin;
}

async function dropUneditedDrafts(library: Library, rows: readonly Row[]): Promise<void> {
  const drafts = rows.filter((row) => row.shelf === 'draft');
  if (drafts.length === 0) return;
  const records = await library.figures.bulkGet(drafts.map((row) => row.id));
  await erase(
    library,
    drafts.filter((_, i) => !records[i]?.edits).map((row) => row.id),
  );
}

/** ISO 8601 in local time with its offset: `2026-01-31T09:05:00+08:00`. */
function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}
