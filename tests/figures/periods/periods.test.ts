import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../utils/figures/draft';
import type { Quantity } from '../../../utils/figures/figure';
import type { Measure } from '../../../utils/figures/lexicon/measures';
import { draftFigures, readPassage } from '../../../utils/figures/parse';
import { decidePeriods } from '../../../utils/figures/periods/periods';
import { ownLexicon } from '../../../utils/figures/senses';
import { examples, published } from './examples';

for (const { rule, texts } of examples)
  describe(rule, () => {
    for (const marked of texts)
      test(marked.replace(/\{([^|]*)[^}]*\}/g, '$1'), () => {
        const { drafts, wanted } = decided(marked);
        expect(drafts.map(shown)).toEqual(wanted);
      });
  });

test('each period has a reason that quotes the time', () => {
  const { drafts, passage } = decided('截至4月底,在建项目{73个|project_count|..2024-04-30}。');
  const reason = drafts[0]?.reasons.find(({ field }) => field === 'period');
  expect(reason && passage.text.slice(reason.start, reason.end)).toBe('截至4月底');
});

/** `quote period` of a draft, in the form of the examples. */
function shown({ quantity, period }: Draft): string {
  if (!period) return `${quantity.quote} -`;
  return `${quantity.quote} ${period.start === null && period.end === null ? '?' : `${period.start ?? ''}..${period.end ?? ''}`}`;
}

/** Reads a marked text: its quantities as drafts with the measures that the marks name, their periods decided. */
function decided(marked: string) {
  let text = '';
  const marks: { start: number; end: number; measure: Measure; planned: boolean }[] = [];
  const wanted: string[] = [];
  for (const [, before = '', quote = '', measure = '', period = ''] of marked.matchAll(
    /([^{]*)(?:\{([^|]*)\|([^|]*)\|([^}]*)\})?/g,
  )) {
    text += before;
    if (!quote) continue;
    marks.push({
      start: text.length,
      end: text.length + quote.length,
      measure: measure.replace('!', '') as Measure,
      planned: measure.endsWith('!'),
    });
    text += quote;
    wanted.push(`${quote} ${period}`);
  }
  const passage = readPassage(text, { title: null, published }, ownLexicon());
  const quantities = marks.map(({ start, end }) => aQuantity(text.slice(start, end), start));
  const drafts = draftFigures(passage, quantities);
  for (const [i, draft] of drafts.entries()) {
    draft.measure = marks[i]?.measure ?? null;
    draft.planned = marks[i]?.planned ?? false;
  }
  decidePeriods(passage, drafts);
  return { drafts, wanted, passage };
}

function aQuantity(quote: string, start: number): Quantity {
  const end = start + quote.length;
  const value = { unit: '个', bound: 'exact', min: start, max: start, numberStart: start, numberEnd: end } as const;
  const marks = { boundWords: [], level: false, bare: false, multiple: null, list: null };
  return { ...value, ...marks, quote, start, end, kind: 'count' };
}
