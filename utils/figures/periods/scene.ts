import { indexAt } from '../../text/sentences';
import type { Draft } from '../draft';
import type { Time } from '../times/time';
import { hasCue, type Items, type Source } from './source';
import { isOwn } from './timed-measures';
import { isApproval, isGathering, isMultiple } from './wordings';

/**
 * What happened at a time, as its sentence tells: an `event` (签约), a `saying` (获悉), a `deadline`, a plant that is `finished`,
 * the `name` of something (2023年签约项目), a `document`; `plain`: nothing of these.
 */
export function sceneOf(
  source: Source,
  time: Time,
  items: Items,
): 'event' | 'saying' | 'deadline' | 'finished' | 'name' | 'document' | 'plain' {
  const { cue, cueEnd, draft, draftEnd, end } = items;
  const { text, words, drafts, published } = source;
  if (time.kind === 'day' && (text[time.end] === '电' || text[time.end] === '讯')) return 'saying';
  const clauses = source.passage.outline.clauses;
  let clause = indexAt(clauses, time.start);
  const clauseStart = clauses[clause]?.start ?? 0;
  if (time.end + 1 >= (clauses[clause]?.end ?? end)) clause++;
  const clauseEnd = Math.min(end, clauses[clause]?.end ?? end);
  const firstDraft = draft < draftEnd ? (drafts[draft] as Draft).quantity.start : end;
  let [speech, event, finish, begin] = [end, end, -1, -1];
  let planned = time.form === 'before' || (published !== null && time.from !== null && time.from > published);
  for (let i = cue; i > 0 && i > cue - 4 && (words.start[i - 1] as number) >= clauseStart; i--)
    if (hasCue(source, i - 1, 'plan')) planned = true;
  for (let i = cue; i < cueEnd && i < cue + 32; i++) {
    const at = words.start[i] as number;
    if (at < time.end) continue;
    if (hasCue(source, i, 'speech')) speech = Math.min(speech, at);
    if (hasCue(source, i, 'event')) event = Math.min(event, at);
    if (at >= clauseEnd) continue;
    if (hasCue(source, i, 'plan')) planned = true;
    if (hasCue(source, i, 'document') && at - time.end < 16 && at < firstDraft && time.kind !== 'day')
      return 'document';
    if (hasCue(source, i, 'finish')) finish = at;
    if (hasCue(source, i, 'start')) begin = at;
  }
  const done = Math.max(finish, begin);
  const told = isTold(source, time.end, clauseEnd, items);
  if (done >= 0 && planned && !told && !isTold(source, done, clauseEnd, items)) return 'deadline';
  // 5月,初步设计获批,总概算12亿元: the day of approval is not the money's.
  if (
    !told &&
    firstDraft < end &&
    isOwn((drafts[draft] as Draft).measure) &&
    isApproval.test(text.slice(time.end, clauseEnd))
  )
    return 'saying';
  if (time.kind === 'day') {
    const gathered = isGathering.test(text.slice(time.end, firstDraft));
    if (speech < firstDraft && event > speech && !gathered) return 'saying';
    if ((event < end || gathered) && !planned) return 'event';
  }
  if (told) return 'plain';
  if (finish >= 0 && begin < 0) return 'finished';
  return time.kind !== 'day' && event < clauseEnd ? 'name' : 'plain';
}

/** A figure stands between an offset and the end of its clause. */
function isTold({ drafts }: Source, after: number, clauseEnd: number, { draft, draftEnd }: Items): boolean {
  for (let i = draft; i < draftEnd && i < draft + 16; i++) {
    const { start } = (drafts[i] as Draft).quantity;
    if (start > after) return start < clauseEnd;
  }
  return false;
}

/** The time of what a figure is compared with: 与2022年持平, 是2019年的3倍. */
export function isCompared(source: Source, time: Time, { cue, cueEnd }: Items): boolean {
  const { text, words } = source;
  const before = text[time.start - 1] ?? ' ';
  if ('比较与同超'.includes(before)) return true;
  if ((before === '过' || before === '于') && '超高低多少优快好'.includes(text[time.start - 2] ?? ' ')) return true;
  // 恢复到2019年的78.6%, 是2019年的3倍
  if (time.end < text.length && isMultiple.test(text.slice(time.end, time.end + 18))) return true;
  if (time.kind === 'since' && '最新首'.includes(text[time.end] ?? ' ')) return true;
  for (let i = cue; i < cueEnd && (words.start[i] as number) < time.end + 6; i++)
    if ((words.start[i] as number) >= time.end && hasCue(source, i, 'versus')) return true;
  return false;
}
