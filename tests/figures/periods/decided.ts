import { Choice } from '../../../utils/figures/choices/choice';
import { openWeights } from '../../../utils/figures/choices/weights';
import type { Draft } from '../../../utils/figures/draft';
import type { Quantity } from '../../../utils/figures/figure';
import type { Measure } from '../../../utils/figures/lexicon/measures';
import { ownLexicon } from '../../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../../utils/figures/parse';
import type { Cues } from '../../../utils/figures/periods/cues';
import { periodFeatures } from '../../../utils/figures/periods/features';
import { ownCues } from '../../../utils/figures/periods/own-cues';
import { decidePeriods } from '../../../utils/figures/periods/periods';
import { findQuantities } from '../../../utils/figures/quantities/find';
import { findTimes } from '../../../utils/figures/times/times';
import { published } from './examples';

/** `quote period` of a draft, in the form of the examples. */
export function shown({ quantity, period }: Draft): string {
  if (!period) return `${quantity.quote} -`;
  return `${quantity.quote} ${period.start === null && period.end === null ? '?' : `${period.start ?? ''}..${period.end ?? ''}`}`;
}

/** Reads a marked text: its quantities as drafts with the measures that the marks name, their periods as the rules propose them: no weights choose. */
export function decided(marked: string, cues: Cues = ownCues()) {
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
  const found = findQuantities(passage.text);
  const quantities = marks.map(
    ({ start, end }) =>
      found.find((quantity) => quantity.start === start && quantity.end === end) ??
      aQuantity(text.slice(start, end), start),
  );
  const drafts = draftFigures(passage, quantities);
  for (const [i, draft] of drafts.entries()) {
    draft.measure = marks[i]?.measure ?? null;
    draft.planned = marks[i]?.planned ?? false;
  }
  decidePeriods(passage, drafts, findTimes(text, passage.facts), cues, new Choice(openWeights(periodFeatures, {})));
  return { drafts, wanted, passage };
}

/** A quantity that no unit tells: 73 of a cue's example. */
function aQuantity(quote: string, start: number): Quantity {
  const end = start + quote.length;
  const value = { unit: '个', bound: 'exact', min: start, max: start, numberStart: start, numberEnd: end } as const;
  const marks = { boundWords: [], level: false, bare: false, multiple: null, list: null };
  return { ...value, ...marks, quote, start, end, kind: 'count' };
}
