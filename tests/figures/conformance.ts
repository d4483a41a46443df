import { findQuantities } from '../../utils/figures/quantities/find';
import { findTimes } from '../../utils/figures/times/times';
import { toPlain } from '../../utils/text/plain';

/** A case of the shared conformance set; its README defines the fields. */
export interface Case {
  id: string;
  text: string;
  ref?: string;
  tags: string[];
  covers: string[];
  expect: { quote: string; start: number; kind: string; unit: string | null; min: unknown; max: unknown }[];
}

export interface Answer {
  start: number;
  end: number;
  kind?: string;
  unit: string | null;
  min: number | string | null;
  max: number | string | null;
  bound?: string;
}

/** What the parser finds in the text of a case, in the set's form: quantities, times, and its bare numbers with a unit lent to them. */
export function answers({ text, ref, expect }: Case): Answer[] {
  const plain = toPlain(text);
  const found: Answer[] = quantitiesIn(text);
  const published = ref === undefined ? null : ref.length === 4 ? `${ref}-06-15` : ref;
  for (const { start, end, kind, from, to } of findTimes(plain.text, { published }))
    if (kind !== 'none' && kind !== 'duration')
      found.push({
        start: plain.originStart(start),
        end: plain.originEnd(end),
        kind: 'date',
        unit: 'date',
        min: from,
        max: to,
      });
  for (const { quote, start, kind } of expect)
    if (kind === 'number' || kind === 'range') {
      const end = start + quote.length;
      const isAt = (answer: Answer) => answer.start < end && answer.end > start && answer.kind !== 'date';
      if (!found.some(isAt)) found.push(...withUnitLent(text.slice(0, start), quote).filter(isAt));
      for (const answer of found) if (isAt(answer) && answer.unit === '%') Object.assign(answer, hundredth(answer));
    }
  return found;
}

function quantitiesIn(text: string): Answer[] {
  const plain = toPlain(text);
  return findQuantities(plain.text).map(({ start, end, unit, kind, min, max, bound }) => ({
    start: plain.originStart(start),
    end: plain.originEnd(end),
    unit,
    min,
    max,
    bound,
    ...(kind === 'count' && { kind: 'number' }),
  }));
}

/** Bare numbers are no figures: 美元 behind the number, before 以上, makes one a quantity. */
function withUnitLent(before: string, quote: string): Answer[] {
  const number = quote.replace(/(以上|以内|之间)$/, '');
  return quantitiesIn(`${before}${number}美元${quote.slice(number.length)}`).map((answer) => ({
    ...answer,
    unit: null,
    kind: 'number',
    end: Math.min(answer.end, before.length + quote.length),
  }));
}

function hundredth({ min, max }: Answer): Pick<Answer, 'unit' | 'min' | 'max'> {
  return {
    unit: null,
    min: typeof min === 'number' ? min / 100 : null,
    max: typeof max === 'number' ? max / 100 : null,
  };
}
