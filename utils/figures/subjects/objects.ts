import { isProject } from './classes';
import type { Clause } from './clause';
import { objectIn } from './compounds';
import { HOLDS, IS } from './cues';
import { type Discourse, introduce } from './discourse';
import { kindOf } from './kinds';
import { isWord, pointsBack } from './neighbours';

/** 引进了X项目 makes X the topic of what follows, unless a project is speaking of its parts. */
export function introduceObject(discourse: Discourse, { lead, to, owner, opener }: Clause): void {
  const { topic } = discourse;
  for (let i = lead.next; i < to; i++) if (isWord(discourse, i, HOLDS)) return;
  // 天溪塑胶是我县引进的工业项目: what it is called, not another
  if (isWord(discourse, lead.next, IS) && (owner === null ? pointsBack(discourse, lead.next) : owner.class !== 'place'))
    return;
  const object = objectIn(discourse, lead.next, to);
  if (object === null || (owner !== null && isProject(owner))) return;
  if (owner !== null || topic === null || !isProject(topic) || discourse.sentenceStart || opener === kindOf.semicolon)
    introduce(discourse, object);
}
