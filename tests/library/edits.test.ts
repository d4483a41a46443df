import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentValue, type Edits, joinEdits, nameOf, withUndo, withWrite } from '../../utils/library/edits';

const review = 'figures/6-11/review';

/** What three copies do to one clipping: write, take back the last, take back all, or learn what another copy knows. */
const acts = fc.array(
  fc.record({
    copy: fc.integer({ min: 0, max: 2 }),
    act: fc.constantFrom('write', 'undo', 'clear', 'learn'),
    path: fc.constantFrom(review, 'note', 'tags/光伏'),
    value: fc.constantFrom('confirmed', 'rejected', true, null, '口径待查'),
    at: fc.integer({ min: 0, max: 5 }),
    from: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 30 },
);

function play(steps: typeof acts extends fc.Arbitrary<infer A> ? A : never): [Edits, Edits, Edits] {
  const copies: [Edits, Edits, Edits] = [{}, {}, {}];
  for (const { copy, act, path, value, at, from } of steps) {
    const mine = copies[copy] as Edits;
    const last = mine[path]?.findLast((write) => !write.undoes);
    copies[copy] =
      act === 'write'
        ? withWrite(mine, path, value, at, `copy${copy}`)
        : act === 'clear'
          ? withUndo(mine, path, at, `copy${copy}`)
          : act === 'undo'
            ? last
              ? withUndo(mine, path, at, `copy${copy}`, nameOf(last))
              : mine
            : joinEdits(mine, copies[from] as Edits);
  }
  return copies;
}

describe('edits', () => {
  test('the latest write is what a field says', () => {
    const edits = withWrite(withWrite({}, 'note', '甲', 5, 'a'), 'note', '乙', 6, 'a');
    expect(currentValue(edits.note)).toBe('乙');
  });

  test('a clock that jumped back does not lose the write made after it', () => {
    const edits = withWrite(withWrite({}, 'note', '甲', 1000, 'a'), 'note', '乙', 5, 'a');
    expect(currentValue(edits.note)).toBe('乙');
  });

  test('a write taken back leaves what was said before it', () => {
    const first = withWrite({}, 'note', '甲', 1, 'a');
    const second = withWrite(first, 'note', '乙', 2, 'a');
    const undone = withUndo(second, 'note', 3, 'a', '2@a');
    expect(currentValue(undone.note)).toBe('甲');
    expect(undone.note).toHaveLength(3);
  });

  test('a cleared field says nothing, and is as captured', () => {
    const edits = withUndo(withWrite(withWrite({}, 'note', '甲', 1, 'a'), 'note', '乙', 2, 'a'), 'note', 3, 'a');
    expect(currentValue(edits.note)).toBeUndefined();
  });

  test('a confirmation survives a copy that cleared the review without having seen it', () => {
    const start = withWrite({}, review, 'rejected', 1, 'a');
    const cleared = withUndo(start, review, 9, 'a');
    const confirmed = withWrite(start, review, 'confirmed', 2, 'b');
    expect(currentValue(joinEdits(cleared, confirmed)[review])).toBe('confirmed');
  });

  test('the order in which copies meet decides nothing', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const [a, b, c] = play(steps);
        const left = joinEdits(joinEdits(a, b), c);
        expect(joinEdits(a, joinEdits(b, c))).toEqual(left);
        expect(joinEdits(joinEdits(c, a), b)).toEqual(left);
        expect(joinEdits(left, b)).toEqual(left);
      }),
    );
  });

  test('no edit is lost in a join', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const [a, b] = play(steps);
        const joined = joinEdits(a, b);
        for (const copy of [a, b])
          for (const [path, writes] of Object.entries(copy))
            for (const write of writes) expect(joined[path]).toContainEqual(write);
      }),
    );
  });

  test('a confirmation that nobody took back is never beaten by a figure unreviewed elsewhere', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const [a, b] = play(steps);
        const taken = new Set([a, b].flatMap((copy) => (copy[review] ?? []).flatMap((write) => write.undoes ?? [])));
        const standing = (a[review] ?? []).filter((write) => !write.undoes && !taken.has(nameOf(write)));
        if (standing.length > 0) expect(currentValue(joinEdits(a, b)[review])).not.toBeUndefined();
      }),
    );
  });

  test('damaged edits that name a field of every object do no harm', () => {
    const hostile = JSON.parse('{"__proto__": [{"value": 1, "at": 1, "by": "x"}]}') as Edits;
    expect(joinEdits({}, hostile)).toEqual(joinEdits(hostile, {}));
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});
