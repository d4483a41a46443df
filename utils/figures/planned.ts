import type { Draft, Passage } from './draft';
import { sectionPlans } from './sections';
import { OFF, ON, ONCE, stageNames } from './senses';
import { isAfterwards } from './stage';

/**
 * Tells plans (计划数) from facts by scope. A plan word governs to the full stop unless the wording turns to fact (已, 目前);
 * what a plant does 建成后, 投产后 is a plan and has that stage; a heading with 目标 governs its section.
 */
export function decidePlans(passage: Passage, drafts: readonly Draft[]): void {
  const { words, lexicon, text } = passage;
  const sections = sectionPlans(passage);
  let w = 0;
  let sentence = -1;
  let cue = -1;
  let once = -1;
  let afterwards = -1;
  for (const draft of drafts) {
    if (draft.sentence !== sentence) {
      sentence = draft.sentence;
      cue = once = afterwards = -1;
      const start = passage.outline.sentences[sentence]?.start ?? 0;
      while (w < words.count && (words.start[w] as number) < start) w++;
    }
    for (; w < words.count && (words.start[w] as number) < draft.quantity.start; w++) {
      const id = words.id[w] as number;
      const plan = lexicon.plan[id];
      if (plan === ON) {
        if (isPlanHere(text, words.start[w] as number, words.end[w] as number)) cue = w;
      } else if (plan === OFF) {
        cue = afterwards = -1;
      } else if (plan === ONCE) once = w;
      if (
        (lexicon.stage[id] as number) >= 0 &&
        isAfterwards(text, words.end[w] as number, lexicon.words[id] as string)
      ) {
        cue = w;
        afterwards = w;
      }
    }
    const telling = once >= 0 ? once : cue;
    if (telling >= 0) {
      draft.planned = true;
      draft.reasons.push({
        field: 'planned',
        rule: afterwards >= 0 ? 'afterwards' : 'planWord',
        start: words.start[telling] as number,
        end: words.end[telling] as number,
      });
    } else {
      const heading = sections[draft.paragraph] ?? -1;
      if (heading >= 0) {
        draft.planned = true;
        draft.reasons.push({
          field: 'planned',
          rule: 'heading',
          start: words.start[heading] as number,
          end: words.end[heading] as number,
        });
      }
    }
    if (afterwards >= 0) {
      draft.stage = stageNames[lexicon.stage[words.id[afterwards] as number] as number] ?? null;
      draft.reasons.push({
        field: 'stage',
        rule: 'afterwards',
        start: words.start[afterwards] as number,
        end: (words.end[afterwards] as number) + 1,
      });
    }
    once = -1;
  }
}

/** 将 before a number or a thing (将5家企业纳入) is 把, no plan; 可 needs a verb after it. */
function isPlanHere(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (end - start > 1) return true;
  if (next >= 0x30 && next <= 0x39) return text.charCodeAt(start) !== 0x5c06;
  return true;
}
