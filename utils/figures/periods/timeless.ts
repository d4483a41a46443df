import { isBase } from '../based';
import type { Draft } from '../draft';
import type { Time } from '../times/time';
import type { Sentence } from './sentence';
import type { Source } from './source';
import { apart, yields } from './timed-measures';
import { isClosed, isInName, isYearly, ofProject } from './wordings';

/** Names, designs, sizes, yearly yields and what comes when the plant runs have no time. */
export function isTimeless(
  { text, published }: Source,
  s: Sentence,
  { quantity, measure, planned }: Draft,
  time: Time,
  event: Time | null,
): boolean {
  if (s.after >= 0 || s.coming) return true;
  if (time.form === 'now' && isYearly.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))) return true;
  // 由18家扩容到26家 is what a plan starts from.
  if (!planned && time.to !== null && published !== null && time.to > published && isBase(text, quantity)) return true;
  if (
    measure === 'registered_capital' &&
    /[（(][^）)]*$/.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))
  )
    return true;
  if (
    measure === 'rate' &&
    time === event &&
    /[入占持]股|股比/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))
  )
    return true;
  if (time === event && (apart.has(measure) || (planned && yields.has(measure) && measure !== 'other_money')))
    return true;
  if (time.form === 'now' && planned && !s.seen) return true;
  if (measure !== 'growth' && s.yearly >= s.clauseStart && quantity.start - s.yearly < 16) return true;
  if (!apart.has(measure) && !yields.has(measure) && measure !== 'registered_capital') return false;
  const before = text.slice(Math.max(s.clauseStart, s.spent, quantity.start - 12), quantity.start);
  if (measure === 'capacity')
    return (
      !s.own ||
      planned ||
      /[年日][产加生处供]|设计/.test(before) ||
      isInName.test(text.slice(quantity.end, quantity.end + 16))
    );
  if (measure === 'registered_capital') return time !== event && s.last?.measure !== 'company_count';
  if (measure === 'land_area' || measure === 'floor_area') return !s.sold && (!s.own || ofProject.test(before));
  if (
    (measure === 'installed_power' || measure === 'energy') &&
    (quantity.level || !isClosed(text.charCodeAt(quantity.end)))
  )
    return true;
  if (/日产|日均/.test(before)) return true;
  if ((measure === 'employment' || (yields.has(measure) && planned)) && /年(?!度|初|底|末|内)/.test(before))
    return true;
  return false;
}
