import { findWords, roomFor } from '../../text/words';
import { Choice } from '../choices/choice';
import { openWeights } from '../choices/weights';
import type { Draft, Passage } from '../draft';
import { dayOf, isoOf } from '../times/calendar';
import type { Time } from '../times/time';
import { findTimes } from '../times/times';
import type { Cues } from './cues';
import { periodFeatures } from './features';
import { meetCue } from './meet-cue';
import { meetDraft } from './meet-draft';
import { meetTime } from './meet-time';
import { ownCues } from './own-cues';
import { Sentence } from './sentence';
import type { Items } from './source';
import { Story } from './story';
import { periodWeights } from './weights.learned';
import { hasTheme, isDigit, isDivided, isOfEvent } from './wordings';

/**
 * Gives every draft the time that it covers (统计期), or null, and every growth its base (基期). Needs measures and plan or fact decided.
 * One pass in reading order: a time governs what follows it in its sentence, and what goes on with the same report.
 */
export function decidePeriods(
  passage: Passage,
  drafts: readonly Draft[],
  times: readonly Time[] = findTimes(passage.text, passage.facts),
  cues: Cues = ownCues(),
  choice: Choice<Time | null> = ownChoice(),
): void {
  if (drafts.length === 0) return;
  const { text, facts } = passage;
  const day = dayOf(facts.published);
  const words = findWords(text, cues.table, cueRoom);
  readSentences(new Story({ text, passage, drafts, times, cues, words, published: day && isoOf(day) }), choice);
}

const ownChoice = () => {
  own ??= new Choice<Time | null>(openWeights(periodFeatures, periodWeights));
  return own;
};
let own: Choice<Time | null> | null = null;

/** Nobody asks for the cues of a text when its periods are decided. */
const cueRoom = roomFor(256);

function readSentences(story: Story, choice: Choice<Time | null>): void {
  const { source, chapter } = story;
  const { text, times, words, drafts } = source;
  let paragraph = -1;
  let s: Sentence | null = null;
  const items: Items = { time: 0, timeEnd: 0, cue: 0, cueEnd: 0, draft: 0, draftEnd: 0, firstTime: 0, end: 0 };
  for (const sentence of source.passage.outline.sentences) {
    const { end } = sentence;
    const broken: boolean = s !== null && isBroken(text, sentence.start);
    if (!broken && sentence.paragraph !== paragraph) {
      if (!isPart(text, sentence.start)) story.report = null;
      chapter.turnTo(sentence.paragraph, items.draftEnd, items.timeEnd);
      story.paragraphBefore = source.passage.outline.paragraphs[sentence.paragraph - 1]?.start ?? 0;
    }
    const opens = paragraph !== sentence.paragraph;
    paragraph = sentence.paragraph;
    items.end = end;
    items.firstTime = items.time = items.timeEnd;
    items.cue = items.cueEnd;
    items.draft = items.draftEnd;
    while (items.timeEnd < times.length && (times[items.timeEnd] as Time).start < end) items.timeEnd++;
    while (items.cueEnd < words.count && (words.start[items.cueEnd] as number) < end) items.cueEnd++;
    while (items.draftEnd < drafts.length && (drafts[items.draftEnd] as Draft).quantity.start < end) items.draftEnd++;
    if (items.time < items.timeEnd || items.draft < items.draftEnd) {
      s = broken && s ? s : open(story, sentence.start);
      s.before = story.sentenceBefore;
      if (!broken) s.opener = openerOf(text, sentence.start, opens);
      if (!broken && isDivided.test(text.slice(sentence.start, sentence.start + 16))) s.part = true;
      readSentence(story, choice, s, items);
    } else if (story.event && isOfEvent.test(text.slice(sentence.start, sentence.start + 12)))
      story.report = { time: story.event, strong: false, event: true, planned: false };
    else if (story.report && end - sentence.start > 2) story.report.strong = false;
    story.sentenceBefore = sentence.start;
  }
}

function readSentence(story: Story, choice: Choice<Time | null>, s: Sentence, items: Items): void {
  const { words, cues, drafts, times } = story.source;
  while (items.draft < items.draftEnd || items.time < items.timeEnd || items.cue < items.cueEnd) {
    const { time, cue, draft } = items;
    const timeAt = time < items.timeEnd ? (times[time] as Time).start : Number.POSITIVE_INFINITY;
    const cueAt = cue < items.cueEnd ? (words.start[cue] as number) : Number.POSITIVE_INFINITY;
    const draftAt = draft < items.draftEnd ? (drafts[draft] as Draft).quantity.start : Number.POSITIVE_INFINITY;
    if (timeAt <= cueAt && timeAt <= draftAt) {
      meetTime(story, s, times[time] as Time, items);
      items.time++;
    } else if (cueAt <= draftAt) {
      meetCue(story, s, words.id[cue] as number, cueAt, words.end[cue] as number);
      items.cue++;
    } else {
      const near = cueAt - (drafts[draft] as Draft).quantity.end < 8;
      s.index = draft;
      meetDraft(story, choice, s, drafts[draft] as Draft, near ? (cues.kinds[words.id[cue] as number] as number) : 0);
      items.draft++;
    }
  }
  story.follow(s);
}

/** A sentence; 签约项目涵盖…, 此次 left out, goes on with the event. */
function open({ source, event }: Story, start: number): Sentence {
  const s = new Sentence(start);
  if (event && isOfEvent.test(source.text.slice(start, start + 12))) {
    s.govern(event, '回指活动', false, true);
    s.part = true;
  }
  return s;
}

/** How a sentence begins: 1 其中, 2 分产业看 or a heading, 3 of the event before, 4 of one project, 5 a paragraph of its own, 0 else. */
function openerOf(text: string, at: number, opens: boolean): number {
  const head = text.slice(at, at + 24).trimStart();
  if (/^[，、]?(?:其中|分别|包括|另外|此外|其余|另有)/.test(head)) return 1;
  if (isDivided.test(head) || hasTheme.test(head)) return 2;
  if (/^(?:此次|本次|这次|当天|这批|该批|这些)/.test(head)) return 3;
  if (/^(?:该|此|本)?(?:项目|工程|园区|基地|公司)/.test(head)) return 4;
  return opens ? 5 : 0;
}

/** A line that was broken within a quantity: 总投资, 216, 亿元 on three lines. */
function isBroken(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 0x0a) return false;
  const before = text.charCodeAt(at - 2);
  const after = text.charCodeAt(at);
  return isDigit(after)
    ? before > 0x3fff && before < 0xa000
    : isDigit(before) && '亿万千百元%'.includes(text[at] ?? ' ');
}

/** A paragraph that goes on with the one before: 其中…, 按领域划分,…. */
function isPart(text: string, at: number): boolean {
  while (text.charCodeAt(at) === 0x20) at++;
  return text.startsWith('其中', at) || isDivided.test(text.slice(at, at + 16));
}
