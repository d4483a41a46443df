import { describe, expect, test } from 'vitest';
import { type Said, withEdits } from '../../components/unwritten-edits';
import type { FieldPath } from '../../utils/library/clipping';
import { type Edits, withWrite } from '../../utils/library/edits';
import { currentFigures } from '../../utils/library/reviewed-figure';
import { aFigure } from '../library/builders';

describe('figures with edits that are still on their way look as the library will have them', () => {
  const parsed = [aFigure({ start: 0, end: 4 }), aFigure({ start: 10, end: 15, subject: '青禾港' })];
  const rows: Record<string, Said[]> = {
    confirmed: [{ review: 'confirmed' }],
    'said to be what it is': [{ subject: '青禾港' }],
    rejected: [{ review: 'rejected' }],
    'rejected and counted again': [{ review: 'rejected' }, { review: 'confirmed' }],
    corrected: [{ subject: '禾源公司' }],
    'corrected in two fields at once': [{ subject: '禾源公司', planned: true }],
    'corrected, then confirmed': [{ stage: 'operating' }, { review: 'confirmed' }],
    'corrected, then rejected': [{ measure: 'output_value' }, { review: 'rejected' }],
    'rejected, then corrected': [{ review: 'rejected' }, { bound: 'about' }],
    'rejected, corrected, counted again': [{ review: 'rejected' }, { bound: 'about' }, { review: 'confirmed' }],
  };
  test.each(Object.entries(rows))('%s', (_, said) => {
    const before = currentFigures(parsed, {});
    const key = before[1]?.key as string;
    let edits: Edits = {};
    said.forEach((fields, i) => {
      for (const [field, value] of Object.entries(fields))
        edits = withWrite(edits, `figures/${key}/${field}` as FieldPath, value, 1000 + i, 'here');
    });
    const onTheirWay = said.map((said) => ({ key, said }));
    expect(withEdits(before, onTheirWay)).toEqual(currentFigures(parsed, edits));
    // What is stored already and what is not yet make the same.
    let half: Edits = {};
    for (const [field, value] of Object.entries(said[0] as Said))
      half = withWrite(half, `figures/${key}/${field}` as FieldPath, value, 1000, 'here');
    expect(withEdits(currentFigures(parsed, half), onTheirWay.slice(1))).toEqual(currentFigures(parsed, edits));
  });
});
