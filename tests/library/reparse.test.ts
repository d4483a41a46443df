import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clipping, currentClipping, parserOf } from '../../utils/library/clipping';
import { keepClipping, write } from '../../utils/library/clippings';
import { exportFile } from '../../utils/library/export/export';
import { importFile, planImport } from '../../utils/library/import/import';
import { LibraryIndex } from '../../utils/library/index/library-index';
import { readDecisions, sayOne } from '../../utils/library/ledger/decisions';
import { makeLedger } from '../../utils/library/ledger/ledger';
import { Mentions } from '../../utils/library/ledger/mentions';
import { countOutdated, isReparsing, type ReadAnew, reparse } from '../../utils/library/reparse';
import { keepDraft } from '../../utils/library/saving/drafts';
import { Library } from '../../utils/library/store/database';
import { rowOf } from '../../utils/library/store/row';
import { getClipping, getClippings, listRows, putClippings } from '../../utils/library/store/stored';
import { tallies } from '../../utils/library/store/tallies';
import { PARSER } from '../../utils/reading/parser-version';
import { read } from '../../utils/reading/read';
import { aFigure, aLibrary, aProject, aReading, reader } from './builders';

const readHere: ReadAnew = async (article) => read(article);

const text = '临江玻璃公司的青石湾光伏玻璃项目总投资12亿元，占地300亩，昨日开工。';
const area = { quote: '300亩', start: text.indexOf('300亩'), measure: 'land_area', unit: 'mu' } as const;
const keyOf = ({ quote, start }: { quote: string; start: number }) => `${start}-${start + quote.length}`;

describe('reading anew', () => {
  let library: Library;
  beforeEach(() => {
    library = aLibrary();
  });
  afterEach(() => library.delete());

  /** A saved clipping that a parser read before parsers were counted, and that found the area to be 30亩. */
  const keepOlder = async (n = 0, into = library): Promise<string> => {
    const wrong = aFigure({ ...area, min: 30, max: 30 });
    const article = { url: `https://a.example/${n}.html`, text: n ? `${text}第${n}篇。` : text };
    const projects = [aProject({ figures: [0] })];
    const { id } = await keepDraft(into, aReading(article, { figures: [wrong], projects }), reader);
    await keepClipping(into, id, 1000 + n);
    const { capture, ...clipping } = (await getClipping(into, id)) as Clipping;
    const { parser: _, ...older } = capture;
    await into.transaction('rw', into.tables, () => putClippings(into, [{ ...clipping, capture: older }]));
    return id;
  };
  const whole = async (id: string, from = library) => (await getClipping(from, id)) as Clipping;
  const outdated = async (of = library) => countOutdated(await tallies(of));
  const fileOf = async (from: Library) =>
    exportFile(from, {
      format: 'ndjson',
      ids: (await from.rows.toArray()).map(({ id }) => id),
      columns: [],
      onlyReviewed: false,
      filter: null,
      tool: 't',
      now: reader.now,
    });

  test('is offered for what an older parser read, and for nothing else', async () => {
    const { id } = await keepDraft(library, aReading({ url: 'https://a.example/new' }), reader);
    expect((await whole(id)).capture.parser).toBe(PARSER);
    await keepClipping(library, id);
    expect(await outdated()).toBe(0);
    await keepOlder();
    expect(await outdated()).toBe(1);
  });

  test('finds what the parser of today finds, and leaves the capture as it was', async () => {
    const id = await keepOlder();
    const before = await whole(id);
    expect(await reparse(library, readHere)).toEqual({ read: 1, changed: 1 });
    const after = await whole(id);
    expect(after.capture).toEqual(before.capture);
    expect(after.edits).toEqual(before.edits);
    const { figures, projects } = read(before.capture.article);
    const current = currentClipping(after);
    expect(current.figures.map(({ quote, min }) => [quote, min])).toEqual(
      figures.map(({ quote, min }) => [quote, min]),
    );
    expect(current.projects).toEqual(projects);
    expect(parserOf(after)).toBe(PARSER);
    expect(await outdated()).toBe(0);
    expect(await library.rows.get(id)).toEqual(rowOf(after));
  });

  test('keeps a figure that was confirmed, and says what is read there now', async () => {
    const id = await keepOlder();
    await write(library, id, `figures/${keyOf(area)}/review`, 'confirmed');
    await reparse(library, readHere);
    const figure = currentClipping(await whole(id)).figures.find(({ review }) => review === 'confirmed');
    expect(figure).toMatchObject({ quote: '300亩', min: 30, reparsed: { min: 300 } });
  });

  test('keeps no second copy of what it finds again', async () => {
    const id = await keepOlder();
    const { capture, ...clipping } = await whole(id);
    const { figures, projects } = read(capture.article);
    const same = { ...clipping, capture: { ...capture, figures, projects } };
    await library.transaction('rw', library.tables, () => putClippings(library, [same]));
    expect(await reparse(library, readHere)).toEqual({ read: 1, changed: 0 });
    expect((await whole(id)).parse).toEqual({ parser: PARSER });
  });

  test('tells how far it is; stopped, it keeps what it did and leaves the rest for later', async () => {
    for (let n = 0; n < 6; n++) await keepOlder(n);
    const stop = new AbortController();
    const heard: number[][] = [];
    const stopped = reparse(library, readHere, {
      batch: 4,
      signal: stop.signal,
      onProgress: (done, all) => {
        heard.push([done, all]);
        stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();
    expect(heard).toEqual([[4, 6]]);
    expect(await isReparsing(library)).toBe(false);
    expect(await outdated()).toBe(2);
    expect(await reparse(library, readHere)).toEqual({ read: 2, changed: 2 });
    expect(await outdated()).toBe(0);
  });

  test('killed in the middle, every clipping is as before or read anew, and it is known that there is more to do', async () => {
    for (let n = 0; n < 6; n++) await keepOlder(n);
    const before = await getClippings(library, await library.rows.toCollection().primaryKeys());
    const { name } = library;
    // Nothing of the page runs after its end; the database sees its connection go.
    const died = reparse(library, readHere, { batch: 4, onProgress: () => library.close() });
    await expect(died).rejects.toThrow();
    library = new Library(name);
    expect(await isReparsing(library)).toBe(true);
    expect(await outdated()).toBe(2);
    for (const clipping of await getClippings(
      library,
      before.map(({ id }) => id),
    )) {
      const own = before.find(({ id }) => id === clipping.id);
      expect(clipping.capture).toEqual(own?.capture);
      expect([0, PARSER]).toContain(parserOf(clipping));
      expect(await library.rows.get(clipping.id)).toEqual(expect.objectContaining({ parser: parserOf(clipping) }));
    }
    expect(await reparse(library, readHere)).toEqual({ read: 2, changed: 2 });
    expect(await isReparsing(library)).toBe(false);
  });

  test('an edit that is made meanwhile is kept', async () => {
    const id = await keepOlder();
    const working = reparse(library, readHere);
    await write(library, id, 'note', '刚写的');
    await working;
    expect(currentClipping(await whole(id))).toMatchObject({ note: '刚写的' });
    expect(parserOf(await whole(id))).toBe(PARSER);
  });

  test('passes over a damaged clipping, and does not offer it again', async () => {
    const [broken, sound] = [await keepOlder(1), await keepOlder(2)];
    await library.figures.update(broken, { figures: undefined });
    await reparse(library, readHere);
    expect(parserOf(await whole(sound))).toBe(PARSER);
    expect(await outdated()).toBe(0);
    expect(await library.figures.get(broken)).toMatchObject({ projects: expect.any(Array) });
  });

  test('is seen by the index', async () => {
    await keepOlder();
    const index = await LibraryIndex.open(library);
    expect([...index.columns.figure.max]).toEqual([30]);
    await reparse(library, readHere);
    expect(await index.refresh()).toBe(true);
    const { figure, clipping, ids } = index.columns;
    const places = ids.flatMap((_, place) => (clipping.live[place] ? place : []));
    expect(places).toHaveLength(1);
    expect([...figure.max].filter((_, f) => figure.clipping[f] === places[0])).toContain(300);
  });

  test('leaves the decisions of the ledger with their projects', async () => {
    const ids = [await keepOlder(1), await keepOlder(2)];
    const mentions = ids.map((id) => `${id}#0`);
    await sayOne(library, mentions, 5);
    await reparse(library, readHere);
    const ledger = await makeLedger(await new Mentions(library).read(), await readDecisions(library));
    const [project] = ledger.filter(({ mentions: own }) => own.some(({ id }) => mentions.includes(id)));
    expect(project?.mentions.map(({ id }) => id).sort()).toEqual(mentions.sort());
    expect(project?.isConfirmed).toBe(true);
  });

  test('goes out and comes back with everything, and to a copy that has the clipping', async () => {
    const id = await keepOlder();
    await write(library, id, `figures/${keyOf(area)}/review`, 'confirmed');
    const older = aLibrary();
    const empty = aLibrary();
    await importFile(older, await fileOf(library));
    await reparse(library, readHere);
    const file = await fileOf(library);
    await importFile(empty, file);
    expect(await whole(id, empty)).toEqual(await whole(id));
    expect(await planImport(older, file)).toMatchObject({ fresh: 0, changed: 1, same: 0, refused: [] });
    await importFile(older, file);
    expect(await whole(id, older)).toEqual(await whole(id));
    expect(await outdated(older)).toBe(0);
    expect(await planImport(older, file)).toMatchObject({ fresh: 0, changed: 0, same: 1 });
    await older.delete();
    await empty.delete();
  });

  test('a draft that is read again has the parser of today and no parse beside it', async () => {
    const { id } = await keepDraft(library, aReading(), reader);
    const clipping = await whole(id);
    const aside = { ...clipping, parse: { parser: 0, found: { figures: [], projects: [] } } };
    await library.transaction('rw', library.tables, () => putClippings(library, [aside]));
    expect(await listRows(library, { shelf: 'draft' })).toMatchObject([{ figures: 0 }]);
    await keepDraft(library, aReading(), reader);
    expect(await whole(id)).toEqual(clipping);
  });
});
