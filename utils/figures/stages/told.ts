import type { Draft, Passage } from '../draft';
import type { Stage } from '../lexicon/stages';
import { OFF, ON, PART, stageNames } from '../senses';
import { isIdle } from './idle';
import { isMixed, tellsStage } from './words';

/** A word that tells a stage, where it stands. */
export interface ToldWord {
  stage: Stage;
  /** Its index among the words of the passage. */
  word: number;
  start: number;
  end: number;
  clause: number;
  sentence: number;
  paragraph: number;
  manner: Manner;
  /** A plan word stands before it in its sentence. */
  planned: boolean;
  /** Index of the first figure behind it. */
  next: number;
}

/** How a stage word is used: it tells; with another stage (在建、在运); of what is only hurried, or in a noun. */
export const manners = ['told', 'mixed', 'idle'] as const;
type Manner = (typeof manners)[number];

/** The words of a passage that tell a stage, in reading order. */
export function findToldWords(passage: Passage, drafts: readonly Draft[]): ToldWord[] {
  const { words, lexicon, outline } = passage;
  const found: ToldWord[] = [];
  let next = 0;
  let clause = 0;
  let planned = -1;
  for (let w = 0; w < words.count; w++) {
    const id = words.id[w] as number;
    const start = words.start[w] as number;
    while (clause < outline.clauses.length - 1 && (outline.clauses[clause]?.end as number) <= start) clause++;
    const sentence = outline.clauses[clause]?.sentence ?? 0;
    const plan = lexicon.plan[id];
    if (plan === ON || plan === PART) planned = sentence;
    else if (plan === OFF) planned = -1;
    if (!tellsStage(passage, w)) continue;
    while (next < drafts.length && (drafts[next] as Draft).quantity.start < start) next++;
    const mixed = isMixed(passage, w);
    // 在建、在运: neither tells alone.
    const before = found.at(-1);
    if (mixed && before !== undefined && start - before.end <= 1) before.manner = 'mixed';
    found.push({
      stage: stageNames[lexicon.stage[id] as number] as Stage,
      word: w,
      start,
      end: words.end[w] as number,
      clause,
      sentence,
      paragraph: outline.sentences[sentence]?.paragraph ?? 0,
      manner: mixed ? 'mixed' : isIdle(passage, w) ? 'idle' : 'told',
      planned: planned === sentence,
      next,
    });
  }
  return found;
}
