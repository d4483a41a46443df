import type { Draft, Passage } from '../draft';
import type { AllEvidence } from './evidence';
import type { ToldWord } from './told';

/** The last stage word within a figure's subject (新开工项目, 东湖县储备项目), where the subject stands nearest before the figure. */
export function tellSubjects(
  { text }: Passage,
  drafts: readonly Draft[],
  told: readonly ToldWord[],
  evidence: AllEvidence,
): void {
  const firsts = new Map<string, number>();
  const firstOf = (subject: string): number => {
    let first = firsts.get(subject);
    if (first === undefined) firsts.set(subject, (first = text.indexOf(subject)));
    return first;
  };
  drafts.forEach(({ subject, quantity: { end } }, i) => {
    if (subject === null || subject.length < SHORTEST) return;
    const from = Math.max(0, end - BACK);
    const near = text.slice(from, end + AHEAD).lastIndexOf(subject);
    const start = near >= 0 ? from + near : firstOf(subject);
    if (start < 0) return;
    const last = lastWithin(told, start, start + subject.length);
    if (last !== null && last.manner !== 'mixed')
      evidence.hint(i, last.stage, 'subjectWord', last.start, last.end, last);
  });
}

function lastWithin(told: readonly ToldWord[], start: number, end: number): ToldWord | null {
  let low = 0;
  let high = told.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((told[middle] as ToldWord).end <= end) low = middle + 1;
    else high = middle;
  }
  const last = told[low - 1];
  return last !== undefined && last.start >= start ? last : null;
}

const SHORTEST = 4;
const BACK = 200;
const AHEAD = 30;
