import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import { keepClipping, write } from '../../utils/library/clippings';
import { exportFile } from '../../utils/library/export/export';
import { importFile, planImport, takeBackImport, unfinishedImport } from '../../utils/library/import/import';
import { readDecisions, sayApart, sayOne } from '../../utils/library/ledger/decisions';
import { keepDraft } from '../../utils/library/saving/drafts';
import type { Library } from '../../utils/library/store/database';
import { getClipping, getClippings, listRows } from '../../utils/library/store/stored';
import { tallies } from '../../utils/library/store/tallies';
import { aLibrary, aReading, reader, text } from './builders';

const key = `${text.indexOf('300亩')}-${text.indexOf('300亩') + 4}`;
const review = `figures/${key}/review` as const;

// biome-ignore lint/suspicious/noExplicitAny: an entry that is being spoilt has no type
type Entry = any;

describe('an import', () => {
  let ours: Library;
  let theirs: Library;
  beforeEach(() => {
    [ours, theirs] = [aLibrary(), aLibrary()];
  });
  afterEach(async () => {
    await ours.delete();
    await theirs.delete();
  });

  const keep = async (library: Library, n: number) => {
    const { id } = await keepDraft(
      library,
      aReading({ url: `https://a.example/?id=${n}`, text: `${text}第${n}篇` }),
      reader,
    );
    await keepClipping(library, id, 1000 + n);
    return id;
  };
  const fileOf = async (library: Library, format: 'json' | 'ndjson' = 'ndjson') =>
    exportFile(library, {
      format,
      ids: (await library.rows.toArray()).map(({ id }) => id),
      columns: [],
      onlyReviewed: false,
      filter: null,
      tool: 't',
      now: reader.now,
    });
  const all = async (library: Library) => {
    const ids = (await library.rows.toArray()).map(({ id }) => id).sort();
    return getClippings(library, ids);
  };

  test.each(['json', 'ndjson'] as const)('export, wipe and import of %s are equal, field by field', async (format) => {
    for (const n of [1, 2, 3]) await keep(theirs, n);
    const [first] = await listRows(theirs);
    await write(theirs, first?.id as string, 'tags/光伏', true);
    await write(theirs, first?.id as string, review, 'confirmed');
    const summary = await importFile(ours, await fileOf(theirs, format));
    expect(summary).toMatchObject({ fresh: 3, changed: 0, same: 0, refused: [], read: 3 });
    expect(await all(ours)).toEqual(await all(theirs));
    expect(await listRows(ours)).toEqual(await listRows(theirs));
    expect(await ours.tallies.toArray()).toEqual(await theirs.tallies.toArray());
  });

  test.each(['json', 'ndjson'] as const)('what was said of projects goes along in %s', async (format) => {
    const ids = [await keep(theirs, 1), await keep(theirs, 2)];
    await sayOne(
      theirs,
      ids.map((id) => `${id}#0`),
      5,
    );
    await importFile(ours, await fileOf(theirs, format));
    expect(await ours.links.toArray()).toEqual(await theirs.links.toArray());
    expect(await ours.links.count()).toBe(1);
    await sayApart(ours, `${ids[0]}#0`, [`${ids[1]}#0`], 9);
    await importFile(ours, await fileOf(theirs, format));
    expect([...(await readDecisions(ours)).values()]).toEqual([false]);
  });

  test('importing the same file again changes nothing', async () => {
    await keep(theirs, 1);
    const file = await fileOf(theirs);
    await importFile(ours, file);
    const before = await all(ours);
    expect(await importFile(ours, file)).toMatchObject({ fresh: 0, changed: 0, same: 1 });
    expect(await all(ours)).toEqual(before);
  });

  test('a clipping that stands twice in a file is one clipping', async () => {
    await keep(theirs, 1);
    const [head, line] = (await (await fileOf(theirs)).text()).trimEnd().split('\n');
    const file = new Blob([[head, line, line, line].join('\n')]);
    expect(await planImport(ours, file)).toMatchObject({ fresh: 1, same: 2, read: 3 });
    expect(await importFile(ours, file)).toMatchObject({ fresh: 1, same: 2, read: 3 });
    expect(await all(ours)).toEqual(await all(theirs));
  });

  test('the same text without an address, clipped in both copies, becomes one clipping, and another text another', async () => {
    for (const library of [ours, theirs]) {
      const { id } = await keepDraft(library, aReading({ url: null }), reader);
      await keepClipping(library, id, 5);
    }
    const { id } = await keepDraft(theirs, aReading({ url: null, text: `${text}另有一句。` }), reader);
    await keepClipping(theirs, id, 6);
    expect(await importFile(ours, await fileOf(theirs))).toMatchObject({ fresh: 1, same: 0, changed: 1 });
    expect(await all(ours)).toHaveLength(2);
  });

  test('looking at a file first changes nothing', async () => {
    await keep(theirs, 1);
    expect(await planImport(ours, await fileOf(theirs))).toMatchObject({ fresh: 1 });
    expect(await all(ours)).toEqual([]);
  });

  test('the same page clipped in both copies becomes one clipping with the edits of both', async () => {
    const mine = await keep(ours, 1);
    const other = await keep(theirs, 1);
    await write(ours, mine, review, 'confirmed');
    await write(theirs, other, 'note', '口径待查');
    expect(await importFile(ours, await fileOf(theirs))).toMatchObject({ fresh: 0, changed: 1 });
    const [clipping, ...others] = await all(ours);
    expect(others).toEqual([]);
    const current = currentClipping(clipping as NonNullable<typeof clipping>);
    expect(current.note).toBe('口径待查');
    expect(current.figures[1]?.review).toBe('confirmed');
  });

  test('fields that both copies edited are named as conflicts, and the later edit is shown', async () => {
    const mine = await keep(ours, 1);
    await importFile(theirs, await fileOf(ours));
    await write(ours, mine, 'note', '甲', 10);
    await write(theirs, mine, 'note', '乙', 20);
    const summary = await importFile(ours, await fileOf(theirs));
    expect(summary.conflicts).toEqual([
      { title: '青石湾光伏玻璃项目签约', path: 'note', ours: '"甲"', theirs: '"乙"' },
    ]);
    const clipping = await getClipping(ours, mine);
    expect(clipping && currentClipping(clipping).note).toBe('乙');
    expect(clipping?.edits.note).toHaveLength(2);
  });

  test('a stopped import leaves nothing behind', async () => {
    for (const n of [1, 2, 3]) await keep(theirs, n);
    const stop = new AbortController();
    let written = 0;
    const onProgress = () => {
      written++;
      stop.abort();
    };
    await expect(
      importFile(ours, await fileOf(theirs), { signal: stop.signal, onProgress, batch: 1 }),
    ).rejects.toThrow();
    expect(written).toBe(1);
    expect(await all(ours)).toEqual([]);
    expect(await ours.tallies.toArray()).toEqual([]);
    expect(await unfinishedImport(ours)).toBe(0);
  });

  test('what an import left when the browser went down can be taken back', async () => {
    const id = await keep(ours, 1);
    await ours.facts.put({ key: 'import/0', value: [id] });
    expect(await unfinishedImport(ours)).toBe(1);
    await takeBackImport(ours);
    expect(await all(ours)).toEqual([]);
    expect(await unfinishedImport(ours)).toBe(0);
  });

  const spoilt = async (spoil: (entry: Record<string, never>) => void) => {
    await keep(theirs, 1);
    const [head, line] = (await (await fileOf(theirs)).text()).trimEnd().split('\n') as [string, string];
    const entry = JSON.parse(line);
    spoil(entry);
    return importFile(ours, new Blob([`${head}\n${JSON.stringify(entry)}\n`]));
  };

  test.each<[string, (entry: Entry) => void, string]>([
    [
      'an id that is a path',
      (entry) => {
        entry.id = '../../x';
      },
      'notAClipping',
    ],
    [
      'a text that is not the one hashed',
      (entry) => {
        entry.article.text += '。';
      },
      'wrongText',
    ],
    [
      'a figure outside the text',
      (entry) => {
        entry.figures[0].end = 1e6;
      },
      'notAClipping',
    ],
    [
      'a measure that is none',
      (entry) => {
        entry.figures[0].measure = 'money';
      },
      'notAClipping',
    ],
    [
      'a captured figure that is none',
      (entry) => {
        entry.figures[0].parsed = { measure: 'x' };
      },
      'notAClipping',
    ],
    [
      'a value that is a text',
      (entry) => {
        entry.figures[0].min = '12';
      },
      'notAClipping',
    ],
    [
      'an edit of a field that is none',
      (entry) => {
        entry.edits['article/text'] = [{ value: '', at: 1, by: 'x' }];
      },
      'notAClipping',
    ],
    [
      'an edit from the far future',
      (entry) => {
        entry.edits.note = [{ value: '', at: 9e15, by: 'x' }];
      },
      'notAClipping',
    ],
    [
      'a lone surrogate',
      (entry) => {
        entry.article.title = '\ud800';
      },
      'notAClipping',
    ],
    [
      'a schema to come',
      (entry) => {
        entry.schema = 2;
      },
      'newerSchema',
    ],
    [
      'a project of figures that are not there',
      (entry) => {
        entry.projects[0].figures = [99];
      },
      'notAClipping',
    ],
    [
      'a nest without end',
      (entry) => {
        entry.article.more = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`);
      },
      'tooBig',
    ],
    [
      'a nest behind brackets in a text',
      (entry) => {
        entry.article.more = JSON.parse(`["${']'.repeat(60)}\\"]", ${'['.repeat(50)}${']'.repeat(50)}]`);
      },
      'tooBig',
    ],
  ])('%s is refused and said', async (_, spoil, code) => {
    const summary = await spoilt(spoil);
    expect(summary.refused).toMatchObject([{ entry: 1, problem: { code } }]);
    expect(await all(ours)).toEqual([]);
  });

  test('another text under a known id is kept beside it, once, and its edits stay', async () => {
    const id = await keep(ours, 1);
    await keep(theirs, 2);
    const file = new Blob([(await (await fileOf(theirs)).text()).replace(/"id":"[^"]+"/, `"id":"${id}"`)]);
    await importFile(ours, file);
    const other = (await all(ours)).find((clipping) => clipping.id !== id) as Clipping;
    expect(other.id).toContain(id);
    await write(ours, other.id, 'note', '另一篇');
    expect(await importFile(ours, file)).toMatchObject({ fresh: 0 });
    expect((await all(ours)).map((clipping) => currentClipping(clipping).note).sort()).toEqual(['', '另一篇']);
    expect((await tallies(ours)).get('shelf/kept')).toBe(2);
  });

  test('a name of every object is refused', async () => {
    await keep(theirs, 1);
    const text = (await (await fileOf(theirs)).text()).replace(
      '"edits":{',
      '"edits":{"__proto__":[{"value":1,"at":1,"by":"x"}],',
    );
    expect((await importFile(ours, new Blob([text]))).refused).toHaveLength(1);
  });

  test.each([
    ['{"a":1}', 'notOurs'],
    ['', 'notOurs'],
    ['not json', 'notOurs'],
    ['{"format":"yijian","schema":9}\n', 'newerFile'],
    ['{"format":"yijian","schema":1}\n{"id":', 'damagedFile'],
  ])('the file %j is none of ours, newer or damaged, and says so', async (content, code) => {
    await expect(planImport(ours, new Blob([content]))).rejects.toMatchObject({ problem: { code } });
  });
});
