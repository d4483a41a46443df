import { isCount, isMeasure, isProject } from './classes';
import type { Clause } from './clause';
import { type Discourse, wholePart } from './discourse';
import { kindOf } from './kinds';
import { resolve } from './reference';
import type { Owned } from './subject';
import { acceptsName, entitles, isLevel, isPartOfWorks, isSource, isTopic, namesNobody } from './titles';

/** Whom 该项目, 全市 stand for. */
export function findOwner(discourse: Discourse, clause: Clause): void {
  let { owner } = clause;
  if (owner !== null) owner = resolve(discourse, owner);
  if (owner?.whole && (owner.class === 'name' || owner.class === 'people')) {
    owner = wholePart(discourse, owner);
  }
  clause.owner = owner;
}

/** An owner that cannot be one here is dropped; a name that stands as a title is a project. */
export function weighOwner(discourse: Discourse, clause: Clause): void {
  const { items, topic } = discourse;
  const { from, to, lead } = clause;
  let { owner } = clause;
  let count = lead.next;
  while (count < to && (items.kind[count] === kindOf.verb || items.kind[count] === kindOf.adverb)) count++;
  const countsItself =
    owner?.class === 'enterprise' &&
    items.kind[count] === kindOf.figure &&
    isCount(discourse.figures[discourse.figure] as Owned);
  if (
    discourse.described ||
    (owner?.class === 'people' && !EACH.test(discourse.text.slice(owner.end, owner.end + 6))) ||
    (owner !== null &&
      (isTopic(discourse, owner) || (isLevel(discourse, owner) && isMeasure(items.kind[lead.next] as number)))) ||
    countsItself ||
    (owner !== null && isSource(discourse, owner)) ||
    clause.inBrackets ||
    discourse.bracketOwner !== null ||
    (owner !== null &&
      topic !== null &&
      isProject(topic) &&
      (owner.class === 'facility' || isPartOfWorks(discourse, owner)))
  )
    owner = null;
  // 老机务段改造，总投资4.8亿元
  if (
    owner !== null &&
    ((owner.class === 'name' && !namesNobody(discourse, owner)) || owner.class === 'facility') &&
    entitles(discourse, from, lead.next, to)
  )
    owner = { ...owner, end: Math.max(owner.end, items.end[to - 1] as number), class: 'project' };
  if (owner !== null && owner.class === 'name' && !acceptsName(discourse, owner, from, to)) owner = null;
  clause.owner = owner;
}

/** 居民人均消费支出: what people have. */
const EACH = /^(?:人均|户均|年?收入|[^，。0-9]{0,4}支出)/;
