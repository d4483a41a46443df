import type { Span } from '../../text/span';
import type { Choice } from '../choices/choice';
import type { Measure } from '../lexicon/measures';
import { isProject } from './classes';
import { Distance } from './distance';
import { Mentions, Places } from './mentions';
import type { Items, Phrase } from './phrase';
import type { Owned, Subject } from './subject';

/**
 * What a text has spoken of so far (话语): the topic, what 该项目 and 全市 point back to, and whose the figures before are. The functions
 * that read the text change it as they go.
 */
export class Discourse {
  readonly subjects: (Subject | null)[];
  /** Whose figures follow when a clause names nobody. */
  topic: Phrase | null = null;
  /** What 项目, 园区, 公司, 全市 point back to. */
  project: Phrase | null = null;
  park: Phrase | null = null;
  /** The first park spoken of: what a new paragraph calls 园区. */
  mainPark: Phrase | null = null;
  org: Phrase | null = null;
  /** Who calls itself 公司 in its own announcement. */
  speaker: Phrase | null = null;
  /** The firm of a person who spoke in this paragraph: 企业 is that one. */
  voice: Phrase | null = null;
  place: Phrase | null = null;
  /** The place that the text is about: the whole one (全县), or the first that is spoken of. */
  home: Phrase | null = null;
  /** 全县, as the text calls its place first anywhere; and the place of a title that the text does not name. */
  firstWhole: Phrase | null = null;
  titled: Phrase | null = null;
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
  /** The item where the clause at hand begins. */
  clause = 0;
  /** Whose the figures so far are, and where those of the sentence begin. */
  owners: (Phrase | null)[] = [];
  /** The topic is a group that a count has introduced. */
  topicCounted = false;
  /** The last group that was counted by a bare noun (24个项目), and whose it is. */
  held: { group: Phrase; holder: Phrase } | null = null;
  /** What the phase that is spoken of is a phase of. */
  phased: Phrase | null = null;
  sentenceFigure = 0;
  /** The sentence describes under a label (建设地点：…): it names nobody who could own. */
  described = false;
  /** The sentence has broken its whole down: 其中. */
  among = false;
  /** Whom a policy helps: 对新引进的企业，给予… */
  recipient: Phrase | null = null;
  /** What was spoken of before the bracket that is open: an aside introduces nothing, and what follows goes on from the figure before it. */
  aside: Pick<Discourse, 'topic' | 'project' | 'before' | 'beforeMeasure'> | null = null;
  /** What stands before the bracket that is open. */
  bracketOwner: Phrase | null = null;
  /** The counted phrase of the figure at hand, where its owner is another. */
  counted: Span | null = null as Span | null;
  sentenceStart = true;
  paragraphStart = true;

  readonly distance: Distance;
  /** Where the words of phrases stand in the text, as far as that was asked: by the words, and by the phrase, which needs no words cut out. */
  private readonly mentions = new Map<string, Mentions>();
  private readonly mentionsOfPhrase = new Map<Phrase, Mentions>();
  private places: Places | null = null;
  /** Where the title stands, behind the text. */
  titleStart = 0;
  /** The text reports on a place: sector after sector, in numbers. */
  report = false;

  constructor(
    readonly text: string,
    readonly figures: readonly Owned[],
    readonly items: Items,
    /** Weighs whose a figure is where the rules are often wrong. */
    readonly choice: Choice<Phrase>,
  ) {
    this.subjects = figures.map(() => null);
    this.distance = new Distance(text);
  }

  /** Where the words of a phrase stand. */
  mentionsOf(phrase: Phrase): Mentions {
    let mentions = this.mentionsOfPhrase.get(phrase);
    if (mentions === undefined) {
      const words = this.text.slice(phrase.start, phrase.end);
      this.places ??= new Places(this.text);
      mentions = this.mentions.get(words) ?? new Mentions(words, this.places, this.titleStart);
      this.mentions.set(words, mentions);
      this.mentionsOfPhrase.set(phrase, mentions);
    }
    return mentions;
  }
}

/** The clause speaks of this owner. */
export function speakOf(discourse: Discourse, owner: Phrase): void {
  if (owner.class === 'phase') discourse.phased = discourse.project ?? discourse.topic;
  discourse.topicCounted = false;
  discourse.topic = owner;
  discourse.sentenceOwner ??= owner;
  if (isProject(owner) && owner.class !== 'phase') discourse.project = owner;
  if (owner.class === 'park' || (owner.class === 'project' && /.园/.test(discourse.text.slice(owner.start, owner.end))))
    discourse.park = owner;
  if (owner.class === 'org' && !isSubsidiary(discourse, owner)) discourse.org = owner;
  if (
    owner.class === 'place' ||
    owner.class === 'park' ||
    (owner.class === 'office' &&
      discourse.place === null &&
      /[省市县区镇乡州]/.test(discourse.text.slice(owner.start, owner.end)))
  )
    discourse.place = owner;
  // 全社会 is no place.
  if (owner.whole && discourse.text.startsWith('全社会', owner.start)) return;
  if (owner.whole) discourse.place = wholePart(discourse, owner);
  else if (owner.placeEnd > 0 && !isProject(owner) && owner.class !== 'org')
    discourse.place = { ...owner, end: owner.placeEnd, fullEnd: owner.placeEnd, class: 'place' };
  if (owner.whole || (discourse.home === null && owner.class !== 'office')) discourse.home = discourse.place;
}

/** 全市 of 全市风电. */
export function wholePart({ text }: Discourse, phrase: Phrase): Phrase {
  const length = /^全(?:社会|街道|行业|自治区)/.exec(text.slice(phrase.start, phrase.end))?.[0].length ?? 2;
  const end = Math.min(phrase.end, phrase.start + length);
  return { ...phrase, end, fullEnd: end, class: 'place' };
}

/** 全资子公司X: not the company that speaks. */
const isSubsidiary = ({ text }: Discourse, { start, end }: Phrase) =>
  NOT_THE_SPEAKER.test(text.slice(Math.max(0, start - 3), start)) || NOT_THE_SPEAKER.test(text.slice(start, end));

const NOT_THE_SPEAKER = /[子孙]公司$|^[甲乙丙]方$/;

/** A project or group that a figure or a verb has introduced. */
export function introduce(discourse: Discourse, phrase: Phrase, counted = false): void {
  discourse.topicCounted = counted;
  discourse.topic = phrase;
  if (phrase.class !== 'phase') discourse.project = phrase;
  if (phrase.class === 'park') discourse.park = phrase;
}

/** A new paragraph: the heading over it, or the place, is spoken of. */
export function startParagraph(discourse: Discourse): void {
  discourse.paragraphStart = true;
  discourse.voice = null;
  if (discourse.home !== null) discourse.place = discourse.home;
  discourse.mainPark ??= discourse.park;
  discourse.park = discourse.mainPark;
  if (discourse.heading !== null) {
    discourse.topic = discourse.heading;
    discourse.project = discourse.heading;
  } else if (discourse.topic !== null && discourse.place !== null && LOCAL.has(discourse.topic.class)) {
    // A new paragraph that names nobody speaks of the place again.
    discourse.topic = discourse.place;
  }
}

/** Notes whose a figure is, by the clean words of its subject. */
export function own(discourse: Discourse, index: number, phrase: Phrase | null, rule: string): void {
  discourse.owners[index] = phrase;
  if (phrase === null) return;
  if (phrase.end - phrase.start > 1) discourse.mentionsOf(phrase).owns.push(index);
  let words = clean(discourse.text.slice(phrase.start, phrase.end));
  // A bare 一期 is called by its project.
  // 设立100亿元的产业基金，首期30亿元已募集: of the fund, not of a project.
  const raised = discourse.figures[index]?.measure === 'financing' ? discourse.before : null;
  const of = phrase.class === 'phase' ? (raised ?? discourse.phased ?? discourse.project) : null;
  if (of !== null && of.class !== 'phase') {
    const name = clean(discourse.text.slice(of.start, of.end)).replace(PHASE_TAIL, '');
    if (!/^[一二三四五六首]期/.test(name)) words = name + words;
  }
  const { start, end, class: class_ } = phrase;
  discourse.subjects[index] = { start, end, text: words, class: class_, rule, counted: discourse.counted };
}

/** Topics that a new paragraph does not carry on with. */
const LOCAL = new Set<string>(['project', 'phase', 'facility', 'name', 'enterprise', 'sector', 'people']);

const PHASE_TAIL = /[一二三四五六首]期(?:工程|项目)?$/;

const MARKED = /[\s\u201c\u201d\u2018\u2019\u300c\u300d\u300a\u300b()\uff08\uff09]/;

/** Without blanks, and without a quotation mark or bracket that has lost its partner. */
function clean(words: string): string {
  if (!MARKED.test(words)) return words;
  // 16GW N型电池项目: between letters a blank keeps words apart.
  let result = words.replace(/(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])/g, '');
  for (const [open, close] of ['“”', '‘’', '「」', '()', '《》'] as unknown as [string, string][]) {
    const opens = result.includes(open);
    const closes = result.includes(close);
    if (opens !== closes) result = result.replace(open, '').replace(close, '');
  }
  return result;
}
