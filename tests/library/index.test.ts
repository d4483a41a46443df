import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aSeededRandom } from '../../bench/library/random';
import { measures } from '../../utils/figures/lexicon/measures';
import { stages } from '../../utils/figures/lexicon/stages';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import { discard, erase, keepClipping, write } from '../../utils/library/clippings';
import type { Columns } from '../../utils/library/index/columns';
import { LazySort } from '../../utils/library/index/lazy-sort';
import { LibraryIndex } from '../../utils/library/index/library-index';
import { orderOf } from '../../utils/library/index/order';
import { type Choice, type Found, select } from '../../utils/library/index/select';
import { hashesOf, mayHold, sign } from '../../utils/library/index/signature';
import { parseQuery } from '../../utils/library/query';
import { keepDraft } from '../../utils/library/saving/drafts';
import { answers, figureFound } from '../../utils/library/search';
import type { Library } from '../../utils/library/store/database';
import { getClippings, putClippings } from '../../utils/library/store/stored';
import { aFigure, aLibrary, aReading, reader, text } from './builders';

describe('the index of a library', () => {
  let library: Library;
  beforeEach(() => {
    library = aLibrary();
  });
  afterEach(() => library.delete());

  const places = ['青石湾市', '云岭县', null];
  const keep = async (n: number) => {
    const { id } = await keepDraft(
      library,
      aReading(
        {
          url: `https://a.example/?id=${n}`,
          text: `${text}第${n}篇${n % 4 === 0 ? '港口' : ''}`,
          title: `标题${n}`,
          place: places[n % 3] ? { text: places[n % 3] as string, code: null } : null,
          published: n % 5 === 0 ? null : `202${n % 4}-0${1 + (n % 9)}-11`,
        },
        {
          figures: [
            aFigure({ start: 5, max: n * 1e8, min: n * 1e8, planned: n % 2 === 0 }),
            aFigure({
              start: 15,
              measure: n % 3 === 0 ? 'capacity' : 'land_area',
              unit: 't',
              min: 5,
              max: null,
              stage: n % 2 ? null : 'building',
            }),
          ],
        },
      ),
      reader,
    );
    await keepClipping(library, id, 1000 + n);
    return id;
  };
  const all = async () => getClippings(library, (await library.rows.toCollection().primaryKeys()) as string[]);
  const idsOf = ({ ids, figure }: Columns, items: Uint32Array, of: 'clipping' | 'figure') =>
    Array.from(items, (place) =>
      of === 'clipping' ? ids[place] : `${ids[figure.clipping[place] as number]}/${figure.index[place]}`,
    ).sort();

  /** What a choice and a query leave, from the clippings themselves. */
  const brute = (clippings: readonly Clipping[], of: 'clipping' | 'figure', choice: Choice, search: string) => {
    const query = parseQuery(search);
    const has = (wanted: readonly string[] | undefined, values: readonly (string | null)[]) =>
      !wanted || values.some((value) => value !== null && wanted.includes(value));
    return clippings
      .flatMap((clipping) => {
        const current = currentClipping(clipping);
        const counted = current.figures.filter(({ review }) => review !== 'rejected');
        const fits =
          current.shelf === 'kept' &&
          has(choice.place, [current.place?.text ?? null]) &&
          has(choice.month, [current.published?.slice(0, 7) ?? null]) &&
          has(choice.tag, current.tags) &&
          answers(clipping, query);
        if (!fits) return [];
        if (of === 'clipping')
          return has(
            choice.measure,
            counted.map(({ measure }) => measure),
          ) &&
            has(
              choice.stage,
              counted.map(({ stage }) => stage),
            )
            ? [clipping.id]
            : [];
        return current.figures.flatMap((figure, n) =>
          figureFound(clipping, figure, query) &&
          has(choice.measure, [figure.measure]) &&
          has(choice.stage, [figure.stage]) &&
          has(choice.planned, [figure.planned ? 'plan' : 'fact']) &&
          has(choice.review, [figure.review])
            ? [`${clipping.id}/${n}`]
            : [],
        );
      })
      .sort();
  };
  const choices: Choice[] = [
    {},
    { place: ['云岭县'] },
    { measure: ['capacity'] },
    { measure: ['capacity', 'land_area'], stage: ['building'] },
    { month: ['2021-02', '2022-03'] },
    { tag: ['光伏'] },
    { stage: ['signed'], place: ['青石湾市', '云岭县'] },
  ];

  test('selects what the clippings themselves say, through edits, trash and erasing', async () => {
    const index = await LibraryIndex.open(library);
    const ids: string[] = [];
    for (let n = 0; n < 24; n++) ids.push(await keep(n));
    await write(library, ids[3] as string, 'tags/光伏', true);
    await write(library, ids[4] as string, 'figures/5-10/measure', 'capacity');
    await write(library, ids[5] as string, 'figures/15-20/review', 'rejected');
    await discard(library, ids[6] as string);
    await erase(library, [ids[7] as string]);
    await index.refresh();
    const opened = await LibraryIndex.open(library);
    const clippings = await all();
    for (const columns of [index.columns, opened.columns])
      for (const choice of choices)
        for (const of of ['clipping', 'figure'] as const)
          for (const search of ['', '2021', '>10亿', '指标:产能', '地区:云岭', '阶段:在建 计划:否'])
            expect([
              choice,
              search,
              ...idsOf(columns, select(columns, { of, choice, query: parseQuery(search) }).items, of),
            ]).toEqual([choice, search, ...brute(clippings, of, choice, search)]);
  });

  test('a facet counts what each of its values would leave', async () => {
    for (let n = 0; n < 24; n++) await keep(n);
    const { columns } = await LibraryIndex.open(library);
    for (const of of ['clipping', 'figure'] as const) {
      const { counts } = select(columns, { of, choice: { measure: ['capacity'], place: ['云岭县'] } });
      for (const { name } of measures)
        expect([name, counts.measure.get(name) ?? 0]).toEqual([
          name,
          select(columns, { of, choice: { measure: [name], place: ['云岭县'] } }).items.length,
        ]);
      for (const place of ['青石湾市', '云岭县'])
        expect(counts.place.get(place) ?? 0).toBe(
          select(columns, { of, choice: { measure: ['capacity'], place: [place] } }).items.length,
        );
    }
  });

  test('words are found in texts, in batches, all of them and no more', async () => {
    for (let n = 0; n < 120; n++) await keep(n);
    const index = await LibraryIndex.open(library);
    const query = parseQuery('港口');
    let last: Parameters<typeof select>[1]['found'];
    let counted = 0;
    for await (const { found, hits: n } of index.look(query, { of: 'clipping' })) {
      last = found;
      counted = n;
    }
    const hits = select(index.columns, { of: 'clipping', query, found: last as NonNullable<typeof last> }).items;
    expect(idsOf(index.columns, hits, 'clipping')).toEqual(brute(await all(), 'clipping', {}, '港口'));
    expect(hits).toHaveLength(30);
    expect(counted).toBe(30);
  });

  test('words of a subject, a note or a title that a person wrote are found though the text lacks them', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await keep(n));
    const [first] = (await getClippings(library, ids)).map(currentClipping);
    await write(library, ids[0] as string, `figures/${first?.figures[0]?.key as string}/subject`, '远山码头');
    await write(library, ids[1] as string, 'note', '远山码头待核实');
    await write(library, ids[2] as string, 'title', '远山码头开港');
    const index = await LibraryIndex.open(library);
    const found = async (search: string) => {
      const query = parseQuery(search);
      let last: Found | undefined;
      for await (const { found } of index.look(query, { of: 'clipping' })) last = found;
      return last
        ? idsOf(index.columns, select(index.columns, { of: 'clipping', query, found: last }).items, 'clipping')
        : [];
    };
    expect(await found('远山码头')).toEqual(ids.slice(0, 3).sort());
    expect(await found('远山码头 -待核实')).toEqual([ids[0], ids[2]].sort());
  });

  test('rows that are equal in the first sort key are in the order of the second', async () => {
    for (let n = 0; n < 24; n++) await keep(n);
    const { columns } = await LibraryIndex.open(library);
    for (const of of ['clipping', 'figure'] as const) {
      const { items } = select(columns, { of });
      const order = orderOf(columns, items, of, [
        { by: 'place', descending: false },
        { by: 'published', descending: true },
      ]).slice(0, items.length);
      const clippingOf = (item: number) => (of === 'figure' ? (columns.figure.clipping[item] as number) : item);
      const shown = Array.from(order, (item) => {
        const clipping = clippingOf(item);
        return [columns.words.place[columns.clipping.place[clipping] as number], columns.clipping.published[clipping]];
      }) as [string, number][];
      expect(new Set(shown.map(([place]) => place)).size).toBeGreaterThan(1);
      for (const [n, [place, published]] of shown.entries()) {
        const [before, earlier] = shown[n - 1] ?? [place, published];
        const byPlace = before.localeCompare(place, 'zh-CN');
        expect(byPlace).toBeLessThanOrEqual(0);
        if (byPlace === 0) expect(earlier).toBeGreaterThanOrEqual(published);
      }
    }
  });

  test('many clippings written together become a block that other pages learn of', async () => {
    const index = await LibraryIndex.open(library);
    for (let n = 0; n < 3; n++) await keep(n);
    const [one] = (await all()) as [Clipping];
    const many = Array.from({ length: 250 }, (_, n) => ({
      ...one,
      id: `copy-000-${n}`,
      capture: { ...one.capture, urlKey: `u${n}` },
    }));
    await library.transaction('rw', library.tables, () => putClippings(library, many));
    expect(await library.blocks.count()).toBe(1);
    await index.refresh();
    expect(select(index.columns, { of: 'clipping' }).items).toHaveLength(253);
    await write(library, 'copy-000-7', 'tags/改过', true);
    const opened = await LibraryIndex.open(library);
    expect(select(opened.columns, { of: 'clipping' }).items).toHaveLength(253);
    expect(select(opened.columns, { of: 'clipping', choice: { tag: ['改过'] } }).items).toHaveLength(1);
  });

  describe.each<[string, () => Promise<unknown>]>([
    ['are gone', () => library.blocks.clear()],
    ['are of another program', () => library.blocks.toCollection().modify({ format: 1 })],
    ['have no format, as the first ones', () => library.blocks.toCollection().modify({ format: undefined })],
  ])('where blocks %s', (_, spoil) => {
    test('every clipping is packed anew, once, and found', async () => {
      for (let n = 0; n < 9; n++) await keep(n);
      const some = await all();
      const many = Array.from({ length: 300 }, (_, n) => ({ ...(some[n % 9] as Clipping), id: `copy-${n}-pad` }));
      await library.transaction('rw', library.tables, () => putClippings(library, many));
      await erase(library, ['copy-3-pad']);
      await spoil();
      for (const _ of ['first', 'again']) {
        const { columns } = await LibraryIndex.open(library);
        const { items } = select(columns, { of: 'clipping', choice: { place: ['云岭县'] } });
        expect(idsOf(columns, items, 'clipping')).toEqual(brute(await all(), 'clipping', { place: ['云岭县'] }, ''));
        expect(await library.blocks.count()).toBe(1);
      }
    });
  });

  test('blocks of which most is dead are packed anew, and say the same', async () => {
    for (let n = 0; n < 9; n++) await keep(n);
    const some = await all();
    const many = Array.from({ length: 300 }, (_, n) => ({ ...(some[n % 9] as Clipping), id: `copy-${n}-pad` }));
    for (let n = 0; n < 7; n++) await putClippings(library, many);
    await write(library, 'copy-7-pad', 'tags/改过', true);
    await erase(library, ['copy-3-pad']);
    const index = await LibraryIndex.open(library);
    expect(index.columns.ids).toHaveLength(308);
    expect([await library.blocks.count(), await library.changes.count()]).toEqual([1, 0]);
    await write(library, 'copy-8-pad', 'tags/又改', true);
    await index.refresh();
    const { columns } = await LibraryIndex.open(library);
    for (const choice of [{}, { place: ['云岭县'] }, { tag: ['改过'] }, { tag: ['又改'] }, { measure: ['capacity'] }])
      for (const of of ['clipping', 'figure'] as const)
        for (const one of [columns, index.columns])
          expect(idsOf(one, select(one, { of, choice }).items, of)).toEqual(brute(await all(), of, choice, ''));
    const query = parseQuery('第4篇');
    expect(select(columns, { of: 'clipping', query }).items.length).toBeGreaterThan(30);
  });

  test('a damaged clipping is left out, and makes no block at every opening', async () => {
    const id = await keep(1);
    await keep(2);
    await library.changes.clear();
    await library.figures.update(id, { figures: undefined });
    for (const _ of ['first', 'again']) await LibraryIndex.open(library);
    const { columns } = await LibraryIndex.open(library);
    expect(select(columns, { of: 'clipping' }).items).toHaveLength(1);
    expect(await library.blocks.count()).toBe(1);
  });

  test('a log of the whole library, as an upgrade leaves it, becomes blocks of what was loaded from it', async () => {
    for (let n = 0; n < 9; n++) await keep(n);
    const some = await all();
    const many = Array.from({ length: 1300 }, (_, n) => ({ ...(some[n % 9] as Clipping), id: `copy-${n}-pad` }));
    await library.transaction('rw', library.tables, () => putClippings(library, many));
    await library.blocks.clear();
    await library.changes.clear();
    await library.changes.bulkAdd((await library.rows.toCollection().primaryKeys()).map((id) => ({ id })));
    await erase(library, ['copy-3-pad']);
    for (const _ of ['first', 'again']) {
      const { columns } = await LibraryIndex.open(library);
      expect([await library.blocks.count(), await library.changes.count()]).toEqual([2, 0]);
      expect(idsOf(columns, select(columns, { of: 'clipping' }).items, 'clipping')).toEqual(
        brute(await all(), 'clipping', {}, ''),
      );
    }
  });

  test('a long log of changes becomes blocks, and says the same', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(await keep(n));
    for (let n = 0; n < 500; n++) await library.changes.add({ id: ids[n % 20] as string });
    await erase(library, [ids[2] as string]);
    const first = await LibraryIndex.open(library);
    expect(await library.changes.count()).toBeLessThan(10);
    const second = await LibraryIndex.open(library);
    for (const { columns } of [first, second])
      expect(idsOf(columns, select(columns, { of: 'clipping' }).items, 'clipping')).toEqual(
        brute(await all(), 'clipping', {}, ''),
      );
  });
});

test('a sort as far as it is looked at is the sort', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(Number.NaN)), { maxLength: 3000 }),
      fc.boolean(),
      fc.array(fc.nat(3000), { maxLength: 4 }),
      (keys, descending, looks) => {
        const column = Float64Array.from(keys);
        const items = Uint32Array.from(keys, (_, n) => n);
        const whole = Array.from(items).sort((a, b) => {
          const [x, y] = [column[a] as number, column[b] as number];
          if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
          return (descending ? y - x : x - y) || a - b;
        });
        const sort = new LazySort(items, [{ values: column, descending }]);
        for (const from of looks) expect(Array.from(sort.slice(from, from + 40))).toEqual(whole.slice(from, from + 40));
      },
    ),
    { numRuns: 60 },
  );
});

test('a signature never denies a word that the text holds', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 60, unit: 'grapheme' }), fc.nat(), fc.nat(), (whole, a, b) => {
      const from = a % whole.length;
      const word = whole.slice(from, from + 1 + (b % whole.length));
      if (!whole.normalize('NFKC').toLowerCase().includes(word.normalize('NFKC').toLowerCase())) return;
      const signature = sign(whole);
      const among = new Uint32Array([7, ...signature, 9]);
      expect(mayHold(among, 1, signature.length, hashesOf([word]))).toBe(true);
    }),
  );
});

test.each([300, 1000, 5000])(
  'a signature of %i letters denies nearly every pair that the text does not hold',
  (length) => {
    const random = aSeededRandom(length);
    const letter = () => String.fromCharCode(0x4e00 + Math.floor(random() * 3000));
    const text = Array.from({ length }, letter).join('');
    const others = Array.from({ length: 2000 }, () => letter() + letter()).filter((pair) => !text.includes(pair));
    const signature = sign(text);
    const allowed = others.filter((pair) => mayHold(signature, 0, signature.length, hashesOf([pair])));
    expect(allowed.length / others.length).toBeLessThan(0.15);
  },
);

test('every measure and every stage has its bit in a column of 32', () => {
  expect(Math.max(measures.length, stages.length)).toBeLessThanOrEqual(32);
});
