import type { Draft, Passage } from './draft';
import type { Measure } from './lexicon/measures';
import { ON, PART, stageNames } from './senses';
import { isAfterwards, staged } from './stage';

/**
 * Gives figures the stage that the article states elsewhere: of the same project in another sentence (项目主体已封顶), or of the group in
 * whose list they stand (集中签约5个项目:A项目,总投资3亿元;…). What the figure's own clause says stays.
 */
export function spreadStages(passage: Passage, drafts: readonly Draft[]): void {
  const told = toldStages(passage, drafts);
  for (const draft of drafts) {
    if (draft.stage !== null || !belongs(draft)) continue;
    const word = told.get(draft.subject as string);
    if (word === undefined) continue;
    draft.stage = stageNames[passage.lexicon.stage[passage.words.id[word] as number] as number] ?? null;
    draft.reasons.push({
      field: 'stage',
      rule: 'toldElsewhere',
      start: passage.words.start[word] as number,
      end: passage.words.end[word] as number,
    });
  }
  inheritFromGroup(passage, drafts);
}

function belongs({ measure, subject }: Draft): boolean {
  return measure !== null && subject !== null && staged.has(measure);
}

/** Per subject the word of the furthest stage that the article tells as fact. */
function toldStages({ words, lexicon, text, outline }: Passage, drafts: readonly Draft[]): Map<string, number> {
  const told = new Map<string, number>();
  if (drafts.length === 0) return told;
  let next = 0;
  let clause = 0;
  let planned = -1;
  for (let w = 0; w < words.count; w++) {
    const id = words.id[w] as number;
    const start = words.start[w] as number;
    while (clause < outline.clauses.length - 1 && (outline.clauses[clause]?.end as number) <= start) clause++;
    const plan = lexicon.plan[id];
    if (plan === ON || plan === PART) planned = clause;
    const stage = lexicon.stage[id] as number;
    if (stage < 0 || planned === clause) continue;
    if (isAfterwards(text, start, words.end[w] as number, lexicon.words[id] as string)) continue;
    while (next < drafts.length && (drafts[next] as Draft).quantity.start < start) next++;
    const owner = ownerOf(drafts, next, clause, outline);
    if (owner === null || owner.subject === null || owner.measure === 'project_count' || !belongs(owner)) continue;
    const before = told.get(owner.subject);
    if (before === undefined || (lexicon.stage[words.id[before] as number] as number) < stage)
      told.set(owner.subject, w);
  }
  return told;
}

/** The figure whose project a stage word speaks of: the last one of its sentence, else the next one, else the last of the paragraph. */
function ownerOf(drafts: readonly Draft[], next: number, clause: number, outline: Passage['outline']): Draft | null {
  const sentence = outline.clauses[clause]?.sentence ?? 0;
  const paragraph = outline.sentences[sentence]?.paragraph ?? 0;
  const before = drafts[next - 1];
  const after = drafts[next];
  if (after !== undefined && after.clause === clause && before?.clause !== clause) return after;
  if (before !== undefined && before.sentence === sentence) return before;
  if (after !== undefined && after.sentence === sentence) return after;
  if (before !== undefined && before.paragraph === paragraph) return before;
  if (after !== undefined && after.paragraph === paragraph && after.sentence - sentence <= 2) return after;
  return null;
}

/** Measures of single projects, which a list hands its stage. */
const inherited: ReadonlySet<Measure> = new Set<Measure>([
  'project_count',
  'total_investment',
  'annual_investment',
  'contracted_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'growth',
  'rate',
  'threshold',
]);

function inheritFromGroup({ text }: Passage, drafts: readonly Draft[]): void {
  let group: Draft | null = null;
  let event = false;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (
      draft.measure === 'project_count' &&
      draft.stage !== null &&
      !draft.reasons.some(({ field, rule }) => field === 'stage' && rule === 'group')
    ) {
      group = draft;
      event = EVENT.test(text.slice(Math.max(0, draft.quantity.start - 24), draft.quantity.end + 20));
      continue;
    }
    if (draft.stage !== null || draft.measure === null || !inherited.has(draft.measure) || group === null) continue;
    if (draft.paragraph !== group.paragraph && !event) continue;
    const share = draft.measure === 'growth' || draft.measure === 'rate';
    if (share && draft.sentence !== group.sentence) continue;
    if (draft.sentence !== group.sentence && !event && !LIST.test(text.slice(group.quantity.end, draft.quantity.start)))
      continue;
    draft.stage = group.stage;
    draft.reasons.push({ field: 'stage', rule: 'group', start: group.quantity.start, end: group.quantity.end });
  }
}

const EVENT = /集中|仪式|现场|活动|大会|推介会|签约会/;
const LIST = /其中|分别|包括|包含|涵盖|：/;
