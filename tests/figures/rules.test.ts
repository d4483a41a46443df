import { describe, expect, test } from 'vitest';
import { decideMeasures } from '../../utils/figures/measure';
import { ownLexicon } from '../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../utils/figures/parse';
import { findQuantities } from '../../utils/figures/quantities/find';
import { applyRules, rules } from '../../utils/figures/rules';
import type { RuleExample } from '../../utils/figures/rules/rule';
import { figuresOf, readExample } from './example';

const agrees = ({ text, expect: wanted }: RuleExample) =>
  figuresOf(text).every(
    (figure) =>
      figure !== undefined &&
      Object.entries(wanted).every(([field, value]) => figure[field as keyof typeof figure] === value),
  );

/** Measures of the bracketed quotes, by all rules but one. */
function measuresWithout(left: (typeof rules)[number], { text: example }: RuleExample): (string | null | undefined)[] {
  const { text, spans } = readExample(example);
  const passage = readPassage(text, { title: null, published: '2024-03-16' }, ownLexicon());
  const drafts = draftFigures(passage, findQuantities(text));
  decideMeasures(passage, drafts);
  applyRules(
    passage,
    drafts,
    rules.filter((rule) => rule !== left),
  );
  return spans.map(
    ({ start, end }) => drafts.find(({ quantity }) => quantity.start < end && quantity.end > start)?.measure,
  );
}

describe.each(rules)('$name ($zh)', (rule) => {
  test.each(rule.changes)('changes $text', (example) => {
    expect(agrees(example)).toBe(true);
    expect(measuresWithout(rule, example).every((measure) => measure === example.expect.measure)).toBe(false);
  });
  test.each(rule.leaves)('leaves $text', (example) => {
    expect(agrees(example)).toBe(true);
    expect(measuresWithout(rule, example).every((measure) => measure === example.expect.measure)).toBe(true);
  });
});
