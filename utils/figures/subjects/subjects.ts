import { toPlain } from '../../text/plain';
import type { WordTable } from '../../text/words';
import { Choice } from '../choices/choice';
import { openWeights } from '../choices/weights';
import type { Draft, Passage } from '../draft';
import { readAliases } from './aliases';
import { isProject, isSeparator } from './classes';
import { readClause } from './clauses';
import { firstWholeOf, placeOfTitle, skipDateline } from './datelines';
import { Discourse, own, startParagraph } from './discourse';
import { labels, readHeading, readLabel } from './headings';
import { kindOf } from './kinds';
import { joinNames } from './names';
import type { Phrase, PhraseClass } from './phrase';
import { findPhrases } from './phrases';
import { subjectQuestions } from './questions';
import { COUNTED, type Owned, type Subject } from './subject';
import { findTokens } from './tokens';
import { subjectWeights } from './weights.learned';

/** Says whose quantity each draft is (主体), and why. */
export function decideSubjects({ text, facts }: Passage, drafts: readonly Draft[], choice = ownChoice): void {
  const figures = drafts.filter((draft) => draft.measure !== null);
  const owned = figures.map(({ quantity, measure }) => ({
    start: quantity.start,
    end: quantity.end,
    kind: quantity.kind,
    measure,
    min: quantity.min,
  }));
  findSubjects(text, owned, facts.title, undefined, choice).forEach((subject, i) => {
    const draft = figures[i];
    if (subject === null || draft === undefined) return;
    draft.subject = subject.text;
    draft.owner = subject.class;
    const { start, end } = subject.start < text.length ? subject : NOWHERE;
    draft.reasons.push({ field: 'subject', rule: subject.rule, start, end });
    if (subject.counted !== null) draft.reasons.push({ field: 'subject', rule: COUNTED, ...subject.counted });
  });
}

const ownChoice = new Choice<Phrase>(openWeights(subjectQuestions.features, subjectWeights));

/** Where a place of the title stands in the text. */
const NOWHERE = { start: -1, end: -1 };

/**
 * Says whose each figure is. Figures in reading order; as many subjects, null where the text names nobody. The place of a title is what the
 * text is about, where the text names it too.
 */
export function findSubjects(
  text: string,
  figures: readonly Owned[],
  title: string | null = null,
  words?: WordTable,
  choice = ownChoice,
): (Subject | null)[] {
  const items = findPhrases(text, findTokens(text, figures, words));
  const plainTitle = title === null ? '' : toPlain(title).text;
  // Behind the text stands its title, for the words of a place that only it names.
  const discourse = new Discourse(`${text}\n${plainTitle}`, figures, items, choice);
  discourse.titleStart = text.length + 1;
  discourse.report = REPORTS.test(plainTitle + text.slice(0, 80));
  const titled = placeOfTitle(text, plainTitle);
  if (titled !== null && titled.start < text.length) discourse.home = discourse.place = titled;
  else discourse.titled = titled;
  discourse.firstWhole = firstWholeOf(text);
  readAliases(discourse);
  joinNames(discourse);
  let from = 0;
  while (from < items.count) {
    if ((from === 0 || items.kind[from - 1] === kindOf.line) && readHeading(discourse, from)) {
      while (from < items.count && items.kind[from] !== kindOf.line) from++;
      from++;
      startSentence(discourse);
      continue;
    }
    if (from === 0 || items.kind[from - 1] === kindOf.line) {
      from = skipDateline(discourse, from);
      from = readLabel(discourse, from);
    }
    let to = from;
    while (to < items.count && !isSeparator(items.kind[to] as number)) to++;
    readClause(discourse, from, to);
    if (to < items.count) {
      const k = items.kind[to] as number;
      if (k === kindOf.stop || k === kindOf.line) startSentence(discourse);
      if (k === kindOf.stop && NEXT_ITEM.test(text.slice(items.end[to], (items.end[to] as number) + 4)))
        leaveProject(discourse);
      if (k === kindOf.semicolon) discourse.recipient = null;
      if (k === kindOf.line) startParagraph(discourse);
      if (k === kindOf.open) {
        const { topic, project, before, beforeMeasure } = discourse;
        discourse.aside = { topic, project, before, beforeMeasure };
      }
      if (k === kindOf.close) {
        if (discourse.aside !== null) Object.assign(discourse, discourse.aside);
        discourse.aside = discourse.bracketOwner = null;
      }
      if (k === kindOf.colon && discourse.project !== null && labels(discourse, from, to)) discourse.described = true;
    }
    from = to + 1;
  }
  ownTheRest(discourse);
  return discourse.subjects;
}

/** Who reports on a place, sector after sector. */
const REPORTS = /工作报告|统计公报|经济运行|运行情况|运行分析|发展报告|发展情况|执行情况/;

/** A new sentence: nobody has been named in it, and the whole that a 其中 left is spoken of again. */
function startSentence(discourse: Discourse): void {
  discourse.sentenceStart = true;
  discourse.aside = discourse.recipient = null;
  discourse.sentenceFigure = discourse.figure;
  discourse.among = false;
  discourse.described = false;
  if (
    discourse.sentenceOwner !== null &&
    discourse.topic !== null &&
    !isProject(discourse.topic) &&
    discourse.outer === null
  )
    discourse.topic = discourse.sentenceOwner;
  discourse.sentenceOwner = null;
  discourse.before = null;
  discourse.list = [];
  if (discourse.outer !== null) {
    discourse.topic = discourse.outer;
    if (isProject(discourse.outer)) discourse.project = discourse.outer;
  }
  discourse.outer = null;
}

/** 一是大抓项目。…二是大抓园区。投资12亿元…: the next item speaks of the place anew, not of the projects of the one before. */
function leaveProject(discourse: Discourse): void {
  if (discourse.topic !== null && isProject(discourse.topic))
    discourse.topic = discourse.home ?? discourse.place ?? discourse.firstWhole;
  discourse.project = null;
}

const NEXT_ITEM = /^[二三四五六七八九十]{1,2}是/;

/** Figures before anybody is named belong to whom the text names next, or first. */
function ownTheRest(discourse: Discourse): void {
  let next: Subject | null = null;
  for (let i = discourse.subjects.length - 1; i >= 0; i--) {
    const subject = discourse.subjects[i] ?? null;
    if (subject !== null && !discourse.owners[i]?.bare) next = subject;
    else if (subject === null && next !== null) discourse.subjects[i] = { ...next, rule: '下文的主体', counted: null };
  }
  if (discourse.subjects[0] !== null) return;
  const first = discourse.items.phrase.find(
    (phrase) => phrase !== null && !phrase.bare && phrase.class !== 'person' && phrase.class !== 'name',
  );
  if (first)
    for (const [i, subject] of discourse.subjects.entries())
      if (subject === null) own(discourse, i, first, '文中首个名称');
}

/** What a subject or name is: 项目, 园区, 企业, 地区 … */
export function classOfName(name: string): PhraseClass {
  const items = findPhrases(name, findTokens(name, []));
  const last = items.phrase[items.count - 1];
  return last ? last.class : 'name';
}
