import type { Span } from '../../text/span';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { findPhrases, type Items, PHRASE, type Phrase, type PhraseClass } from './phrases';
import { findTokens, kindOf, maskOf } from './tokens';

/** Says whose quantity each draft is (主体), and why. */
export function decideSubjects({ text }: Passage, drafts: readonly Draft[]): void {
  const figures = drafts.filter((draft) => draft.measure !== null);
  const owned = figures.map(({ quantity, measure }) => ({
    start: quantity.start,
    end: quantity.end,
    kind: quantity.kind,
    measure,
  }));
  findSubjects(text, owned).forEach((subject, i) => {
    const draft = figures[i];
    if (subject === null || draft === undefined) return;
    draft.subject = subject.text;
    draft.reasons.push({ field: 'subject', rule: subject.rule, start: subject.start, end: subject.end });
    if (subject.counted !== null) draft.reasons.push({ field: 'subject', rule: COUNTED, ...subject.counted });
  });
}

/** What the finder of subjects needs to know of a figure. */
export interface Owned extends Span {
  measure: Measure | null;
  /** `money`, `count`, `area` … */
  kind: string;
}

/** A subject (主体): its words in the text, simplified and clean, and the rule that found them. */
export interface Subject extends Span {
  text: string;
  rule: string;
  /** The counted phrase (30多个项目) of a count that belongs to somebody else. */
  counted: Span | null;
}

/** 计数的名词: the rule, and the reason, of a figure that counts a phrase of its own. */
export const COUNTED = '计数的名词';

/** 并列的名称: the rule of a figure that a list gives to the name before it (甲县31.7%、乙区30.2%). */
const LISTED = '并列的名称';

/** What a subject or name is: 项目, 园区, 企业, 地区 … */
export function classOfName(name: string): PhraseClass {
  const items = findPhrases(name, findTokens(name, []));
  const last = items.phrase[items.count - 1];
  return last ? last.class : 'name';
}

/** Says whose quantity each figure is. Figures in reading order; as many subjects, null where the text names nobody. */
export function findSubjects(text: string, figures: readonly Owned[]): (Subject | null)[] {
  const items = findPhrases(text, findTokens(text, figures));
  return new Reader(text, figures, items).read();
}

const PROJECT_SCALE = /^(capacity|installed_power|energy|other_quantity)$/;

class Reader {
  readonly subjects: (Subject | null)[];
  /** Whose figures follow when a clause names nobody. */
  topic: Phrase | null = null;
  /** What 项目, 园区, 公司, 全市 point back to. */
  project: Phrase | null = null;
  park: Phrase | null = null;
  org: Phrase | null = null;
  place: Phrase | null = null;
  heading: Phrase | null = null;
  /** First owner that the sentence names. */
  sentenceOwner: Phrase | null = null;
  /** Topic to go back to when the sentence of a 其中 or a phase ends. */
  outer: Phrase | null = null;
  /** The last list of phrases in the sentence: A、B和C. */
  list: Phrase[] = [];
  /** Subject of the figure before, in the same sentence. */
  before: Phrase | null = null;
  beforeMeasure: Measure | null = null;
  figure = 0;
  /** Whose the figures so far are, and where those of the sentence begin. */
  owners: (Phrase | null)[] = [];
  /** The topic is a group that a count has introduced. */
  topicCounted = false;
  /** What the phase that is spoken of is a phase of. */
  phased: Phrase | null = null;
  sentenceFigure = 0;
  /** The sentence has broken its whole down: 其中. */
  among = false;
  /** What stands before the bracket that is open. */
  bracketOwner: Phrase | null = null;
  /** The counted phrase of the figure at hand, where its owner is another. */
  counted: Span | null = null as Span | null;
  sentenceStart = true;
  paragraphStart = true;

  constructor(
    readonly text: string,
    readonly figures: readonly Owned[],
    readonly items: Items,
  ) {
    this.subjects = figures.map(() => null);
  }

  read(): (Subject | null)[] {
    const { items } = this;
    this.joinNames();
    let from = 0;
    while (from < items.count) {
      if ((from === 0 || items.kind[from - 1] === kindOf.line) && this.readHeading(from)) {
        while (from < items.count && items.kind[from] !== kindOf.line) from++;
        from++;
        this.startSentence();
        continue;
      }
      if (from === 0 || items.kind[from - 1] === kindOf.line) from = this.readLabel(from);
      let to = from;
      while (to < items.count && !isSeparator(items.kind[to] as number)) to++;
      this.readClause(from, to);
      if (to < items.count) {
        const k = items.kind[to] as number;
        if (k === kindOf.stop || k === kindOf.line) this.startSentence();
        if (k === kindOf.semicolon && this.outer !== null && this.topicCounted) {
          this.topic = this.outer;
          this.outer = null;
        }
        if (k === kindOf.line) this.startParagraph();
        if (k === kindOf.close) this.bracketOwner = null;
      }
      from = to + 1;
    }
    this.ownTheRest();
    return this.subjects;
  }

  /** Figures before anybody is named belong to whom the text names next, or first. */
  ownTheRest(): void {
    let next: Subject | null = null;
    for (let i = this.subjects.length - 1; i >= 0; i--) {
      const subject = this.subjects[i] ?? null;
      if (subject !== null) next = subject;
      else if (next !== null) this.subjects[i] = { ...next, rule: '下文的主体', counted: null };
    }
    if (this.subjects[0] !== null) return;
    const first = this.items.phrase.find(
      (phrase) => phrase !== null && phrase.class !== 'person' && phrase.class !== 'name',
    );
    if (first)
      for (const [i, subject] of this.subjects.entries()) if (subject === null) this.own(i, first, '文中首个名称');
  }

  startSentence(): void {
    this.sentenceStart = true;
    this.sentenceFigure = this.figure;
    this.among = false;
    if (this.sentenceOwner !== null && this.topic !== null && !isProject(this.topic) && this.outer === null)
      this.topic = this.sentenceOwner;
    this.sentenceOwner = null;
    this.before = null;
    this.list = [];
    if (this.outer !== null) this.topic = this.outer;
    this.outer = null;
  }

  startParagraph(): void {
    this.paragraphStart = true;
    if (this.heading !== null) {
      this.topic = this.heading;
      this.project = this.heading;
    } else if (this.topic !== null && this.place !== null && LOCAL.has(this.topic.class)) {
      // A new paragraph that names nobody speaks of the place again.
      this.topic = this.place;
    }
  }

  /** 年产5万吨膳食纤维项目, 过5000万元项目: names that hold a quantity, joined to one phrase. */
  joinNames(): void {
    const { items, figures } = this;
    let figure = -1;
    for (let i = 0; i < items.count; i++) {
      if (items.kind[i] !== kindOf.figure) continue;
      figure++;
      const owned = figures[figure] as Owned;
      let next = i + 1;
      if (owned.measure === 'threshold' && items.kind[next] === kindOf.of) next++;
      else if (items.kind[next] === kindOf.quoteClose) next++;
      const phrase = items.phrase[next] ?? null;
      if (phrase === null || !this.touches(i, next) || phrase.class === 'person') continue;
      if (owned.measure === 'threshold') {
        phrase.start = owned.start;
        phrase.bare = false;
        continue;
      }
      if (
        !PROJECT_SCALE.test(owned.measure ?? '') ||
        (owned.kind === 'count' && owned.measure !== 'capacity') ||
        (next !== i + 1 && items.kind[i + 1] !== kindOf.quoteClose)
      )
        continue;
      if (phrase.class !== 'project' && phrase.class !== 'park') continue;
      let first = i - 1;
      let start = owned.start;
      if (first >= 0 && isMeasure(items.kind[first] as number) && items.end[first] === start) {
        start = items.start[first] as number;
        first--;
      }
      const head = first >= 0 ? (items.phrase[first] ?? null) : null;
      if (head !== null && head.end === start && !head.pointing && head.class !== 'person') start = head.start;
      phrase.start = start;
      phrase.bare = false;
    }
  }

  /** Nothing but blanks between two items. */
  touches(a: number, b: number): boolean {
    const { items, text } = this;
    for (let i = items.end[b - 1] === undefined ? 0 : (items.end[a] as number); i < (items.start[b] as number); i++)
      if (!BLANKS.includes(text[i] as string) && items.kind[b - 1] !== kindOf.of) return false;
    return (items.start[b] as number) - (items.end[a] as number) <= 3;
  }

  /** A line that only names something governs the lines below. Figures inside the name belong to it. */
  readHeading(line: number): boolean {
    const { items, text } = this;
    let from = line;
    let to = from;
    while (to < items.count && items.kind[to] !== kindOf.line) to++;
    if (to === from) return false;
    // 项目名称：X over lines of other labels
    let labelled = false;
    for (let i = from; i < to && i < from + 4; i++) {
      if (items.kind[i] !== kindOf.colon) continue;
      labelled = LABEL.test(text.slice(from > 0 ? (items.end[from - 1] as number) : 0, items.start[i]));
      if (labelled) from = i + 1;
      break;
    }
    if (to === from) return false;
    const start = from > 0 ? (items.end[from - 1] as number) : 0;
    const end = items.end[to - 1] as number;
    if (end - start > 48) return false;
    let last: Phrase | null = null;
    let first: Phrase | null = null;
    let figures = 0;
    for (let i = from; i < to; i++) {
      const k = items.kind[i] as number;
      if (k === kindOf.colon || k === kindOf.stop || k === kindOf.semicolon || k === kindOf.verb) return false;
      if (k === kindOf.comma || k === kindOf.aspect || k === kindOf.among) return false;
      if (k === kindOf.figure) figures++;
      if (k === PHRASE) {
        last = items.phrase[i] as Phrase;
        first ??= last;
      }
    }
    if (last === null || first === null || last.fullEnd !== end) return false;
    const named =
      (last.class === 'project' || last.class === 'park') && !last.bare && last.class !== ('person' as string);
    if (figures > 0 && (!named || last.start > (this.figures[this.figure] as Owned).start)) return false;
    const number = /^[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．\s]+/.exec(text.slice(start, end));
    const phrase: Phrase = { ...last, start: Math.min(first.start, last.start), end: last.fullEnd };
    if (number) phrase.start = Math.max(start + number[0].length, 0);
    if (phrase.start >= phrase.end) return false;
    // A numbered line over lines of labels (总投资：258亿) names what they tell of.
    const titled = named || labelled || (number !== null && this.labelAfter(to));
    if (titled && phrase.class === 'name') phrase.class = 'project';
    this.heading = titled ? phrase : null;
    this.startParagraph();
    this.topic = this.heading ?? this.topic;
    for (; figures > 0; figures--) this.own(this.figure++, phrase, '标题');
    return true;
  }

  /** 【东湖物流城】: a name in heavy brackets before its text governs the line. The index of what follows, or `line` itself. */
  readLabel(line: number): number {
    const { items, text } = this;
    if (items.kind[line] !== kindOf.open || text[items.start[line] as number] !== '【') return line;
    let close = line + 1;
    while (close < items.count && close < line + 8 && items.kind[close] !== kindOf.close) close++;
    const first = items.phrase[line + 1];
    const last = items.phrase[close - 1];
    if (!first || !last || items.kind[close] !== kindOf.close) return line;
    const phrase: Phrase = { ...last, start: first.start, end: last.fullEnd, bare: false, pointing: false };
    if ((phrase.class === 'name' || phrase.class === 'facility') && this.costs(close)) phrase.class = 'project';
    if (phrase.class !== 'name' && phrase.class !== 'sector' && phrase.class !== 'person') {
      this.heading = null;
      this.take(phrase);
      this.sentenceOwner = null;
    }
    return close + 1;
  }

  /** The line after an item tells what something costs, before it names anything with a head of its own. */
  costs(item: number): boolean {
    const { items } = this;
    let figure = this.figure;
    for (let i = item + 1; i < items.count && items.kind[i] !== kindOf.line; i++) {
      const phrase = items.phrase[i];
      if (phrase && isProject(phrase)) return false;
      if (items.kind[i] === kindOf.figure && BUILT.has(this.figures[figure++]?.measure ?? '')) return true;
    }
    return false;
  }

  /** The next line is a label with its value: 总投资：258亿. */
  labelAfter(line: number): boolean {
    const { items } = this;
    for (let i = line + 1; i < items.count && i < line + 6; i++) {
      if (items.kind[i] === kindOf.line) return false;
      if (items.kind[i] === kindOf.colon) return true;
    }
    return false;
  }

  readClause(from: number, to: number): void {
    const { items } = this;
    if (from === to) return;
    const opener = from > 0 ? (items.kind[from - 1] as number) : kindOf.line;
    const inBrackets = opener === kindOf.open;
    if (inBrackets) {
      const named = from > 1 ? items.phrase[from - 2] : null;
      this.bracketOwner =
        named && named.class !== 'person' && named.end === items.end[from - 2] ? this.resolve(named) : null;
    } else if (opener !== kindOf.comma && opener !== kindOf.colon && opener !== kindOf.semicolon)
      this.bracketOwner = null;
    let lists = false;
    let among = false;
    let owner: Phrase | null = null;
    let location: Phrase | null = null;
    let counted: Phrase | null = null;
    let i = from;
    // 转让完成后甲公司…: the clause proper begins after its 后.
    for (let j = from; j < to - 1 && j < from + 4; j++) {
      const k = items.kind[j] as number;
      if (k === PHRASE || k === kindOf.figure) break;
      if (k === kindOf.localizer && j > from && items.kind[j + 1] === PHRASE) i = j + 1;
    }
    // 1. Who stands before the clause's first verb.
    scan: for (; i < to; i++) {
      const k = items.kind[i] as number;
      switch (k) {
        case kindOf.time:
        case kindOf.adverb:
        case kindOf.quoteOpen:
        case kindOf.quoteClose:
        case kindOf.etc:
        case kindOf.localizer:
        case kindOf.conjunction:
          continue;
        case kindOf.among:
          among = true;
          continue;
        case kindOf.preposition: {
          const end = this.skipPreposition(i + 1, to);
          for (let j = i + 1; j < end; j++) {
            const p = items.phrase[j];
            if (p?.class === 'org' && !p.bare) this.org = p;
            if (p && p.class !== 'person' && p.class !== 'name' && !p.bare) {
              location = p;
              if (p.class === 'park') this.park = p;
              // 在甲项目现场，…
              if (p.class === 'project' && this.sentenceStart && this.heading === null && this.is(i, AT))
                this.takeProject(p, null);
            }
          }
          // 以甲为龙头的乙产业: 乙 is the owner.
          const led = items.kind[end - 2] === kindOf.of ? items.phrase[end - 1] : null;
          if (led && led.class !== 'person' && led.class !== 'name' && this.is(i, WITH)) {
            owner = led;
            i = end;
            break scan;
          }
          i = end - 1;
          continue;
        }
        case PHRASE: {
          const [phrase, next] = this.readPhrase(i, to);
          if (phrase.class === 'person') {
            if (this.skipFigures(from, to) === 0 && this.sentenceStart) {
              const seen = this.objectIn(next, to);
              if (seen !== null && this.heading === null) this.takeProject(seen, null);
            }
            return;
          }
          i = next;
          // 甲、乙等5家企业: the members are no owner.
          if (next < to && this.beforeCount(next, to)) owner = null;
          else owner = phrase;
          break scan;
        }
        case kindOf.verb: {
          if (this.is(i, LISTS)) lists = true;
          // 一是老旧小区改造工程，…
          const counted =
            (this.is(i, IS) || this.is(i, MAKES)) && (i === from || items.kind[i - 1] === kindOf.adverb)
              ? items.phrase[i + 1]
              : null;
          if (counted && i + 1 < to && isProject(counted) && !counted.bare && !this.startsWithDistribution(from, to)) {
            [owner, i] = this.readPhrase(i + 1, to);
            break scan;
          }
          // 位于湘潭的首个工业园 without its 的
          const placed = this.is(i, SITS) && i + 2 < to ? items.phrase[i + 1] : null;
          if (
            placed &&
            isProject(placed) &&
            !placed.bare &&
            items.kind[i + 2] !== kindOf.of &&
            items.kind[i + 2] !== kindOf.localizer
          ) {
            [owner, i] = this.readPhrase(i + 1, to);
          }
          break scan;
        }
        default:
          break scan;
      }
    }
    // 甲公司在园区投资2.6亿元建设的乙项目，…
    const relative = this.relativeHead(i, to);
    if (relative !== null && (owner === null || owner.class !== 'person')) {
      if (owner !== null && owner.class === 'org') this.org = this.resolve(owner);
      owner = relative;
    }
    // 集中开工的10个重点项目, 位于盘陀镇的养老产业项目: the phrase after a clause's 的.
    if (owner === null && i < to && !isMeasure(items.kind[i] as number) && items.kind[i] !== kindOf.figure) {
      const of = this.relative(i, to);
      if (of >= 0) {
        owner = this.readPhrase(of, to)[0];
        if (owner.class === 'name' || owner.class === 'person') owner = null;
        else if (
          items.kind[of - 1] === kindOf.figure &&
          isProject(owner) &&
          owner.start >= (items.end[of - 1] as number)
        ) {
          // 参加现场签约的6个项目
          const start =
            (items.start[of - 1] as number) - (items.start[i] as number) <= 10
              ? (items.start[i] as number)
              : (items.start[of - 1] as number);
          owner = { ...owner, start, bare: false };
          counted = owner;
        }
      }
    }
    if (owner !== null && i < to) owner = this.resolve(owner);
    else if (owner !== null) owner = this.resolve(owner);
    if (owner?.whole && (owner.class === 'name' || owner.class === 'people')) {
      const length = this.text.startsWith('全社会', owner.start) ? 3 : 2;
      owner = { ...owner, end: owner.start + length, class: 'place' };
    }
    if (
      owner?.class === 'people' ||
      (owner?.class === 'enterprise' && items.kind[i] === kindOf.figure && isCount(this.figures[this.figure] as Owned))
    )
      owner = null;
    const coordinated = this.listIn(from, to);
    if (coordinated.length > 1) this.list = coordinated;
    if (
      inBrackets ||
      this.bracketOwner !== null ||
      (owner?.class === 'facility' && this.topic !== null && isProject(this.topic))
    )
      owner = null;
    if (owner !== null && (owner.class === 'name' || owner.class === 'facility') && this.entitles(from, i, to)) {
      // 老机务段改造，总投资4.8亿元
      owner = { ...owner, end: Math.max(owner.end, items.end[to - 1] as number), class: 'project' };
    }
    if (owner !== null && owner.class === 'name' && !this.acceptsName(owner, from, to)) owner = null;
    if (opener === kindOf.semicolon && owner !== null && owner.class === 'name') this.sentenceOwner = owner;
    if (among && this.outer === null) this.outer = this.topic;
    if (among) this.among = true;
    const listed =
      lists ||
      (coordinated.length > 1 &&
        items.kind[i] !== kindOf.figure &&
        from > 0 &&
        opener === kindOf.comma &&
        this.startsWithDistribution(from, to));
    if (owner !== null && !listed) {
      this.take(owner);
      if (owner.class === 'phase' && this.outer === null) this.outer = this.project;
    }
    const topicBefore = this.topic;
    const projectBefore = this.project;
    // 2. Its figures.
    const firstFigure = this.figure;
    for (let q = from; q < to; q++) {
      if (items.kind[q] !== kindOf.figure) continue;
      const owned = this.figures[this.figure] as Owned;
      this.counted = null;
      const [subject, rule] =
        counted !== null && isCount(owned) && q < to - 1 && counted.start <= owned.start && counted.end > owned.end
          ? ([counted, COUNTED] as [Phrase, string])
          : this.subjectOf(
              owned,
              q,
              Math.max(from, q - WINDOW),
              Math.min(to, q + WINDOW),
              owner,
              location,
              inBrackets,
              among,
            );
      this.own(this.figure, subject, rule);
      if (subject !== null) {
        this.before = subject;
        if (this.counted !== null && owned.measure === 'project_count') {
          const { start, end }: Span = this.counted;
          this.topic = { ...subject, start, end, fullEnd: end, class: 'project', bare: false };
          this.project = this.topic;
        }
        this.beforeMeasure = owned.measure;
        if (
          subject.class === 'project' ||
          subject.class === 'park' ||
          (subject.class === 'phase' && owned.measure !== 'growth')
        ) {
          if (owned.measure !== 'threshold' || subject.class !== 'project')
            this.takeProject(subject, owner, isCount(owned));
        }
      }
      this.figure++;
    }
    // 投产的项目为X基地: the name is what follows.
    if (this.figure === firstFigure && (owner === null || isProject(owner))) {
      for (let j = from; j < to - 1; j++) {
        const named = items.phrase[j + 1];
        if (
          (this.is(j, MAKES) || (this.is(j, IS) && this.is(from, DISTRIBUTION))) &&
          named &&
          isProject(named) &&
          !named.bare &&
          coordinated.length < 2
        ) {
          const [whole, after] = this.readPhrase(j + 1, to);
          if (after === to && isProject(whole)) {
            this.topic = whole;
            this.project = whole;
            this.sentenceStart = false;
            return;
          }
        }
      }
    }
    // 3. What it introduces: 引进了X项目 makes X the topic of what follows, unless a project is speaking of its parts.
    if (this.figure === firstFigure && !listed) {
      const object = this.objectIn(i, to);
      if (
        object !== null &&
        (owner === null || !isProject(owner)) &&
        (owner !== null || this.topic === null || !isProject(this.topic) || this.sentenceStart)
      )
        this.takeProject(object, owner);
    }
    if (lists && coordinated.length < 2 && this.figure === firstFigure) {
      const only = this.objectIn(i, to);
      if (only !== null) {
        this.topic = only;
        this.project = only;
      }
    } else if (lists || (listed && coordinated.length > 1)) {
      this.topic = topicBefore;
      this.project = projectBefore;
    }
    if (i < to) {
      this.sentenceStart = false;
      this.paragraphStart = false;
    }
  }

  /** 等 and then a count. */
  beforeCount(at: number, to: number): boolean {
    const { items } = this;
    let i = at;
    while (i < to && (items.kind[i] === kindOf.conjunction || items.kind[i] === PHRASE)) i++;
    const etc = i;
    while (i < to && items.kind[i] === kindOf.etc) i++;
    return i > etc && i < to && items.kind[i] === kindOf.figure;
  }

  startsWithDistribution(from: number, to: number): boolean {
    for (let i = from; i < to && i < from + 3; i++) if (this.is(i, DISTRIBUTION)) return true;
    return false;
  }

  skipFigures(from: number, to: number): number {
    const first = this.figure;
    for (let i = from; i < to; i++)
      if (this.items.kind[i] === kindOf.figure) {
        const owned = this.figures[this.figure] as Owned;
        this.counted = null;
        const [subject, rule] = this.subjectOf(
          owned,
          i,
          Math.max(from, i - WINDOW),
          Math.min(to, i + WINDOW),
          null,
          null,
          false,
        );
        this.own(this.figure++, subject, rule);
      }
    return this.figure - first;
  }

  /** Whether the item is one of these words. */
  is(i: number, words: Uint8Array): boolean {
    return words[this.items.word[i] as number] === 1;
  }

  word(i: number): string {
    return this.text.slice(this.items.start[i] as number, this.items.end[i] as number);
  }

  /** The end of the phrase that a preposition governs: 在X园区, 对X, 以X为Y的Z. */
  skipPreposition(from: number, to: number): number {
    const { items } = this;
    let i = from;
    while (i < to) {
      const k = items.kind[i] as number;
      if (
        k === PHRASE ||
        k === kindOf.conjunction ||
        k === kindOf.of ||
        k === kindOf.time ||
        k === kindOf.etc ||
        k === kindOf.quoteOpen ||
        k === kindOf.quoteClose
      )
        i++;
      else if (k === kindOf.localizer) return i + 1;
      else if (this.is(i, MAKES)) i++;
      else break;
    }
    return i;
  }

  /** A phrase with what 的 joins to it, and the index after it: 园区的企业, X公司的Y项目, A、B等项目. */
  readPhrase(at: number, to: number): [Phrase, number] {
    const { items } = this;
    let phrase = items.phrase[at] as Phrase;
    let i = at + 1;
    for (;;) {
      const k = i < to ? (items.kind[i] as number) : -1;
      if (k === kindOf.conjunction || k === kindOf.etc) {
        let j = i + 1;
        while (j < to && (items.kind[j] === kindOf.etc || items.kind[j] === kindOf.conjunction)) j++;
        const next = j < to ? items.phrase[j] : null;
        if (!next || next.class === 'person') break;
        if (
          next.bare ||
          k === kindOf.etc ||
          (phrase.class === 'name' && next.class !== 'name') ||
          phrase.class === next.class
        ) {
          // A、B等项目 is one group; A项目、B项目 are two, named together.
          phrase = { ...next, start: phrase.start, bare: false, whole: phrase.whole };
          i = j + 1;
          continue;
        }
        break;
      }
      if (k === kindOf.of && i + 1 < to) {
        const next = items.phrase[i + 1];
        if (!next || next.class === 'person') break;
        if (next.bare && !next.pointing) phrase = { ...next, start: phrase.start, bare: false };
        else if (next.class === 'name' && phrase.class !== 'name') break;
        else phrase = next;
        i += 2;
        continue;
      }
      break;
    }
    return [phrase, i];
  }

  /** The project that a relative clause with a verb before its 的 is about, where the main clause goes on or ends after it. */
  relativeHead(from: number, to: number): Phrase | null {
    const { items } = this;
    for (let i = from; i < to - 1; i++) {
      const k = items.kind[i] as number;
      if (k === kindOf.verb && this.is(i, SHARES)) return null;
      if (k !== kindOf.of) continue;
      const before = items.kind[i - 1];
      let at = i + 1;
      while (at < to && (isMeasure(items.kind[at] as number) || items.kind[at] === kindOf.figure)) at++;
      const phrase = at < to ? items.phrase[at] : null;
      if (phrase && at > i + 1 && phrase.start > (items.start[i + 1] as number)) return null;
      if ((before !== kindOf.action && before !== kindOf.verb) || !phrase) return null;
      if ((phrase.class !== 'project' && phrase.class !== 'park' && phrase.class !== 'facility') || phrase.bare)
        return null;
      const [whole, after] = this.readPhrase(at, to);
      const next = after < to ? (items.kind[after] as number) : -1;
      return next === PHRASE || next === kindOf.figure ? null : whole;
    }
    return null;
  }

  /** The index of the phrase after a relative clause's 的, -1 where there is none. */
  relative(from: number, to: number): number {
    const { items } = this;
    for (let i = from; i < to - 1; i++) {
      const k = items.kind[i] as number;
      if (k === kindOf.verb && this.is(i, PREDICATES)) return -1;
      if (k === kindOf.of) {
        let j = i + 1;
        while (j < to && (items.kind[j] === kindOf.figure || items.kind[j] === kindOf.adverb)) j++;
        if (j < to && items.kind[j] === PHRASE) return j;
        return -1;
      }
      if (k === kindOf.figure || isMeasure(k)) return -1;
    }
    return -1;
  }

  /** The phrases of the clause's first list of two or more. */
  listIn(from: number, to: number): Phrase[] {
    const { items } = this;
    let joined = false;
    for (let i = from; i < to && !joined; i++) joined = items.kind[i] === kindOf.conjunction;
    if (!joined) return NO_PHRASES;
    let run: Phrase[] = [];
    for (let i = from; i < to; i++) {
      const phrase = items.phrase[i];
      if (phrase) {
        if (i > from && items.kind[i - 1] === kindOf.conjunction && run.length > 0) run.push(phrase);
        else {
          if (run.length > 1) return run;
          run = [phrase];
        }
      } else if (items.kind[i] !== kindOf.conjunction) {
        if (run.length > 1) return run;
        run = [];
      }
    }
    return run;
  }

  /** The last project that a clause without figures names after its verb. */
  objectIn(from: number, to: number): Phrase | null {
    const { items } = this;
    for (let i = to - 1; i >= from; i--) {
      const phrase = items.phrase[i];
      if (phrase && phrase.class === 'project' && !phrase.bare && !phrase.pointing) return this.readPhrase(i, to)[0];
    }
    return null;
  }

  /** The clause holds a name and nothing else, and the next begins with its sum. */
  entitles(from: number, next: number, to: number): boolean {
    const { items } = this;
    for (let i = next; i < to; i++) if (items.kind[i] !== kindOf.action) return false;
    // 2.东部快速通道。
    if (items.kind[to] === kindOf.stop) return this.numberedLine(from);
    if (items.kind[to] !== kindOf.comma && items.kind[to] !== kindOf.colon) return false;
    let lead = to + 1;
    while (items.kind[lead] === kindOf.adverb || items.kind[lead] === kindOf.time) lead++;
    return lead + 1 < items.count && SUMS.test(this.word(lead)) && items.kind[lead + 1] === kindOf.figure;
  }

  /** The line begins with a number that is no part of its first item. */
  numberedLine(from: number): boolean {
    const { items, text } = this;
    if (from > 0 && items.kind[from - 1] !== kindOf.line) return false;
    const start = from > 0 ? (items.end[from - 1] as number) : 0;
    return (items.start[from] as number) > start && NUMBERED.test(text.slice(start, items.start[from]));
  }

  acceptsName(owner: Phrase, from: number, to: number): boolean {
    const { items } = this;
    if (owner.end - owner.start > 12) return false;
    // A line's label or an aside (天寒地冻,) owns nothing.
    let next = from;
    while (next < to && (items.end[next] as number) <= owner.end) next++;
    if (next >= to) return false;
    const k = items.kind[next] as number;
    if (k === kindOf.verb && this.is(next, SAYS)) return false;
    const afterSemicolon = this.items.kind[from - 1] === kindOf.semicolon;
    const sums = isMeasure(k) && SUMS.test(this.word(next));
    if ((k === kindOf.figure || isMeasure(k)) && !(afterSemicolon && sums)) return this.topic === null;
    if (
      afterSemicolon &&
      this.heading === null &&
      (this.topic === null || !isProject(this.topic) || (sums && owner.end - owner.start >= 4))
    )
      return true;
    return (
      this.sentenceStart &&
      this.heading === null &&
      (this.topic === null || !isProject(this.topic) || this.paragraphStart)
    );
  }

  /** 项目, 该园区, 公司 become what they point back to. */
  resolve(phrase: Phrase): Phrase {
    if (!phrase.bare) return phrase;
    const word = this.text.slice(phrase.start, phrase.end);
    switch (phrase.class) {
      case 'project': {
        if (this.topic?.class === 'park' && !this.project) return this.topic;
        return this.project ?? this.topic ?? phrase;
      }
      case 'park': {
        if (this.park !== null) return this.park;
        if (this.project !== null && /园/.test(this.text.slice(this.project.start, this.project.end)))
          return this.project;
        return phrase;
      }
      case 'org':
        return this.org ?? phrase;
      case 'enterprise':
        return word === '企业' && this.org !== null && phrase.pointing ? this.org : phrase;
      default:
        return phrase;
    }
  }

  /** The clause speaks of this owner. */
  take(owner: Phrase): void {
    if (owner.class === 'phase') this.phased = this.project ?? this.topic;
    this.topicCounted = false;
    if (owner.class === 'facility' && this.topic !== null && isProject(this.topic)) return;
    this.topic = owner;
    this.sentenceOwner ??= owner;
    if (isProject(owner) && owner.class !== 'phase') this.project = owner;
    if (owner.class === 'park' || (owner.class === 'project' && /园/.test(this.text.slice(owner.start, owner.end))))
      this.park = owner;
    if (owner.class === 'org') this.org = owner;
    if (
      owner.class === 'place' ||
      owner.class === 'park' ||
      (owner.class === 'office' && /[省市县区镇乡州]/.test(this.text.slice(owner.start, owner.end)))
    )
      this.place = owner;
    if (owner.whole) this.place = { ...owner, end: Math.min(owner.end, owner.start + 2), class: 'place' };
  }

  /** A project or group that a figure or a verb has introduced. */
  takeProject(phrase: Phrase, owner: Phrase | null, counted = false): void {
    this.topicCounted = counted;
    if (owner !== null && isProject(owner) && owner.start !== phrase.start && owner.class !== 'park') return;
    this.topic = phrase;
    if (phrase.class !== 'phase') this.project = phrase;
    if (phrase.class === 'park') this.park = phrase;
  }

  subjectOf(
    owned: Owned,
    q: number,
    from: number,
    to: number,
    owner: Phrase | null,
    location: Phrase | null,
    inBrackets: boolean,
    among = false,
  ): [Phrase | null, string] {
    const { items } = this;
    const next = q + 1 < to ? (items.phrase[q + 1] ?? null) : null;
    const adjacent = next !== null && this.touches(q, q + 1) ? next : null;
    if (this.bracketOwner !== null && adjacent === null) return [this.bracketOwner, '括号前的名称'];
    if (inBrackets && this.before !== null && this.bracketOwner === null) return [this.before, '括号前的主体'];
    // A name that holds the quantity.
    if (adjacent !== null && adjacent.start <= owned.start && owned.measure !== 'threshold')
      return [adjacent, '名称里的数量'];
    const spread = this.distribution(q, from, to);
    if (spread !== null) return [spread, '分别'];
    const member = this.listMember(owned, q);
    if (member !== null) return [member, LISTED];
    if (owned.measure === 'threshold') {
      if (adjacent !== null) return [adjacent, '门槛及其名词'];
      const of = items.kind[q + 1] === kindOf.of && q + 2 < to ? items.phrase[q + 2] : null;
      if (of) return [of, '门槛及其名词'];
      const later = owner === null ? this.laterNoun(q) : null;
      if (later !== null) return [later, '下一门槛的名词'];
      return [owner ?? this.topic, '门槛的主语'];
    }
    if (isCount(owned)) return this.countSubject(owned, q, from, to, owner, adjacent, location);
    // 总投资70亿元的大唐新能源基地
    if (owner === null || !isProject(owner) || this.startsModifier(q, from)) {
      const modified = this.modified(q, from, to);
      if (modified !== null) {
        if (modified.bare) return [owner ?? this.topic ?? modified, '“的”后名词所指'];
        return [modified, '“的”后的名词'];
      }
    }
    // 超14000亿元高铁项目
    if (owned.kind === 'money' && adjacent !== null && isProject(adjacent) && !adjacent.bare && owner === null)
      return [this.readPhrase(q + 1, to)[0], '金额后的名词'];
    if (owned.measure === 'registered_capital' && owner === null) {
      if (this.before?.class === 'enterprise') return [this.before, '上一数字的主体'];
      for (let i = q - 1; i >= 0 && i > q - 40 && items.kind[i] !== kindOf.stop && items.kind[i] !== kindOf.line; i--) {
        const company = items.phrase[i];
        if (company?.class === 'org' && !company.bare) return [company, '注册资本的公司'];
      }
    }
    const m = this.measureBefore(q, from);
    // 新材料产业园产值突破20亿元
    if (m > from) {
      let phrase = items.phrase[m - 1] ?? null;
      for (
        let j = m - 2;
        phrase !== null && !phrase.whole && j > from && items.kind[j] === kindOf.conjunction;
        j -= 2
      ) {
        const member = items.phrase[j - 1];
        if (!member) break;
        if (member.whole) phrase = { ...phrase, start: member.start, whole: true };
      }
      if (
        phrase !== null &&
        items.end[m - 1] === items.start[m] &&
        !(m - 2 >= from && items.kind[m - 2] === kindOf.preposition) &&
        (this.mayOwn(phrase) || this.namesPart(phrase, m, from, owner)) &&
        !this.afterShare(m - 1, from)
      ) {
        const resolved = this.resolve(phrase);
        // 电子信息产业…，实现规上工业产值…: the sector that the paragraph is about.
        if (resolved.class === 'sector' && !resolved.whole && this.verbBefore(m - 1, from)) {
          const sector = owner ?? this.topic;
          if (sector !== null && (sector.class === 'sector' || sector.class === 'park') && sector !== resolved)
            return [sector, '本段的行业'];
        }
        if (
          !resolved.bare &&
          !(owner !== null && isProject(owner) && !isProject(resolved)) &&
          !(
            owner !== null &&
            (resolved.class === 'org' || resolved.class === 'place') &&
            owner !== resolved &&
            this.verbBetween(owner, m)
          )
        ) {
          if (resolved.class === 'place' || resolved.whole) {
            this.place = resolved;
            this.sentenceOwner ??= resolved;
            if (this.topic === null || !isProject(this.topic)) this.topic = resolved;
          }
          return [resolved, '指标前的名词'];
        }
      }
    }
    // 拟投资30亿元建设X产业园
    const built = this.built(owned, q, to, owner);
    if (built !== null) return [built, '投资建设的对象'];
    if (
      (m >= 0 && items.kind[m] === kindOf.statistic) ||
      (owned.measure === 'paid_in_capital' && (this.topic === null || !isProject(this.topic)))
    ) {
      // 其中民间投资50290亿元: a part called by its measure.
      if (owner === null && this.among && m >= 0 && this.word(m).endsWith('投资'))
        return [this.measurePhrase(m), '其中的指标'];
      const whole = owner ?? (among ? this.before : null) ?? this.sentenceOwner;
      if (whole !== null && !isProject(whole) && whole.class !== 'office') return [whole, '统计指标的地区或行业'];
      if (this.topic !== null && (this.topic.class === 'place' || this.topic.class === 'sector'))
        return [this.topic, '统计指标的地区或行业'];
      return [this.place ?? this.topic, '统计指标的地区'];
    }
    if (owner !== null) return [owner, '本句主语'];
    if (owned.measure === 'financing' && this.topicCounted && this.sentenceOwner === null && this.place !== null)
      return [this.place, '资金的地区'];
    if (this.sentenceOwner !== null && isProject(this.sentenceOwner) && this.is(from, TOTALS))
      return [this.sentenceOwner, '合计，承本句主语'];
    if (
      this.before !== null &&
      (owned.measure === 'growth' ||
        (owned.measure === 'rate' && (this.before.class !== 'enterprise' || !this.namesMeasure(from, q))))
    )
      return [this.before, '上一数字的主体'];
    if (this.topic === null && location !== null) return [location, '所在'];
    if (location !== null && this.sentenceOwner === null && this.sentenceStart && !isProject(location))
      return [location, '所在'];
    return [this.topic, '承上文'];
  }

  /**
   * 甲县31.7%、乙区30.2%: of names that each stand right before a figure of their own, all told alike, each owns its figure; and the sum behind a
   * count (甲片区7个、41亿元,乙片区6个、29亿元) belongs to the name of the count.
   */
  listMember(owned: Owned, q: number): Phrase | null {
    const name = this.nameBefore(q);
    if (name !== null && isCount(owned) && (name.class === 'project' || name.class === 'enterprise')) return null;
    if (name !== null)
      return this.likeFigure(owned, q, -1) || this.likeFigure(owned, q, 1) ? (name.bare ? null : name) : null;
    const { items } = this;
    const before = this.figures[this.figure - 1];
    if (before === undefined || items.kind[q - 1] !== kindOf.conjunction || items.kind[q - 2] !== kindOf.figure)
      return null;
    return owned.kind !== before.kind && this.subjects[this.figure - 1]?.rule === LISTED ? this.before : null;
  }

  /** The name that begins its part of a list and touches the figure. */
  nameBefore(q: number): Phrase | null {
    const { items } = this;
    const phrase = items.phrase[q - 1];
    if (!phrase || items.end[q - 1] !== items.start[q] || !LISTABLE.has(phrase.class) || phrase.pointing) return null;
    const k = q < 2 ? kindOf.line : (items.kind[q - 2] as number);
    return isSeparator(k) || k === kindOf.conjunction || k === kindOf.among || k === kindOf.verb || k === kindOf.adverb
      ? phrase
      : null;
  }

  /** Whether the nearest figure of the same kind on one side follows a name too, in the same list. */
  likeFigure(owned: Owned, q: number, step: -1 | 1): boolean {
    const { items } = this;
    let figure = this.figure;
    for (let i = q + step; i >= 0 && i < items.count && Math.abs(i - q) <= 8; i += step) {
      const k = items.kind[i] as number;
      if (k === kindOf.stop || k === kindOf.line || k === kindOf.verb || isMeasure(k)) return false;
      if (k !== kindOf.figure) continue;
      figure += step;
      const other = this.figures[figure];
      if (other?.kind === owned.kind && other.measure === owned.measure) return this.nameBefore(i) !== null;
    }
    return false;
  }

  /** 3个千亿级、2个百亿级产业集群: the noun of the sentence's next threshold. */
  laterNoun(q: number): Phrase | null {
    const { items } = this;
    let figure = this.figure;
    for (let i = q + 1; i < items.count && i < q + 24; i++) {
      const k = items.kind[i] as number;
      if (k === kindOf.stop || k === kindOf.line) return null;
      if (k !== kindOf.figure) continue;
      figure++;
      if (this.figures[figure]?.measure !== 'threshold') continue;
      const phrase = items.phrase[i + 1];
      return phrase && this.touches(i, i + 1)
        ? { ...phrase, start: Math.max(phrase.start, items.end[i] as number) }
        : null;
    }
    return null;
  }

  mayOwn(phrase: Phrase): boolean {
    if (phrase.class === 'facility') return this.topic === null || !isProject(this.topic);
    if (phrase.class === 'sector' && phrase.end - phrase.start <= 2 && this.topic !== null && isProject(this.topic))
      return this.among;
    return phrase.class !== 'person' && phrase.class !== 'people' && (phrase.class !== 'name' || phrase.whole);
  }

  namesMeasure(from: number, q: number): boolean {
    for (let i = from; i < q; i++) if (isMeasure(this.items.kind[i] as number)) return true;
    return false;
  }

  /** 其中新能源装机…, 跨境电商进出口…: an unclassed name right before its measure, where a place or a sector is spoken of. */
  namesPart(phrase: Phrase, m: number, from: number, owner: Phrase | null): boolean {
    if (phrase.class !== 'name' || phrase.end - phrase.start > 12) return false;
    if (owner !== null && owner.start !== phrase.start) return false;
    if (this.topic !== null && (isProject(this.topic) || this.topic.class === 'org')) return false;
    for (let i = m - 2; i >= from; i--) {
      const k = this.items.kind[i] as number;
      if (
        k !== kindOf.adverb &&
        k !== kindOf.among &&
        k !== kindOf.time &&
        k !== kindOf.conjunction &&
        k !== PHRASE &&
        k !== kindOf.etc
      )
        return false;
    }
    return this.among || this.items.kind[m] === kindOf.statistic;
  }

  verbBefore(at: number, from: number): boolean {
    for (let i = at - 1; i >= from; i--) if (this.items.kind[i] === kindOf.verb) return true;
    return false;
  }

  /** 占X总面积的…: X is what the share is of, not whose it is. */
  afterShare(at: number, from: number): boolean {
    const { items } = this;
    for (let i = at - 1; i >= from; i--) if (items.kind[i] === kindOf.verb && this.is(i, SHARES)) return true;
    return false;
  }

  measurePhrase(m: number): Phrase {
    const start = this.items.start[m] as number;
    const end = this.items.end[m] as number;
    return { start, end, fullEnd: end, class: 'name', bare: false, pointing: false, whole: false };
  }

  figureIn(i: number): boolean {
    return this.items.kind[i] === kindOf.figure;
  }

  /** The clause up to the figure is only the lead of a modifier: 总投资, 计划投资, 投资. */
  startsModifier(q: number, from: number): boolean {
    const { items } = this;
    for (let i = q - 1; i >= from; i--) {
      const k = items.kind[i] as number;
      if (k === PHRASE) return false;
      if (k === kindOf.verb || k === kindOf.aspect || k === kindOf.conjunction) return true;
    }
    return true;
  }

  verbBetween(owner: Phrase, m: number): boolean {
    const { items } = this;
    for (let i = m - 1; i >= 0 && (items.start[i] as number) >= owner.end; i--)
      if (items.kind[i] === kindOf.verb) return true;
    return false;
  }

  /** A measure word; 投资 is one where no name goes on after it. */
  isMeasureAt(i: number): boolean {
    const k = this.items.kind[i] as number;
    return isMeasure(k) || this.is(i, INVESTING);
  }

  /** The measure word that a figure follows, -1 for none. */
  measureBefore(q: number, from: number): number {
    const { items } = this;
    for (let i = q - 1; i >= from; i--) {
      const k = items.kind[i] as number;
      if (this.isMeasureAt(i)) {
        while (i - 1 >= from && this.isMeasureAt(i - 1)) i--;
        return i;
      }
      if (k === PHRASE || k === kindOf.figure || k === kindOf.comma) return -1;
    }
    return -1;
  }

  /** The phrase that a figure modifies through 的, in the same clause. */
  modified(q: number, from: number, to: number): Phrase | null {
    const { items } = this;
    for (let i = q + 1; i < to && i < q + 9; i++) {
      const k = items.kind[i] as number;
      if (k === kindOf.of) {
        let j = i + 1;
        while (
          j < to &&
          (items.kind[j] === kindOf.adverb ||
            items.kind[j] === kindOf.figure ||
            items.kind[j] === kindOf.action ||
            items.kind[j] === kindOf.measure)
        ) {
          if (
            items.kind[j] === kindOf.figure &&
            (this.figures[this.figure + this.figuresBetween(q, j)]?.kind ?? 'share') === 'share'
          )
            return null;
          j++;
        }
        const phrase = j < to ? items.phrase[j] : null;
        if (!phrase || phrase.class === 'person' || phrase.class === 'people') return null;
        let [whole] = this.readPhrase(j, to);
        // 总投资56亿元的云谷数据中心等项目: the sum is of the one, not of the kind.
        if (isProject(phrase) && !phrase.bare && items.kind[j + 1] === kindOf.etc && j + 1 < to) whole = phrase;
        // 机场改扩建
        if (whole.bare && j + 1 < to && items.kind[j + 1] === kindOf.action && items.start[j + 1] === items.end[j])
          whole = { ...whole, end: items.end[j + 1] as number, bare: false };
        if (i === q + 1 || this.startsModifier(q, from)) return whole;
        return null;
      }
      if (k === kindOf.figure || isMeasure(k) || k === PHRASE || k === kindOf.close || k === kindOf.open) continue;
      return null;
    }
    return null;
  }

  figuresBetween(q: number, j: number): number {
    let n = 0;
    for (let i = q + 1; i <= j; i++) if (this.items.kind[i] === kindOf.figure) n++;
    return n;
  }

  /** What an investor's money builds: the project named after 建设 in the rest of the sentence. */
  built(owned: Owned, q: number, to: number, owner: Phrase | null): Phrase | null {
    const { items } = this;
    const raises =
      owned.measure === 'other_money' &&
      items.kind[q + 1] === kindOf.action &&
      q + 1 < to &&
      !this.text.slice(Math.max(0, owned.start - 3), owned.start).includes('增资');
    if (owned.kind !== 'money' || !(BUILT.has(owned.measure ?? '') || raises)) return null;
    const actor = owner ?? this.topic;
    if (actor !== null && isProject(actor) && actor.class !== 'park') return null;
    let i = q + 1;
    if (i === to && items.kind[i] === kindOf.comma) {
      i++;
      const lead = this.text.slice(items.start[Math.max(q - 2, 0)] as number, owned.start);
      if (!INVESTS.test(lead) || !this.is(i, STARTS)) return null;
    }
    const k = items.kind[i];
    if (k !== kindOf.action && !(k === kindOf.verb && this.is(i, BUILDS)) && k !== kindOf.preposition) return null;
    if (k === kindOf.action && !this.is(i, BUILDS) && !/投资|实施|建/.test(this.word(i))) return null;
    let found: Phrase | null = null;
    for (let j = i + 1; j < items.count; j++) {
      const kind = items.kind[j] as number;
      if (isSeparator(kind)) break;
      const phrase = items.phrase[j];
      if (phrase && (phrase.class === 'project' || phrase.class === 'park') && !phrase.bare) found = phrase;
    }
    return found;
  }

  /** The n-th of a list, or of the figures before, for the n-th of as many figures after 分别. */
  distribution(q: number, from: number, to: number): Phrase | null {
    const { items } = this;
    let index = 0;
    let marked = -1;
    for (let i = q - 1; i >= from && marked < 0; i--) {
      const k = items.kind[i] as number;
      if (k === kindOf.figure) index++;
      else if (this.is(i, RESPECTIVELY)) marked = i;
      else if (k === PHRASE && index === 0 && items.kind[i - 1] !== kindOf.adverb) return null;
    }
    let total = index + 1;
    for (let j = q + 1; j < to; j++) if (items.kind[j] === kindOf.figure) total++;
    if (total < 2) return null;
    if (marked >= 0 && total === this.list.length) return this.member(index);
    const owned = this.figures[this.figure] as Owned;
    const first = this.figure - index - total;
    if (first < this.sentenceFigure || owned.measure !== 'growth' || (marked < 0 && items.kind[from] === PHRASE))
      return null;
    const told = this.owners.slice(first, first + total);
    return new Set(told).size === total ? (told[index] ?? null) : null;
  }

  /** One of the list; of 昭通、保山和楚雄三州市 the last is 楚雄. */
  member(index: number): Phrase | null {
    const phrase = this.list[index];
    if (!phrase) return null;
    const tail = /[0-9一二三四五六七八九十两]+个?[省市县区州镇乡]+$/.exec(this.text.slice(phrase.start, phrase.end));
    return tail && tail.index > 1 ? { ...phrase, end: phrase.start + tail.index } : phrase;
  }

  countSubject(
    owned: Owned,
    q: number,
    from: number,
    to: number,
    owner: Phrase | null,
    adjacent: Phrase | null,
    location: Phrase | null,
  ): [Phrase | null, string] {
    const { items } = this;
    let counted = adjacent;
    let gap = q + 1;
    if (counted === null) {
      // 12个总投资300亿元的在建重点项目, 2个过亿元产业链项目
      for (let i = q + 1; i < to && i < q + 7; i++) {
        const k = items.kind[i] as number;
        if (k === PHRASE && (items.kind[i - 1] === kindOf.of || items.kind[i - 1] === kindOf.figure)) {
          counted = items.phrase[i] as Phrase;
          gap = i;
          break;
        }
        // 15个有资金需求项目
        if (k === PHRASE && items.phrase[i]?.class === 'project' && i < q + 4) {
          counted = items.phrase[i] as Phrase;
          gap = i;
          break;
        }
        if (
          k !== kindOf.figure &&
          !isMeasure(k) &&
          k !== kindOf.action &&
          k !== kindOf.of &&
          !(k === kindOf.verb && i === q + 1)
        )
          break;
      }
    }
    if (
      counted !== null &&
      (counted.class === 'project' ||
        counted.class === 'enterprise' ||
        counted.class === 'park' ||
        counted.class === 'sector' ||
        counted.class === 'name' ||
        counted.class === 'people' ||
        counted.class === 'org')
    ) {
      if (!counted.bare) {
        const start =
          (gap === q + 1 || items.kind[q + 1] === kindOf.verb) && counted.start >= owned.end
            ? owned.start
            : counted.start;
        const group: Phrase = { ...counted, start, class: counted.class === 'name' ? 'name' : counted.class };
        return [group, COUNTED];
      }
      if (q > from && (items.kind[q - 1] === kindOf.among || this.is(q - 1, REST))) {
        return [{ ...counted, start: owned.start, bare: false }, '其中的一部分'];
      }
      this.counted = { start: owned.start, end: counted.end };
      if (this.text[counted.start] === '子' && (owner ?? this.topic) !== null)
        return [owner ?? this.topic, '计数名词的所有者'];
      const holder = this.bracketOwner ?? owner ?? this.sentenceOwner;
      // 另外一个项目为社会事业项目
      if (gap === q + 1 && items.kind[q + 2] === kindOf.verb && this.is(q + 2, SHARES)) {
        const named = items.phrase[q + 3];
        if (named && q + 3 < to && isProject(named) && !named.bare) {
          this.counted = null;
          return [this.readPhrase(q + 3, to)[0], '计数名词的名称'];
        }
      }
      if (
        holder !== null &&
        holder.class !== 'name' &&
        (!isProject(holder) || holder.class === 'park' || counted.class !== 'project') &&
        !(counted.class === 'enterprise' && (holder.class === 'org' || holder.class === 'enterprise'))
      )
        return [holder, '计数名词的所有者'];
      this.counted = null;
      // 甲港、乙基地、丙综合体三个项目
      let first = q - 1;
      while (
        first - 2 >= from &&
        items.kind[first] === PHRASE &&
        items.kind[first - 1] === kindOf.conjunction &&
        items.kind[first - 2] === PHRASE
      )
        first -= 2;
      if (first < q - 1 && items.end[q - 1] === owned.start)
        return [{ ...counted, start: items.start[first] as number, bare: false }, COUNTED];
      return [{ ...counted, start: owned.start, bare: false }, COUNTED];
    }
    // 在建项目769个, 大型投资项目有8个
    for (let i = q - 1; i >= from; i--) {
      const k = items.kind[i] as number;
      if (k === PHRASE) {
        let phrase = items.phrase[i] as Phrase;
        if (phrase.class === 'person') break;
        if (phrase.class === 'place' || phrase.class === 'office') return [phrase, '本句主语'];
        if (phrase.bare) {
          const holder = owner !== null && owner.start !== phrase.start ? owner : null;
          if (holder !== null && !holder.bare) return [holder, '计数名词的所有者'];
          phrase = this.resolve(phrase);
          if (phrase.bare) return [this.sentenceOwner ?? this.topic ?? phrase, '计数名词的所有者'];
          return [phrase, COUNTED];
        }
        if (phrase.whole) this.place = { ...phrase, end: phrase.start + 2, class: 'place' };
        if (phrase.class === 'name' && owned.measure !== 'other_quantity') break;
        if (
          i > from &&
          items.kind[i - 1] === kindOf.figure &&
          phrase.class === 'project' &&
          phrase.start >= (items.end[i - 1] as number)
        )
          return [owner !== null && owner.end === phrase.end ? owner : phrase, '同一群体的再计数'];
        return [owner !== null && owner.end === phrase.end ? owner : phrase, COUNTED];
      }
      if (k === kindOf.figure || isMeasure(k)) break;
    }
    if (owner !== null) return [owner, '本句主语'];
    if (
      this.before !== null &&
      this.beforeMeasure === owned.measure &&
      (owned.measure !== 'project_count' || this.before.class === 'project')
    )
      return [this.before, '上一数字的主体'];
    if (location !== null && this.topic === null) return [location, '所在'];
    return [this.topic, '承上文'];
  }

  own(index: number, phrase: Phrase | null, rule: string): void {
    this.owners[index] = phrase;
    if (phrase === null) return;
    let words = clean(this.text.slice(phrase.start, phrase.end));
    // A bare 一期 is called by its project.
    const of = phrase.class === 'phase' ? (this.phased ?? this.project) : null;
    if (of !== null && of.class !== 'phase') {
      const name = clean(this.text.slice(of.start, of.end));
      if (!/[一二三四五六首]期$/.test(name)) words = name + words;
    }
    this.subjects[index] = { start: phrase.start, end: phrase.end, text: words, rule, counted: this.counted };
  }
}

/** A count of projects, enterprises, people or other things; pieces of a product are no count of owners, nor is an increase. */
const isCount = ({ kind, measure }: Owned) =>
  kind === 'count' &&
  measure !== 'capacity' &&
  measure !== 'employment' &&
  measure !== 'growth' &&
  measure !== 'threshold' &&
  measure !== 'rate';

/** Items of a clause that are looked at on either side of a figure. */
const WINDOW = 40;

const NO_PHRASES: Phrase[] = [];

/** What a list may name before its figures. */
const LISTABLE = new Set<string>(['project', 'facility', 'park', 'org', 'enterprise', 'sector', 'place', 'name']);

const INVESTS = /投资|出资|合资|斥资|投入|耗资/;
const STARTS = maskOf(['建设', '新建', '扩建', '改建', '兴建', '打造', '投资', '投资建设', '主要建设']);

const BLANKS = ' \t\r\u00a0\u3000';

const separators = new Uint8Array(256);
for (const k of [kindOf.comma, kindOf.colon, kindOf.semicolon, kindOf.stop, kindOf.line, kindOf.open, kindOf.close])
  separators[k] = 1;
const isSeparator = (k: number) => separators[k] === 1;

const isMeasure = (k: number) => k === kindOf.measure || k === kindOf.statistic;

const isProject = (phrase: Phrase) => phrase.class === 'project' || phrase.class === 'phase' || phrase.class === 'park';

const IS = maskOf(['是']);
const MAKES = maskOf(['为']);
const AT = maskOf(['在']);
const WITH = maskOf(['以']);
const REST = maskOf(['其余']);
const INVESTING = maskOf(['投资']);
const RESPECTIVELY = maskOf(['分别']);
const PREDICATES = maskOf(['成为', '是', '为', '作为', '达到']);
const SITS = maskOf(['位于', '坐落于', '地处', '落户']);
/** Topics that a new paragraph does not carry on with. */
const LOCAL = new Set<string>(['project', 'phase', 'facility', 'name', 'enterprise', 'sector']);
/** 项目名称, 项目一, 1.工程名称: the label of a name. */
const LABEL = /^[0-9一二三四五六七八九十（）()、.．\s]*(项目|工程)(名称|[0-9一二三四五六七八九十]+)?$/;

const NUMBERED = /^[\s（(]*[0-9一二三四五六七八九十]{1,3}[)）、.．\s]+$/;
const SUMS = /^(计划|概算|估算|项目)?(总投资|投资|总投资额|投资额|概算投资|概算总投资|计划总投资|计划投资|总投入)$/;
const SAYS = maskOf(['表示', '介绍', '说', '透露', '指出', '强调', '认为', '显示', '告诉', '宣布', '披露']);
const SHARES = maskOf(['占', '占到', '约占', '为', '是', '相当于']);
const TOTALS = maskOf(['共', '共计', '累计', '总计', '合计']);
const LISTS = maskOf(['包括', '包含', '涵盖', '涉及']);
const DISTRIBUTION = maskOf(['分别', '包括', '分别是', '分别为']);
const BUILT = new Set(['total_investment', 'annual_investment', 'completed_investment', 'contracted_investment']);
const BUILDS = maskOf([
  '建设',
  '新建',
  '扩建',
  '改建',
  '改扩建',
  '兴建',
  '打造',
  '实施',
  '用于',
  '投资',
  '投资建设',
  '建成',
]);

const MARKED = /[\s\u201c\u201d\u2018\u2019\u300c\u300d\u300a\u300b()\uff08\uff09]/;

/** Without blanks, and without a quotation mark or bracket that has lost its partner. */
function clean(words: string): string {
  if (!MARKED.test(words)) return words;
  let result = words.replace(/\s+/g, '');
  for (const [open, close] of ['“”', '‘’', '「」', '()', '《》'] as unknown as [string, string][]) {
    const opens = result.includes(open);
    const closes = result.includes(close);
    if (opens !== closes) result = result.replace(open, '').replace(close, '');
  }
  return result;
}
