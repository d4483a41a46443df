import type { Draft, Passage } from '../draft';
import type { Stage } from '../lexicon/stages';
import { OFF, ON, PART, stageNames } from '../senses';
import { countedOf, heirs, isClass, isPlace, isUndertaking } from './bearers';
import { isEvent } from './event';
import type { AllEvidence } from './evidence';
import { isMixed, tellsStage } from './words';

/**
 * 「30个项目集中签约」 in the title or the lead (导语): an article about an event tells of the event's projects. Named ones of which it tells nothing
 * else have the event's stage.
 */
export function inheritFromArticle(passage: Passage, drafts: readonly Draft[], evidence: AllEvidence): void {
  const event = eventOf(
    passage,
    drafts.every(({ measure }) => measure !== 'project_count'),
  );
  if (event === null) return;
  const groups = countedOf(passage, drafts);
  for (const [i, draft] of drafts.entries()) {
    const { measure, subject, quantity } = draft;
    if (
      measure === null ||
      subject === null ||
      !heirs.has(measure) ||
      measure === 'project_count' ||
      measure === 'threshold'
    )
      continue;
    if (quantity.start < event.end) continue;
    if (isPlace(subject) || groups.has(subject) || isClass(subject)) continue;
    if (isBackground(passage, draft)) continue;
    // A firm, or a name that may be anything, is less often what the event is about.
    if (isUndertaking(draft)) evidence.tell(i, event.stage, 'article', event.start, event.end, event.planned);
    else evidence.hint(i, event.stage, 'article', event.start, event.end);
  }
}

interface LeadEvent {
  stage: Stage | null;
  start: number;
  end: number;
  /** It is still to come (即将开工). */
  planned: boolean;
}

/** The first event that the lead tells; offsets -1 for one of the title. */
function eventOf(passage: Passage, single: boolean): LeadEvent | null {
  const { words, lexicon, text, outline, facts } = passage;
  const lead = outline.sentences[Math.min(1, outline.sentences.length - 1)]?.end ?? 0;
  for (let w = 0; w < words.count && (words.end[w] as number) <= lead; w++) {
    const stage = lexicon.stage[words.id[w] as number] as number;
    if (
      stage >= 0 &&
      (isEvent(text, words.start[w] as number, words.end[w] as number) ||
        ((stageNames[stage] === 'signed' ||
          stageNames[stage] === 'started' ||
          (single && stageNames[stage] === 'building')) &&
          tellsStage(passage, w) &&
          !isMixed(passage, w) &&
          !(w + 1 < words.count && isMixed(passage, w + 1)) &&
          !isPlannedBefore(passage, w)))
    )
      return {
        stage: stageNames[stage] ?? null,
        start: words.start[w] as number,
        end: words.end[w] as number,
        planned: false,
      };
  }
  for (const [pattern, stage] of CEREMONIES) {
    const ceremony = pattern.exec(text.slice(0, lead));
    if (ceremony !== null)
      return { stage, start: ceremony.index, end: ceremony.index + ceremony[0].length, planned: false };
  }
  const title = facts.title ?? '';
  for (const [pattern, stage] of TITLES) if (pattern.test(title)) return { stage, start: -1, end: -1, planned: false };
  const coming = COMING.exec(text.slice(0, lead));
  if (coming !== null)
    return { stage: 'started', start: coming.index, end: coming.index + coming[0].length, planned: true };
  return null;
}

function isPlannedBefore({ words, lexicon }: Passage, w: number): boolean {
  for (let k = w - 1; k >= 0 && w - k < 6; k--) {
    const plan = lexicon.plan[words.id[k] as number];
    if (plan === ON || plan === PART) return true;
    if (plan === OFF) return false;
  }
  return false;
}

/** 「三大项目即将开工」: what the article is about has not begun. */
const COMING = /即将(?:全面|正式|集中|陆续)?(?:开工|动工|开建|投建|启动建设|破土|奠基)/;

const CEREMONIES: readonly (readonly [RegExp, Stage])[] = [
  [/(?:开工|奠基|动工|启动)(?:动员)?(?:仪式|大会)/, 'started'],
  [/(?:入驻|进驻|入园)(?:揭牌)?仪式/, 'landed'],
];

const TITLES: readonly (readonly [RegExp, Stage])[] = [
  [/^(?!.*(?:[将拟]|计划|预计|力争|确保|目标)).*(?:签约|签署|签订)/, 'signed'],
  [/^(?!.*(?:[将拟]|计划|预计|力争|确保|目标)).*(?:开工|动工|奠基)/, 'started'],
];

function isBackground({ text, outline }: Passage, draft: Draft): boolean {
  const { start } = outline.sentences[draft.sentence] ?? { start: 0 };
  return /^\s*(?:今年|近年|去年|截至|截止|目前|据统计|此前|20\d\d年以来|[“"]?十[二三四]五)/.test(
    text.slice(start, start + 8),
  );
}
