import { isProject } from './classes';
import type { Clause } from './clause';
import { objectIn, readPhrase } from './compounds';
import { DISTRIBUTION, HOLDS, IS, MAKES } from './cues';
import { type Discourse, introduce } from './discourse';
import { kindOf } from './kinds';
import { isWord, pointsBack } from './neighbours';

/** 投产的项目为X基地: the name is what follows. Whether one did. */
export function takeName(discourse: Discourse, { from, to, owner, coordinated }: Clause): boolean {
  const { items } = discourse;
  if ((owner !== null && !(isProject(owner) && (owner.bare || owner.class === 'project'))) || coordinated.length > 1)
    return false;
  for (let j = from; j < to - 1; j++) {
    const named = items.phrase[j + 1];
    if (!named || !isProject(named) || named.bare) continue;
    if (!isWord(discourse, j, MAKES) && !(isWord(discourse, j, IS) && isWord(discourse, from, DISTRIBUTION))) continue;
    const [whole] = readPhrase(discourse, j + 1, to);
    discourse.topic = discourse.project = whole;
    discourse.sentenceStart = false;
    return true;
  }
  return false;
}

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
