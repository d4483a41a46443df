import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentClipping } from '../../utils/library/clipping';
import {
  clearField,
  clearFields,
  discard,
  erase,
  keepClipping,
  undoWrites,
  write,
  writeAll,
} from '../../utils/library/clippings';
import { keepDraft } from '../../utils/library/saving/drafts';
import { findPage } from '../../utils/library/saving/known-page';
import { keepAsNewVersion } from '../../utils/library/saving/versions';
import { type Library, libraryProblem } from '../../utils/library/store/database';
import { getClipping, listRows } from '../../utils/library/store/stored';
import { tallies } from '../../utils/library/store/tallies';
import { aFigure, aLibrary, aReading, reader, text } from './builders';

/** What the library promises, whichever IndexedDB is below it. */
export function describeClippings(below: string) {
  describe(`clippings on ${below}`, () => {
    let library: Library;
    beforeEach(() => {
      library = aLibrary();
    });
    afterEach(() => library.delete());

    const draft = (article = {}) => keepDraft(library, aReading(article), reader);
    const kept = async (article = {}, now = 1000) => {
      const { id } = await draft(article);
      await keepClipping(library, id, now);
      return id;
    };
    const current = async (id: string) => {
      const clipping = await getClipping(library, id);
      if (!clipping) throw new Error(`no clipping ${id}`);
      return currentClipping(clipping);
    };
    const keyOf = (quote: string) => `${text.indexOf(quote)}-${text.indexOf(quote) + quote.length}`;

    test('a reading is in the library, equal to itself, as soon as it is a draft', async () => {
      const reading = aReading();
      const { id } = await keepDraft(library, reading, reader);
      const { article, figures, projects } = (await getClipping(library, id))?.capture ?? {};
      expect({ article, figures, projects }).toEqual(reading);
      expect(await listRows(library)).toEqual([]);
      expect((await listRows(library, { shelf: 'draft' })).map((row) => row.id)).toEqual([id]);
    });

    test('the same page read again is the same draft, with its edits', async () => {
      const { id } = await draft();
      await write(library, id, 'note', '待查口径');
      const again = await draft();
      expect(again.id).toBe(id);
      expect(currentClipping(again).note).toBe('待查口径');
    });

    test('an unedited draft takes what a better parser says', async () => {
      const { id } = await draft();
      const better = await keepDraft(library, aReading({}, { figures: [aFigure()] }), reader);
      expect(better.id).toBe(id);
      expect((await getClipping(library, id))?.capture.figures).toHaveLength(1);
    });

    test('a page whose text changed leaves the edited draft alone and drops the unedited one', async () => {
      const edited = await draft({ text });
      await write(library, edited.id, 'note', '留着');
      await draft({ text: `${text}二` });
      await draft({ text: `${text}三` });
      const drafts = await listRows(library, { shelf: 'draft' });
      expect(drafts).toHaveLength(2);
      expect(drafts.map((row) => row.id)).toContain(edited.id);
    });

    test('a kept draft is a clipping, found by its address without fragment and trackers', async () => {
      const id = await kept();
      const page = await findPage(library, 'https://news.qingshiwan.example/a/1.html?utm_source=feed#top');
      expect(page.kept?.id).toBe(id);
      expect(page.draft).toBeNull();
    });

    test('reading a saved page again makes no draft', async () => {
      const id = await kept();
      expect((await draft()).id).toBe(id);
      expect(await listRows(library, { shelf: 'draft' })).toEqual([]);
    });

    test('an edit stands beside the untouched capture', async () => {
      const id = await kept();
      await write(library, id, `figures/${keyOf('约12亿元')}/measure`, 'contracted_investment');
      const clipping = await getClipping(library, id);
      expect(clipping?.capture.figures[0]?.measure).toBe('total_investment');
      const figure = (await current(id)).figures[0];
      expect(figure?.measure).toBe('contracted_investment');
      expect(figure?.review).toBe('corrected');
      expect(figure?.parsed?.measure).toBe('total_investment');
    });

    test('the row counts what is reviewed', async () => {
      const id = await kept();
      await write(library, id, `figures/${keyOf('300亩')}/review`, 'confirmed');
      await write(library, id, `figures/${keyOf('20万吨')}/review`, 'rejected');
      const [row] = await listRows(library);
      expect(row).toMatchObject({ figures: 2, unreviewed: 1, measures: ['total_investment', 'land_area'] });
    });

    test('an edit is undone to what stood before it', async () => {
      const id = await kept();
      const first = await write(library, id, 'note', '甲');
      const second = await write(library, id, 'note', '乙');
      await undoWrites(library, [second]);
      expect((await current(id)).note).toBe('甲');
      await undoWrites(library, [first]);
      expect((await current(id)).note).toBe('');
    });

    test('writes together are all there or none', async () => {
      const id = await kept();
      const both = writeAll(library, [
        { id, path: 'note', value: '甲' },
        { id: 'missing', path: 'note', value: '乙' },
      ]);
      await expect(both).rejects.toThrow();
      expect((await current(id)).note).toBe('');
    });

    test('many writes to many clippings are one change to each, and are taken back in one go', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push(await kept({ url: `https://news.example/${n}`, text: `第${n}篇。${text}` }));
      const changed = await library.changes.count();
      const sayings = ids.flatMap((id) => [
        { id, path: 'note' as const, value: '甲' },
        { id, path: 'state' as const, value: 'checked' },
        { id, path: 'note' as const, value: '乙' },
      ]);
      const written = await writeAll(library, sayings);
      expect(written.map(({ id, path }) => [id, path])).toEqual(sayings.map(({ id, path }) => [id, path]));
      expect((await library.changes.count()) - changed).toBe(3);
      for (const id of ids) expect(await current(id)).toMatchObject({ note: '乙', state: 'checked' });
      expect((await tallies(library)).get('state/checked')).toBe(3);
      await undoWrites(library, written.slice(3));
      expect(await current(ids[0] as string)).toMatchObject({ note: '乙', state: 'checked' });
      for (const id of ids.slice(1)) expect(await current(id)).toMatchObject({ note: '', state: 'inbox' });
    });

    test('what cleared fields said can be said again', async () => {
      const id = await kept();
      await write(library, id, 'note', '甲');
      const cleared = await clearFields(library, [
        { id, path: 'note' },
        { id, path: 'title' },
      ]);
      expect((await current(id)).note).toBe('');
      expect(cleared).toEqual([{ id, path: 'note', value: '甲' }]);
      await writeAll(library, cleared);
      expect((await current(id)).note).toBe('甲');
    });

    test('asking for a clipping that is not there has a sentence of its own', async () => {
      const problem = await write(library, 'missing', 'note', '').catch(libraryProblem);
      expect(problem).toMatchObject({ code: 'clippingMissing' });
    });

    test('a discarded clipping is in the trash and comes back to where it was', async () => {
      const id = await kept({}, 5000);
      await discard(library, id);
      expect(await listRows(library)).toEqual([]);
      expect(await listRows(library, { shelf: 'trash' })).toHaveLength(1);
      await clearField(library, id, 'deleted');
      expect(await listRows(library)).toMatchObject([{ id, shelvedAt: 5000 }]);
    });

    test('erasing leaves nothing, not even a count', async () => {
      const id = await kept();
      await erase(library, [id]);
      expect(await getClipping(library, id)).toBeNull();
      expect((await tallies(library)).size).toBe(0);
    });

    test('an act on many that is stopped in the middle changed nothing', async () => {
      const ids = await Promise.all(Array.from({ length: 5 }, (_, n) => kept({ url: `https://a.example/${n}` })));
      const sayings = ids.map((id) => ({ id, path: 'tags/a', value: true }) as const);
      const counted = await tallies(library);
      const inTheMiddle = () => {
        const stop = new AbortController();
        const onProgress = (done: number, all: number) => done < all && stop.abort();
        return { signal: stop.signal, onProgress, batch: 2 };
      };
      await expect(writeAll(library, sayings, 3000, inTheMiddle())).rejects.toThrow('abort');
      await expect(erase(library, ids, inTheMiddle())).rejects.toThrow('abort');
      for (const id of ids) expect((await current(id)).tags).toEqual([]);
      expect(await tallies(library)).toEqual(counted);
      await writeAll(library, sayings, 3000, { batch: 2 });
      for (const id of ids) expect((await current(id)).tags).toEqual(['a']);
      await erase(library, ids, { batch: 2 });
      expect((await tallies(library)).size).toBe(0);
    });

    test('counts follow every change', async () => {
      const id = await kept();
      expect(Object.fromEntries(await tallies(library))).toMatchObject({
        'shelf/kept': 1,
        'measure/capacity': 1,
        'month/2025-03': 1,
        'state/inbox': 1,
      });
      await write(library, id, 'tags/光伏', true);
      await write(library, id, `figures/${keyOf('20万吨')}/review`, 'rejected');
      const after = await tallies(library);
      expect(after.get('tag/光伏')).toBe(1);
      expect(after.has('measure/capacity')).toBe(false);
      expect(after.has('shelf/draft')).toBe(false);
    });

    test('pages by key show every row once, newest first', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 25; i++)
        ids.push(await kept({ url: `https://a.example/?id=${i}`, text: `${text}${i}` }, 1000 + (i % 5)));
      const seen: string[] = [];
      for (let page = await listRows(library, { limit: 10 }); page.length > 0; ) {
        seen.push(...page.map((row) => row.id));
        page = await listRows(library, { limit: 10, after: page.at(-1) });
      }
      expect(seen).toHaveLength(25);
      expect(new Set(seen)).toEqual(new Set(ids));
      const kepts = (await library.rows.bulkGet(seen)).map((row) => row?.shelvedAt ?? 0);
      expect(kepts).toEqual([...kepts].sort((a, b) => b - a));
    });

    test('the same release under another address is a reprint, another article is none', async () => {
      const release = `临江省重点项目推进会昨日召开,会议要求抓好三季度投资工作。${text}会上还通报了各地开工情况,青石湾市排名第一。`;
      const id = await kept({ text: release });
      const reprint = `本报讯 ${release}(记者 某某)`;
      const page = await findPage(library, 'https://other.example/x', reprint);
      expect(page.kept).toBeNull();
      expect(page.reprints.map((row) => row.id)).toEqual([id]);
      const other = await findPage(
        library,
        'https://other.example/y',
        '另一篇文章说的是港口建设,与前一篇没有相同的句子。',
      );
      expect(other.reprints).toEqual([]);
    });

    test('a newer version takes the place and the reviews of the older, which is kept', async () => {
      const older = await kept({}, 7000);
      await write(library, older, `figures/${keyOf('300亩')}/review`, 'confirmed');
      await write(library, older, 'tags/光伏', true);
      const newer = await draft({ text: `更新:${text}` });
      const version = await keepAsNewVersion(library, newer.id, older);
      expect(version).toMatchObject({ shelf: 'kept', shelvedAt: 7000, tags: ['光伏'] });
      expect(version.figures.find((figure) => figure.quote === '300亩')?.review).toBe('confirmed');
      expect(await current(older)).toMatchObject({ shelf: 'earlier', supersededBy: newer.id, tags: ['光伏'] });
      expect(await listRows(library)).toHaveLength(1);
    });

    test('a review taken back is unreviewed again', async () => {
      const id = await kept();
      const path = `figures/${keyOf('300亩')}/review` as const;
      await write(library, id, path, 'confirmed');
      await clearField(library, id, path);
      expect((await current(id)).figures[1]?.review).toBe('unreviewed');
    });

    test('a figure that a person marked is among the others, confirmed', async () => {
      const id = await kept();
      const marked = aFigure({ quote: '昨日', start: text.indexOf('昨日'), measure: 'other_quantity' });
      await write(library, id, `figures/${marked.start}-${marked.end}/added`, JSON.parse(JSON.stringify(marked)));
      const figure = (await current(id)).figures.find(({ quote }) => quote === '昨日');
      expect(figure).toMatchObject({ origin: 'person', review: 'confirmed' });
    });
  });
}
