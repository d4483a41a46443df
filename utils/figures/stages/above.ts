import type { Draft, Passage } from '../draft';
import { ON, PART, stageNames } from '../senses';
import { heirs, isOfPlace } from './bearers';
import type { AllEvidence } from './evidence';
import { tellsStage } from './words';

/** 「以上三个项目均于9月29日签约」: what a sentence tells of all that stands above it. */
export function tellListAbove(passage: Passage, drafts: readonly Draft[], evidence: AllEvidence): void {
  const { words, lexicon, text, outline } = passage;
  let w = 0;
  let next = 0;
  for (const { start, end } of outline.sentences) {
    if (!ABOVE.has(text.slice(start, start + 2))) continue;
    while (w < words.count && (words.start[w] as number) < start) w++;
    let told = -1;
    for (; w < words.count && (words.end[w] as number) <= end; w++) {
      const plan = lexicon.plan[words.id[w] as number];
      if (plan === ON || plan === PART) break;
      if (tellsStage(passage, w)) told = w;
    }
    if (told < 0) continue;
    while (next < drafts.length && (drafts[next] as Draft).quantity.start < start) next++;
    const stage = stageNames[lexicon.stage[words.id[told] as number] as number] ?? null;
    for (let k = next - 1; k >= 0 && next - k <= LONGEST_LIST; k--) {
      const draft = drafts[k] as Draft;
      if (draft.measure === null || !heirs.has(draft.measure) || isOfPlace(draft)) continue;
      evidence.tell(k, stage, 'listAbove', words.start[told] as number, words.end[told] as number);
    }
  }
}

const ABOVE: ReadonlySet<string> = new Set(['以上', '上述']);

const LONGEST_LIST = 64;
