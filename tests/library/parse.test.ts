import { describe, expect, test } from 'vitest';
import type { Figure } from '../../utils/figures/figure';
import type { Edits } from '../../utils/library/edits';
import { type Found, joinParses, type Parse, parseAfter, parseKeys, projectNumbers } from '../../utils/library/parse';
import { currentFigures } from '../../utils/library/reviewed-figure';
import { aFigure, aProject } from './builders';

const said = (key: string, fields: Record<string, string | number>): Edits =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [`figures/${key}/${field}`, [{ value, at: 1, by: 'here' }]]),
  );
const total = aFigure({ quote: '12亿元', start: 6 });
const area = aFigure({ quote: '300亩', start: 13, measure: 'land_area', unit: 'mu', min: 300, max: 300 });
const captured: Figure[] = [total, area];
/** A later parser reads the bound before the number, and a third figure; the area it reads as it was. */
const about = aFigure({ quote: '约12亿元', start: 5, bound: 'about' });
const output = aFigure({ quote: '20万吨', start: 40, measure: 'capacity', unit: 't', min: 2e5, max: 2e5 });
const later: Parse = { parser: 2, found: { figures: [about, area, output], projects: [] } };
const keyOfAbout = parseKeys([about], captured)[0] as string;

const shown = (edits: Edits, parse: Parse = later) =>
  currentFigures(captured, edits, parse).map(({ quote, review, reparsed }) => [quote, review, reparsed?.quote]);

describe('a text that was read anew', () => {
  test('shows what the later parser finds where nobody said anything', () => {
    expect(shown({})).toEqual([
      ['约12亿元', 'unreviewed', undefined],
      ['300亩', 'unreviewed', undefined],
      ['20万吨', 'unreviewed', undefined],
    ]);
  });

  test('keeps every review of a figure that is read as before', () => {
    expect(shown(said('13-17', { review: 'confirmed' }))[1]).toEqual(['300亩', 'confirmed', undefined]);
  });

  test.each([
    ['confirmed', { review: 'confirmed' }, 'confirmed'],
    ['corrected', { min: 1.3e9, max: 1.3e9 }, 'corrected'],
    ['noted', { note: '待查' }, 'unreviewed'],
  ])(
    'keeps a figure that was %s in the place of what is read there now, and says what that is',
    (_, fields, review) => {
      expect(shown(said('6-10', fields))[0]).toEqual(['12亿元', review, '约12亿元']);
    },
  );

  test('shows a rejected figure at the end, and what is read in its place to be reviewed', () => {
    expect(shown(said('6-10', { review: 'rejected' }))).toEqual([
      ['约12亿元', 'unreviewed', undefined],
      ['300亩', 'unreviewed', undefined],
      ['20万吨', 'unreviewed', undefined],
      ['12亿元', 'rejected', '约12亿元'],
    ]);
  });

  test('keeps a reviewed figure that is no longer found, and says so', () => {
    const without: Parse = { parser: 2, found: { figures: [about], projects: [] } };
    expect(currentFigures(captured, said('13-17', { review: 'confirmed' }), without)[1]).toMatchObject({
      quote: '300亩',
      review: 'confirmed',
      reparsed: null,
    });
  });

  test('shows what is read now once everything said of the figure before is taken back', () => {
    const edits = said('6-10', { review: 'confirmed' });
    edits['figures/6-10/review']?.push({ value: null, at: 2, by: 'here', undoes: ['1@here'] });
    expect(shown(edits)).toEqual(shown({}));
  });

  test('does not show twice what a person had marked and the later parser finds too', () => {
    const marked = { ...output, quote: '20万吨', subject: '光伏玻璃' };
    const edits: Edits = { 'figures/40-44/added': [{ value: JSON.parse(JSON.stringify(marked)), at: 1, by: 'here' }] };
    const figures = currentFigures(captured, edits, later);
    expect(figures.map(({ quote, origin }) => [quote, origin])).toEqual([
      ['约12亿元', 'parser'],
      ['300亩', 'parser'],
      ['20万吨', 'person'],
    ]);
  });

  test('takes a review of one statement never for a review of another of the same place', () => {
    const planned = { ...total, planned: true };
    const parse: Parse = { parser: 2, found: { figures: [planned, area], projects: [] } };
    const figures = currentFigures(captured, said('6-10', { review: 'confirmed' }), parse);
    expect(figures[0]).toMatchObject({ planned: false, review: 'confirmed', reparsed: { planned: true } });
    const [key] = parseKeys([planned], captured);
    expect(currentFigures(captured, said(key as string, { review: 'confirmed' }), parse)[0]).toMatchObject({
      planned: true,
      review: 'confirmed',
    });
  });

  test('two statements of one place keep their own keys, in whichever order they are found', () => {
    const two = [total, { ...total, measure: 'land_area' as const }];
    expect(parseKeys([...two].reverse(), two)).toEqual(['6-10~2', '6-10']);
  });

  test('a statement has the same key whichever parsers came before', () => {
    expect(parseKeys([output, about], captured)[1]).toBe(keyOfAbout);
    expect(keyOfAbout).toMatch(/^5-10@/);
  });
});

describe('a text that is read anew again', () => {
  const before: Found = { figures: captured, projects: [] };
  const third: Parse = { parser: 3, found: { figures: [area], projects: [] } };

  test('keeps what was said of the parse between', () => {
    const edits = said(keyOfAbout, { review: 'confirmed' });
    const parse = parseAfter({ captured: before, before: later, edits }, third);
    expect(shown(edits, parse)).toEqual([
      ['300亩', 'unreviewed', undefined],
      ['约12亿元', 'confirmed', undefined],
    ]);
    const fourth = parseAfter({ captured: before, before: parse, edits }, { parser: 4 });
    expect(shown(edits, fourth)[0]).toEqual(['约12亿元', 'confirmed', '12亿元']);
  });

  test('keeps nothing of the parse between that nobody spoke of', () => {
    expect(parseAfter({ captured: before, before: later, edits: {} }, third)).toEqual(third);
  });
});

describe('two copies of a clipping', () => {
  const ours = { captured: { figures: captured, projects: [] }, parser: 1 };
  const third: Parse = { parser: 3, found: { figures: [area], projects: [] } };

  test('have the later parse together, whichever had it', () => {
    expect(joinParses({ ...ours, edits: {} }, later, third)).toEqual(third);
    expect(joinParses({ ...ours, edits: {} }, third, later)).toEqual(third);
    expect(joinParses({ ...ours, edits: {} }, undefined, later)).toEqual(later);
    expect(joinParses({ ...ours, edits: {} }, later, undefined)).toEqual(later);
    expect(joinParses({ ...ours, edits: {} }, undefined, undefined)).toBeUndefined();
  });

  test('lose nothing that was said of either', () => {
    const edits = said(keyOfAbout, { review: 'confirmed' });
    for (const joined of [joinParses({ ...ours, edits }, later, third), joinParses({ ...ours, edits }, third, later)])
      expect(shown(edits, joined)).toContainEqual(['约12亿元', 'confirmed', undefined]);
  });

  test('of which one was captured by a later parser keep that', () => {
    expect(joinParses({ ...ours, parser: 5, edits: {} }, undefined, later)).toBeUndefined();
  });
});

describe('the projects of a text that was read anew', () => {
  const before: Found = {
    figures: captured,
    projects: [aProject({ name: '光伏玻璃项目', figures: [0] }), aProject({ name: '物流园', figures: [1] })],
  };
  const numbersOf = (projects: Found['projects']) => projectNumbers({ figures: captured, projects }, before);

  test('keep their numbers by name, in whichever order they come', () => {
    const [first, second] = before.projects;
    if (first && second) expect(numbersOf([second, first])).toEqual([1, 0]);
  });

  test('keep them by their figures where the name is read otherwise', () => {
    expect(numbersOf([aProject({ name: '青石湾光伏玻璃项目', figures: [0] })])).toEqual([0]);
  });

  test('have a number of their own where they are new, the same each time', () => {
    const added = aProject({ name: '码头扩建', figures: [] });
    const [number] = numbersOf([added]);
    expect(number).toBeGreaterThanOrEqual(10_000);
    expect(numbersOf([...before.projects, added])).toEqual([0, 1, number]);
  });
});
