import { describe, expect, test } from 'vitest';
import { wordings } from '../../utils/figures/lexicon/wordings';
import { wordedMeasure } from '../../utils/figures/measures/worded';
import { ownLexicon } from '../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../utils/figures/parse';
import { findQuantities } from '../../utils/figures/quantities/find';
import { figuresOf, readExample } from './example';

/** What the wordings alone, or some of them, say of the bracketed amounts. */
function measuresBy(rows: typeof wordings, example: string): (string | undefined)[] {
  const { text, spans } = readExample(example);
  const passage = readPassage(text, { title: null, published: null }, ownLexicon());
  const drafts = draftFigures(passage, findQuantities(text));
  return spans.map(({ start, end }) => {
    const draft = drafts.find(({ quantity }) => quantity.start < end && quantity.end > start);
    return draft && wordedMeasure(passage, draft, rows)?.measure;
  });
}

describe.each(wordings)('$zh tells $measure', (row) => {
  test.each(row.examples)('%s', (example) => {
    expect(figuresOf(example).map((figure) => figure?.measure)).not.toContain(undefined);
    expect(figuresOf(example).every((figure) => figure?.measure === row.measure)).toBe(true);
    const others = wordings.filter((other) => other !== row);
    expect(measuresBy(others, example).every((measure) => measure === row.measure)).toBe(false);
  });
});
