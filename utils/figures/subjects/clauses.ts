import { chooseSubject } from './choose';
import { isCount, isProject } from './classes';
import type { Clause } from './clause';
import { findOwner, weighOwner } from './clause-owner';
import { listIn, objectIn } from './compounds';
import { SAYS } from './cues';
import { type Discourse, introduce, own, speakOf, wholePart } from './discourse';
import { kindOf } from './kinds';
import { readLead, startsWithDistribution } from './leads';
import { isWord } from './neighbours';
import { introduceObject } from './objects';
import { subjectOf } from './owners';
import type { Phrase } from './phrase';
import { oneOfGroup, resolve } from './reference';
import { BUILT, LISTED, type Owned, type Surroundings } from './subject';
import { isLevel } from './titles';

/** Reads the items `from` … `to` of a clause: whom it speaks of, whose its figures are, what it introduces. */
export function readClause(discourse: Discourse, from: number, to: number): void {
  if (from === to) return;
  const { items } = discourse;
  discourse.clause = from;
  const opener = from > 0 ? (items.kind[from - 1] as number) : kindOf.line;
  const inBrackets = opener === kindOf.open;
  readBracket(discourse, from, opener);
  const lead = readLead(discourse, from, to);
  if (lead === null) return;
  const clause: Clause = {
    from,
    to,
    opener,
    inBrackets,
    lead,
    owner: lead.owner,
    coordinated: [],
    listed: false,
  };
  findOwner(discourse, clause);
  clause.coordinated = listIn(discourse, from, to);
  if (clause.coordinated.length > 1) discourse.list = clause.coordinated;
  weighOwner(discourse, clause);
  const { owner, coordinated } = clause;
  // 陶瓷机械：4个项目
  const isEntry = items.kind[to] === kindOf.colon && items.kind[to + 1] === kindOf.figure;
  if (owner !== null && owner.class === 'name' && isEntry) owner.class = 'sector';
  if (owner !== null && (isEntry || (opener === kindOf.semicolon && owner.class === 'name')))
    discourse.sentenceOwner = owner;
  if (lead.among && discourse.outer === null) discourse.outer = discourse.topic;
  if (lead.among) discourse.among = true;
  clause.listed =
    lead.lists ||
    (coordinated.length > 1 &&
      items.kind[lead.next] !== kindOf.figure &&
      from > 0 &&
      opener === kindOf.comma &&
      startsWithDistribution(discourse, from, to));
  const isPart =
    owner !== null &&
    ((lead.among && items.kind[lead.next] === kindOf.figure && owner.class !== 'phase') ||
      isLevel(discourse, owner) ||
      owner.class === 'people');
  if (owner !== null && !clause.listed && !isPart) {
    speakOf(discourse, owner);
    if (owner.class === 'phase') discourse.phased = oneOfGroup(discourse) ?? discourse.phased;
  }
  const { topic, project, figure } = discourse;
  ownFigures(discourse, clause);
  const silent = discourse.figure === figure && !discourse.described;
  if (silent && !clause.listed) introduceObject(discourse, clause);
  if (silent && lead.lists && coordinated.length < 2) {
    const only = objectIn(discourse, lead.next, to);
    if (only !== null) discourse.topic = discourse.project = only;
  } else if (lead.lists || (clause.listed && coordinated.length > 1)) {
    discourse.topic = topic;
    discourse.project = project;
  }
  // 公告显示，甲公司签署了…: what is told begins behind it.
  if (silent && isWord(discourse, to - 1, SAYS)) return;
  if (lead.next < to || (owner !== null && isProject(owner))) {
    discourse.sentenceStart = false;
    discourse.paragraphStart = false;
  }
}

/** What stands before an opening bracket owns the figures inside it. */
function readBracket(discourse: Discourse, from: number, opener: number): void {
  const { items } = discourse;
  if (opener === kindOf.open) {
    const named = from > 1 ? items.phrase[from - 2] : null;
    const isNamed = named && named.class !== 'person' && named.end === items.end[from - 2];
    discourse.bracketOwner = isNamed
      ? named.whole && named.class === 'name'
        ? wholePart(discourse, named)
        : resolve(discourse, named)
      : null;
  } else if (opener !== kindOf.comma && opener !== kindOf.colon && opener !== kindOf.semicolon)
    discourse.bracketOwner = null;
}

/** Says whose each figure of the clause is; the project that one introduces is spoken of from then on. */
function ownFigures(discourse: Discourse, clause: Clause): void {
  const { items } = discourse;
  const { from, to, owner } = clause;
  const { location, among } = clause.lead;
  const around: Surroundings = { from, to, owner, location, among };
  for (let q = from; q < to; q++) {
    if (items.kind[q] !== kindOf.figure) continue;
    const owned = discourse.figures[discourse.figure] as Owned;
    discourse.counted = null;
    const told = subjectOf(discourse, owned, q, around);
    const [subject, rule] = chooseSubject(discourse.choice, discourse, owned, q, told, around);
    // 锦华食品公司追加投资2亿元建设二期工程: the second phase of that firm's works
    if (subject?.class === 'phase' && rule === BUILT && owner?.class === 'org') discourse.phased = owner;
    own(discourse, discourse.figure, subject, rule);
    const group = groupThatYields(discourse, owned, q, to);
    if (group !== null) discourse.sentenceOwner = discourse.topic = group;
    else if (subject !== null) followFigure(discourse, owned, subject, rule);
    discourse.figure++;
  }
}

/** 32个开发区实现产值…: the parks, places or firms counted at item `q`, where a verb goes on with what they have. */
function groupThatYields({ items }: Discourse, { kind, start, end }: Owned, q: number, to: number): Phrase | null {
  const counted = kind === 'count' && q + 2 < to ? items.phrase[q + 1] : null;
  if (!counted || counted.start !== end) return null;
  // 已投产的9户酿酒企业已收购…
  const areFirms =
    counted.class === 'enterprise' && items.kind[q - 1] === kindOf.of && items.kind[q + 2] === kindOf.adverb;
  if (!areFirms && counted.class !== 'park' && counted.class !== 'place') return null;
  const next = items.kind[areFirms ? q + 3 : q + 2];
  return next === kindOf.verb || next === kindOf.action || (areFirms && next === kindOf.nominal)
    ? { ...counted, start, bare: false }
    : null;
}

/** 车规级功率模块生产线, not 标准厂房, which any park has. */
const isCalled = ({ start, end }: Phrase) => end - start > 5;

/** 新建了一个占地120亩的绿牧家庭农场: what it is called is spoken of. */
const isNewOne = ({ text, items, clause }: Discourse, { start, end, measure }: Owned) =>
  measure !== 'other_quantity' &&
  text.charAt(end) === '的' &&
  /(?:建|建设|建成|打造|创办|兴办|建起)了?一[个座家处条]/.test(text.slice(items.start[clause], start));

/** The counted phrase is of parts: 子项目. */
const isPartCount = ({ text, counted }: Discourse) =>
  counted !== null && /[子分]项目?$/.test(text.slice(counted.start, counted.end));

function followFigure(discourse: Discourse, owned: Owned, subject: Phrase, rule: string): void {
  const isPart = rule === LISTED && discourse.among;
  const isFirst = discourse.before === null;
  discourse.before = subject;
  // 由三个分项目组成: of its parts a project is spoken of further.
  if (discourse.counted !== null && owned.measure === 'project_count' && !isPartCount(discourse)) {
    const { start, end } = discourse.counted;
    discourse.topic = { ...subject, start, end, fullEnd: end, class: 'project', bare: false };
    discourse.project = discourse.topic;
    discourse.held = { group: discourse.topic, holder: subject };
  }
  discourse.beforeMeasure = owned.measure;
  const isOne =
    subject.class === 'project' ||
    subject.class === 'park' ||
    // 某公司投资9亿元建设X生产线
    (subject.class === 'facility' && rule === BUILT && owned.measure === 'total_investment' && isCalled(subject)) ||
    (subject.class === 'phase' && owned.measure !== 'growth') ||
    (subject.class === 'name' && subject.start > owned.end && isNewOne(discourse, owned));
  // 建成变电站3座、码头1座: of things counted in a row none is spoken of.
  const isItsPart = subject.bare && discourse.topic?.class === 'project';
  const inRow = owned.measure === 'other_quantity' && (!isFirst || isItsPart);
  const told =
    subject.class === 'park' ? !isCount(owned) : owned.measure !== 'threshold' || subject.class !== 'project';
  if (isOne && told && !isPart && !inRow && !discourse.described) introduce(discourse, subject, isCount(owned));
}
