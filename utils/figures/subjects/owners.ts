import { builtBy } from './built';
import { carriedSubject } from './carried';
import { isCount, isProject, isSeparator } from './classes';
import { readPhrase } from './compounds';
import { countSubject } from './counted';
import { PULLS } from './cues';
import { type Discourse, wholePart } from './discourse';
import { distribution, RESPECTIVE } from './distribution';
import { kindOf } from './kinds';
import { listedName } from './listed';
import { itemOfSums, modifiedBy } from './modified';
import { afterShare, isWord, measureBefore, openerOf, startsModifier, touches, wordOf } from './neighbours';
import { PHRASE, type Phrase } from './phrase';
import { resolve } from './reference';
import { statisticSubject } from './statistics';
import { BUILT, LISTED, type Owned, type Surroundings, type Told } from './subject';
import { isLevel, isSource } from './titles';

/** Whose the figure at item `q` is; the nearest telling wins, and the topic where nothing tells. */
export function subjectOf(discourse: Discourse, owned: Owned, q: number, around: Surroundings): Told {
  const { items, bracketOwner } = discourse;
  const { owner } = around;
  const from = Math.max(around.from, q - WINDOW);
  const to = Math.min(around.to, q + WINDOW);
  const next = q + 1 < to ? (items.phrase[q + 1] ?? null) : null;
  const adjacent = next !== null && touches(discourse, q, q + 1) ? next : null;
  if (bracketOwner !== null && adjacent === null) return [bracketOwner, '括号前的名称'];
  // A name that holds the quantity.
  if (adjacent !== null && adjacent.start <= owned.start && owned.measure !== 'threshold')
    return [partOf(discourse, owned, adjacent, owner), '名称里的数量'];
  // 一期1.2万吨、二期0.8万吨
  const phase = q > from && touches(discourse, q - 1, q) ? items.phrase[q - 1] : null;
  if (phase?.class === 'phase') return [phase, '指标前的名词'];
  // 投资9亿元建设日产5000吨水泥生产线: of what the sum before builds
  if (adjacent !== null && owned.measure === 'capacity' && discourse.before?.start === adjacent.start)
    return [discourse.before, '名称里的数量'];
  const spread = distribution(discourse, q, from, to);
  if (spread !== null) return [spread, RESPECTIVE];
  const member = listedName(discourse, owned, q);
  if (member !== null) return [member, LISTED];
  if (owned.measure === 'threshold') return thresholdSubject(discourse, q, to, owner, adjacent);
  if (isCount(owned)) return countSubject(discourse, owned, q, from, to, owner, adjacent);
  const item = itemOfSums(discourse, owned);
  if (item !== null) return [item, '“的”后的名词'];
  // 总投资70亿元的大唐新能源基地
  if (owner === null || !isProject(owner) || startsModifier(discourse, q, from)) {
    const noun = modifiedBy(discourse, q, from, to);
    // 在智造园项目现场…。这个总投资7.8亿元的项目: what was named last, where nobody who builds is spoken of.
    const topic = discourse.topic;
    if (noun?.bare && owner === null && noun.class === 'project' && (topic === null || !isProject(topic))) {
      const meant = lastProject(discourse);
      if (meant !== null) return [meant, '“的”后名词所指'];
    }
    if (noun !== null && (noun.bare || partOf(discourse, owned, noun, owner) !== noun))
      return [owner ?? discourse.topic ?? noun, '“的”后名词所指'];
    if (noun !== null) return [noun, '“的”后的名词'];
  }
  // 超14000亿元高铁项目; 总投资2.7亿元华茂木业公司开工建设
  const isNoun =
    adjacent !== null &&
    (isProject(adjacent) ||
      (owned.measure === 'total_investment' && /公司$|集团$/.test(discourse.text.slice(adjacent.start, adjacent.end))));
  if (owned.kind === 'money' && isNoun && !adjacent.bare && owner === null)
    return [readPhrase(discourse, q + 1, to)[0], '金额后的名词'];
  const m = measureBefore(discourse, q, from);
  // 华润集团投资25亿元建设X产业园: what is built, not who pays
  const isPaid = m > from && wordOf(discourse, m).endsWith('投资') && !isProject(items.phrase[m - 1] ?? NOBODY);
  const works = isPaid ? builtBy(discourse, owned, q, around) : null;
  if (works !== null) return [works, BUILT];
  const named = m > from ? nameBeforeMeasure(discourse, m, from, owner) : null;
  if (named !== null) return named;
  // 拟投资30亿元建设X产业园
  const built = builtBy(discourse, owned, q, around);
  if (built !== null) return [built, BUILT];
  const registered = owned.measure === 'registered_capital' && owner?.class !== 'org' ? firmBefore(discourse, q) : null;
  if (registered !== null) return [registered, '指标前的名词'];
  const isStatistic = m >= 0 && items.kind[m] === kindOf.statistic && !afterShare(discourse, m, from);
  const isReceived =
    (owned.measure === 'paid_in_capital' || owned.measure === 'foreign_capital') &&
    (discourse.topic === null ||
      !isProject(discourse.topic) ||
      openerOf(discourse, around.from) === kindOf.semicolon ||
      (discourse.before === null && discourse.sentenceOwner === null && discourse.place !== null));
  // 渔业增加值20亿元，拉动生产总值增长0.4个百分点
  if (
    isStatistic &&
    owned.measure === 'growth' &&
    owner === null &&
    discourse.before !== null &&
    pulls(discourse, m, from)
  )
    return [discourse.before, '上一数字的主体'];
  if (isStatistic || isReceived) return statisticSubject(discourse, m, around);
  if (owner === null && isCostPart(discourse, owned)) return [discourse.before, '上一数字的主体'];
  const raiser = owner === null && discourse.among ? raiserOf(discourse, owned) : null;
  if (raiser !== null) return [raiser, '上一数字的主体'];
  // 全省梳理攻坚项目12个、总投资30亿元
  if (owner !== null && isOfGroup(discourse, owned, q, owner)) return [discourse.before, '上一数字的主体'];
  if (owner !== null) return [owner, '本句主语'];
  return carriedSubject(discourse, owned, q, from);
}

/** 「总投资12亿元，其中建设投资10亿元，流动资金2亿元」: a part of what the project before costs, called by what it is spent on. */
const isCostPart = ({ text, items, clause, before, beforeMeasure }: Discourse, { measure, start }: Owned) =>
  before !== null &&
  measure === 'other_money' &&
  (beforeMeasure === 'other_money' || beforeMeasure === 'total_investment') &&
  COST.test(text.slice(items.start[clause], start));

const COST =
  /^(?:铺底)?(?:流动资金|建设投资|固定资产投资|设备(?:购置)?(?:投资|费用?)|工程(?:建设)?费用?|土建(?:投资|工程)|预备费|建设期利息|土地(?:费用|购置费))(?:约|为)?$/;

/** 「拟募资18亿元用于甲项目，其中5亿元补充流动资金」: who raised the whole raised its part. */
function raiserOf({ figures, figure, owners, sentenceFigure }: Discourse, { measure }: Owned): Phrase | null {
  if (measure !== 'financing') return null;
  for (let k = figure - 1; k >= sentenceFigure && figure - k < WINDOW; k--)
    if (figures[k]?.measure === 'financing') return owners[k] ?? null;
  return null;
}

/** The last single project that was named before the clause, in its paragraph or the one before. */
function lastProject({ items, clause, text }: Discourse): Phrase | null {
  let lines = 0;
  for (let i = clause - 1; i >= 0 && clause - i < MEMORY && lines < 2; i--) {
    if (items.kind[i] === kindOf.line) lines++;
    const phrase = items.phrase[i];
    if (phrase?.class === 'project' && !phrase.bare && text.endsWith('项目', phrase.end)) return phrase;
  }
  return null;
}

/** 「项目由全资子公司甲公司实施，注册资本5亿元」: the last firm that the sentence names before item `q`; only a firm has registered capital. */
function firmBefore({ items, heading }: Discourse, q: number): Phrase | null {
  if (heading?.class === 'org') return null;
  for (let i = q - 1; i >= 0 && q - i < MEMORY && items.kind[i] !== kindOf.stop && items.kind[i] !== kindOf.line; i--) {
    const phrase = items.phrase[i];
    if (phrase?.class === 'org' && !phrase.bare) return phrase;
  }
  return null;
}

/** 拉动, 贡献 before the statistic at item `m`: who adds to it, not whose it is. */
function pulls(discourse: Discourse, m: number, from: number): boolean {
  for (let i = m - 1; i >= from; i--) if (isWord(discourse, i, PULLS)) return true;
  return false;
}

/** 风电项目安装6兆瓦的机组: equipment is the project's that is spoken of; so is the base that a project of which a sum was told builds. */
function partOf(discourse: Discourse, { kind }: Owned, phrase: Phrase, owner: Phrase | null): Phrase {
  const { topic, text, before, figure, sentenceFigure } = discourse;
  const whole = owner ?? topic;
  if (
    kind !== 'money' &&
    owner === null &&
    topic !== null &&
    before === topic &&
    figure > sentenceFigure &&
    topic.class === 'project'
  )
    if (text.endsWith('项目', topic.end) && BASE.test(text.slice(phrase.start, phrase.end))) return topic;
  return kind !== 'money' && phrase.class === 'facility' && whole !== null && isProject(whole) ? whole : phrase;
}

const BASE = /(?:基地|中心|园区?|工厂)$/;

/** The sum that a count of projects goes on with, in a clause of somebody who has them. */
const isOfGroup = ({ before, beforeMeasure, items }: Discourse, { kind }: Owned, q: number, owner: Phrase) =>
  kind === 'money' &&
  beforeMeasure === 'project_count' &&
  before?.class === 'project' &&
  !isProject(owner) &&
  (items.kind[q - 2] === kindOf.conjunction || items.kind[q - 3] === kindOf.conjunction);

const NOBODY: Pick<Phrase, 'class'> = { class: 'name' };

/** Items that a name is looked back for. */
const MEMORY = 160;

/** Items of a clause that are looked at on either side of a figure. */
const WINDOW = 40;

function thresholdSubject(
  discourse: Discourse,
  q: number,
  to: number,
  owner: Phrase | null,
  adjacent: Phrase | null,
): Told {
  const { items } = discourse;
  if (adjacent !== null) return [adjacent, '门槛及其名词'];
  const of = items.kind[q + 1] === kindOf.of && q + 2 < to ? items.phrase[q + 2] : null;
  if (of) return [of, '门槛及其名词'];
  const listed = nounOfList(discourse, q, to);
  if (listed !== null) return [listed, '门槛及其名词'];
  return [owner ?? discourse.topic, '门槛的主语'];
}

/** 20亿元以上、40亿元以上以及百亿元龙头项目: the noun behind the last of a list; null for one alone. */
function nounOfList({ items }: Discourse, q: number, to: number): Phrase | null {
  let i = q + 1;
  while (i < to && i - q < WINDOW && (items.kind[i] === kindOf.conjunction || items.kind[i] === kindOf.figure)) i++;
  return i > q + 1 && items.kind[i - 1] === kindOf.figure ? (items.phrase[i] ?? null) : null;
}

/** 新材料产业园产值突破20亿元: the name that the measure at item `m` follows, where it may own. */
function nameBeforeMeasure(discourse: Discourse, m: number, from: number, owner: Phrase | null): Told | null {
  const { items } = discourse;
  const joined = items.phrase[m - 1] ?? null;
  // 膜材料研发及深加工项目总投资…: the whole name at the head of the clause
  const phrase = owner !== null && joined !== null && owner.end === joined.end && isProject(joined) ? owner : joined;
  if (
    phrase === null ||
    items.end[m - 1] !== items.start[m] ||
    (m - 2 >= from && items.kind[m - 2] === kindOf.preposition) ||
    !(
      mayOwn(phrase) ||
      (phrase.class === 'people' && /收入|支出/.test(wordOf(discourse, m))) ||
      namesPart(discourse, phrase, m, from)
    ) ||
    afterShare(discourse, m - 1, from)
  )
    return null;
  const words = discourse.text.slice(phrase.start, phrase.end);
  if (isLevel(discourse, phrase)) return /零售|收入|支出/.test(wordOf(discourse, m)) ? [phrase, '指标前的名词'] : null;
  // 其中中央投资11亿元,省级配套6亿元: who pays a part of the whole
  const isMoney = discourse.figures[discourse.figure]?.kind === 'money';
  if (discourse.before !== null && discourse.among && isMoney && FUNDERS.test(words))
    return [discourse.before, '出资的各方'];
  const label = GENERIC.test(words) ? labelBefore(discourse, from) : null;
  if (label !== null) return [label, '冒号前的名称'];
  const name = resolve(discourse, phrase);
  if (name.bare || (owner !== null && isProject(owner) && !isProject(name))) return null;

  if (name.class === 'place' || name.whole) {
    discourse.place = name.whole ? wholePart(discourse, name) : name;
    discourse.sentenceOwner ??= name;
    if (discourse.topic === null || !isProject(discourse.topic)) discourse.topic = name;
  }
  return isSource(discourse, name) ? null : [name, '指标前的名词'];
}

/** 云溪镇：引进项目到位资金2400万元: the name before the colon that opens the clause; null for none. */
function labelBefore({ items }: Discourse, from: number): Phrase | null {
  const label = items.kind[from - 1] === kindOf.colon ? items.phrase[from - 2] : null;
  return label && isSeparator(items.kind[from - 3] ?? kindOf.line) ? label : null;
}

/** Projects that nothing tells apart from others. */
const GENERIC = /^(?:新?引进|招商(?:引[资进])?|引资|招引)+项目$/;

/** 中央, 省级, 市县: levels that pay, and own nothing. */
const FUNDERS = /^(?:中央和省|中央|国家|上级|地方|社会|企业|业主|各级|自治区|[省市县区]{1,2})(?:级|财政)?$/;

/** Whether a phrase of this class may own a measure. */
const mayOwn = ({ class: class_, whole }: Phrase) =>
  class_ !== 'person' && class_ !== 'people' && (class_ !== 'name' || whole);

/** 其中新能源装机…, 跨境电商进出口…: an unclassed name right before its measure, where a place or a sector is spoken of. */
function namesPart(discourse: Discourse, phrase: Phrase, m: number, from: number): boolean {
  if (phrase.class !== 'name') return false;
  if (discourse.topic !== null && (isProject(discourse.topic) || discourse.topic.class === 'org')) return false;
  for (let i = m - 2; i >= from; i--) {
    const k = discourse.items.kind[i] as number;
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
  return discourse.among || discourse.items.kind[m] === kindOf.statistic;
}
