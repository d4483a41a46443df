import type { Draft, Passage } from '../draft';
import { KINDS, wordOf } from '../senses';
import { clauseStart, joins } from '../window';

/**
 * Tells what grew (增减的指标), in the article's own words: 固定资产投资 of 「固定资产投资同比增长11.8%」, 产值 of 「产值9亿元，增长6%」; of a rate its name
 * (开工率). As a reason of the figure; where the words do not tell, there is none. Needs the measures.
 */
export function tellWhatGrew(passage: Passage, drafts: readonly Draft[]): void {
  const told: (Words | null)[] = drafts.map(() => null);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    const words =
      draft.measure === 'growth'
        ? grown(passage, drafts, told, i)
        : draft.measure === 'rate'
          ? rated(draft, passage)
          : null;
    told[i] = words;
    if (words !== null) draft.reasons.push({ field: 'of', rule: 'of', ...words });
  }
}

interface Words {
  start: number;
  end: number;
}

function grown(passage: Passage, drafts: readonly Draft[], told: readonly (Words | null)[], i: number): Words | null {
  const draft = drafts[i] as Draft;
  const { text } = passage;
  const before = drafts[i - 1];
  const inClause = before !== undefined && before.clause === draft.clause;
  const from = inClause ? before.quantity.end : clauseStart(passage, draft);
  const words = wordsBetween(passage, draft.wordBefore, from);
  const first = firstOfList(drafts, text, i);
  if (first < i) return inOrder(passage, drafts, told, first, i);
  const length = lengthOfList(drafts, text, i);
  if (length > 1) return inOrder(passage, drafts, told, i, i);
  if (words.length > 0) return words.at(-1) as Words;
  if (before === undefined || before.sentence !== draft.sentence || draft.quantity.start - before.quantity.end > NEAR)
    return null;
  return before.measure === 'growth' ? (told[i - 1] ?? null) : valued(passage, drafts, i - 1);
}

/** 「产值9亿元、税收2亿元，分别增长6%、4%」, 「产值、税收分别增长6%、4%」: of a list each is of what was named in its place; null where there are not as many. */
function inOrder(
  passage: Passage,
  drafts: readonly Draft[],
  told: readonly (Words | null)[],
  first: number,
  i: number,
): Words | null {
  const lead = drafts[first] as Draft;
  const length = lengthOfList(drafts, passage.text, first);
  const before = drafts[first - 1];
  const from = before?.clause === lead.clause ? before.quantity.end : clauseStart(passage, lead);
  const named = wordsBetween(passage, lead.wordBefore, from);
  if (named.length === length) return named[i - first] as Words;
  if (named.length === 1) return named[0] as Words;
  if (named.length > 0) return null;
  const values: number[] = [];
  for (let k = first - 1; k >= 0 && drafts[k]?.sentence === lead.sentence && values.length <= length; k--)
    if (drafts[k]?.measure !== 'growth') values.unshift(k);
  if (values.length < length)
    return length > 1 && values.length === 1 ? valued(passage, drafts, values[0] as number) : (told[i - 1] ?? null);
  return valued(passage, drafts, values.slice(-length)[i - first] as number);
}

/** The measure words that end between an offset and the one before a figure, in reading order. */
function wordsBetween(passage: Passage, last: number, from: number): Words[] {
  const { words } = passage;
  const found: Words[] = [];
  for (let w = last, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < REACH; w--, steps++)
    if (isMeasure(passage, w)) found.unshift({ start: words.start[w] as number, end: words.end[w] as number });
  return found;
}

function isMeasure(passage: Passage, w: number): boolean {
  const id = passage.words.id[w] as number;
  const { measure, weak } = passage.lexicon;
  for (let k = id * KINDS; k < (id + 1) * KINDS; k++)
    if ((measure[k] as number) >= 0 && weak[k] !== 1) return wordOf(passage, w).length > 1;
  return false;
}

/** The words by which a value got its measure; those of the value that it goes on from (其中技改投资5亿元), where they are of another. */
function valued({ text }: Passage, drafts: readonly Draft[], k: number): Words | null {
  for (let at = k, steps = 0; at >= 0 && steps < REACH; steps++) {
    const reason = drafts[at]?.reasons.find(({ field }) => field === 'measure');
    if (reason === undefined || reason.start < 0 || reason.end > text.length) return null;
    if (reason.rule !== 'carried') return NAMES.has(reason.rule) ? { start: reason.start, end: reason.end } : null;
    const from = at - 1;
    at = -1;
    for (let j = from; j >= 0 && at < 0; j--) if (drafts[j]?.quantity.start === reason.start) at = j;
  }
  return null;
}

/** Rules whose words are a measure's. */
const NAMES: ReadonlySet<string> = new Set([
  'wordBefore',
  'wordAfter',
  'clauseBefore',
  'countedBefore',
  'countedAfter',
]);

/** 开工率82%: a rate by its name. */
function rated({ reasons }: Draft, { text }: Passage): Words | null {
  const reason = reasons.find(({ field }) => field === 'measure');
  if (reason === undefined || reason.start < 0 || text.charAt(reason.end - 1) !== '率') return null;
  return { start: reason.start, end: reason.end };
}

function firstOfList(drafts: readonly Draft[], text: string, i: number): number {
  let first = i;
  while (first > 0 && isListed(drafts, text, first)) first--;
  return first;
}

function lengthOfList(drafts: readonly Draft[], text: string, first: number): number {
  let last = first;
  while (last + 1 < drafts.length && isListed(drafts, text, last + 1)) last++;
  return last - first + 1;
}

/** Whether a growth goes on with the list of the one before it: 分别增长6%、4%. */
function isListed(drafts: readonly Draft[], text: string, i: number): boolean {
  const [before, draft] = [drafts[i - 1] as Draft, drafts[i] as Draft];
  return (
    before.measure === 'growth' && draft.measure === 'growth' && joins(text, before.quantity.end, draft.quantity.start)
  );
}

/** A growth stands so near behind what grew: 12.5亿美元，比上年同期实际增长34.3%. */
const NEAR = 20;

/** Words, or figures, that are looked back over. */
const REACH = 24;
