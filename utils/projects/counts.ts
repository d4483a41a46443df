import { COUNTED } from '../figures/subjects/subject';
import { classOfName } from '../figures/subjects/subjects';
import { toPlain } from '../text/plain';
import type { Known } from './project-draft';

/** The counted phrase of a number of projects: 22个新能源项目; null for other figures, and where it counts what was named before. */
export function countedName(figure: Known): string | null {
  if (figure.measure !== 'project_count') return null;
  const reason = findLast(figure.reasons, ({ field, rule }) => field === 'subject' && rule === COUNTED);
  if (!reason) return null;
  return figure.reasons.filter(({ field }) => field === 'subject').length > 1
    ? toPlain(reason.words).text.replace(/\s+/g, '')
    : figure.subject;
}

/** 建成水库7座,总库容…: how many the subject was just counted as; null where it was not. */
export function countBefore(figures: readonly Known[], index: number): number | null {
  const { subject } = figures[index] as Known;
  for (let i = index - 1; i >= 0 && i >= index - 2; i--) {
    const { measure, subject: counted, min, unit, reasons } = figures[i] as Known;
    const counts = reasons.some(({ field, rule }) => field === 'subject' && rule === COUNTED);
    if (measure === 'other_quantity' && counted === subject && counts && isSome(min) && !/^[A-Za-z]/.test(unit))
      return min;
  }
  return null;
}

const isSome = (count: number | null): count is number => count !== null && count > 1 && count < 1e4;

/** 新材料产业开工8个、总投资42亿元: a group that is called by its sector or park; a place's share is no project of its own. Null for other figures. */
export function partName(figures: readonly Known[], index: number): string | null {
  const { measure, subject, planned } = figures[index] as Known;
  if (measure !== 'project_count' || subject === '' || planned || /^[全该我本]|新区$|开发区$/.test(subject))
    return null;
  const next = figures[index + 1];
  if (next?.measure !== 'total_investment' || next.subject !== subject) return null;
  return PART_OF_COUNT.has(classOfName(subject)) ? subject : null;
}

const PART_OF_COUNT: ReadonlySet<string> = new Set(['park', 'sector']);

/** 确保招引30个: what is still to be found is no project; public works to be built (加快5个抽水蓄能电站建设) and parts of a planned whole are. */
export const isTarget = ({ planned, stage, reasons }: Known) =>
  planned &&
  (stage === 'landed' ||
    stage === 'signed' ||
    stage === 'negotiating' ||
    ((stage === null || stage === 'reserve') &&
      !reasons.some(({ field, rule }) => rule === 'works' || (field === 'planned' && rule === 'carried'))));

/** A part, whose whole is counted elsewhere. */
export const PART = /^子(项|项目|工程)?$/;

export const isCountable = (name: string) => /项目|工程|投资|类$/.test(name) || classOfName(name) === 'project';

/** 三个项目 after three that were named: a bare count in Chinese numerals without a sum of its own. */
export function refersBack(counted: string, figures: readonly Known[], index: number): boolean {
  const next = figures[index + 1];
  return (
    !/[0-9大]/.test(counted) &&
    !(next?.measure === 'total_investment' && (next.subject === figures[index]?.subject || next.subject === counted))
  );
}

function findLast<Item>(items: readonly Item[], test: (item: Item) => boolean): Item | undefined {
  for (let i = items.length - 1; i >= 0; i--) if (test(items[i] as Item)) return items[i];
  return undefined;
}
