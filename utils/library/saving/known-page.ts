import type { Shelf } from '../clipping';
import type { Library } from '../store/database';
import type { Row } from '../store/row';
import { likeness, REPRINT, sentenceMarks } from './likeness';
import { urlKey } from './urlKey';

/** What the library knows of a page. `kept` and `draft` are under its own address; `reprints` are the same article under others. */
export interface KnownPage {
  kept: Row | null;
  draft: Row | null;
  reprints: Row[];
}

/**
 * What the library knows of a page: the latest saved clipping and the latest draft under its address, and, where `text` is given, saved
 * clippings under other addresses that print the same article.
 */
export async function findPage(library: Library, url: string | null, text?: string): Promise<KnownPage> {
  const key = urlKey(url);
  const here = key ? await library.rows.where({ urlKey: key }).toArray() : [];
  const latest = (shelf: Shelf) =>
    here.filter((row) => row.shelf === shelf).sort((a, b) => b.shelvedAt - a.shelvedAt)[0] ?? null;
  return {
    kept: latest('kept'),
    draft: latest('draft'),
    reprints: text ? (await findReprints(library, text)).filter((row) => row.urlKey !== key) : [],
  };
}

/** Which of these addresses have a saved clipping. */
export async function savedAmong(library: Library, urls: readonly string[]): Promise<string[]> {
  const rows = await library.rows.where('urlKey').anyOf(urls.map(urlKey)).toArray();
  const saved = new Set(rows.flatMap((row) => (row.shelf === 'kept' ? row.urlKey : [])));
  return urls.filter((url) => saved.has(urlKey(url)));
}

/** Sentences of a text that are looked up: of a long print, the longest of a short one may be the tenth. */
const ASKED = 12;

/** Saved clippings that print the same text, or nearly: a release with a paragraph more or less. Earliest published first. */
async function findReprints(library: Library, text: string): Promise<Row[]> {
  const proposed = await library.rows
    .where('clues')
    .anyOf(sentenceMarks(text, ASKED))
    .distinct()
    .filter((row) => row.shelf === 'kept')
    .limit(50)
    .toArray();
  const texts = await library.texts.bulkGet(proposed.map((row) => row.id));
  return proposed
    .filter((_, i) => likeness(text, texts[i]?.article.text ?? '') >= REPRINT)
    .sort((a, b) => (a.published || '9').localeCompare(b.published || '9'));
}
