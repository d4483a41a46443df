import { isProject } from './classes';
import { PARTS } from './cues';
import { type Discourse, wholePart } from './discourse';
import { kindOf } from './kinds';
import { isWord, wordOf } from './neighbours';
import type { Phrase } from './phrase';
import { lastPlace } from './reference';
import { PART_STATISTIC, type Surroundings, type Told } from './subject';

/** A statistic belongs to a place or a sector, not to a project. */
export function statisticSubject(discourse: Discourse, m: number, { owner, among }: Surroundings): Told {
  const { topic } = discourse;
  // 其中民间投资50290亿元: a part called by its measure.
  if (owner === null && discourse.among && m >= 0 && wordOf(discourse, m).endsWith('投资')) {
    const { sentenceOwner } = discourse;
    const spoken = sentenceOwner !== null && REGIONAL.has(sentenceOwner.class) ? sentenceOwner : topic;
    if (spoken !== null && isProject(spoken)) return [spoken, '承上文'];
    if (isAmong(discourse)) return [measurePhrase(discourse, m), PART_STATISTIC];
  }
  // 民间投资880亿元: a part of the place's whole is called by its statistic.
  if (owner === null && m >= 0 && isWord(discourse, m, PARTS) && (topic === null || !isProject(topic)))
    return [measurePhrase(discourse, m), PART_STATISTIC];
  // 全县规上工业增加值…,固定资产投资…: another statistic is the place's.
  const place = owner === null && !among && m >= 0 ? wholeOf(discourse, wordOf(discourse, m)) : null;
  if (place !== null) return [place, '统计指标的地区'];
  const whole = owner ?? (among ? discourse.before : null) ?? discourse.sentenceOwner;
  // 年总产值, 外资占比29%: told of projects as well
  if (owner === null && topic?.class === 'project' && m >= 0 && /^(?:年?总产值|外资)$/.test(wordOf(discourse, m)))
    return [topic, '承上文'];
  const isPlaces = m >= 0 && owner === null && PLACE_ONLY.test(wordOf(discourse, m));
  if (isPlaces && (whole?.class === 'sector' || topic?.class === 'sector')) {
    const spoken = placeSpokenOf(discourse);
    if (spoken !== null) return [spoken, '统计指标的地区'];
  }
  if (whole !== null && (!isProject(whole) || whole.class === 'park') && whole.class !== 'office')
    return [whole, '统计指标的地区或行业'];
  if (topic !== null && (topic.class === 'place' || topic.class === 'sector')) return [topic, '统计指标的地区或行业'];
  return [placeSpokenOf(discourse) ?? wholeSociety(discourse, m) ?? topic, '统计指标的地区'];
}

/** The place of which the sentence has spoken by a sector: 全县 of 全县规上工业. */
function wholeOf(discourse: Discourse, statistic: string): Phrase | null {
  const { before, sentenceOwner } = discourse;
  const sector = sentenceOwner ?? before;
  if (sector?.class !== 'sector' || !sector.whole || !PLACE_ONLY.test(statistic)) return null;
  return wholePart(discourse, sector);
}

/** The place that is spoken of, or was named last, or is named anywhere. */
export const placeSpokenOf = (discourse: Discourse) =>
  discourse.place ?? lastPlace(discourse) ?? discourse.firstWhole ?? discourse.titled;

/** 其中 stands before the clause, with no semicolon between. */
function isAmong({ items, clause }: Discourse): boolean {
  for (let i = clause; i >= 0; i--) {
    if (items.kind[i] === kindOf.among) return true;
    if (items.kind[i] === kindOf.semicolon || items.kind[i] === kindOf.stop) return false;
  }
  return false;
}

/** Who has statistics of its own. */
const REGIONAL: ReadonlySet<string> = new Set(['place', 'sector', 'park']);

/** What is told of places alone. */
export const PLACE_ONLY =
  /(?<!民间)投资$|技术合同|商品房|客运|货运|里程|业务总量|餐饮|生产总值|GDP|gdp|固定资产投资|固投|消费品|预算收入|财政|财税|可支配收入|存款|城镇化|人口|消费价格/;

/** 全社会 of 全社会用电量, where the text names no place. */
function wholeSociety(discourse: Discourse, m: number): Phrase | null {
  if (m < 0 || !wordOf(discourse, m).startsWith('全社会')) return null;
  const phrase = measurePhrase(discourse, m);
  return { ...phrase, end: phrase.start + 3, fullEnd: phrase.start + 3, class: 'place' };
}

/** A measure word as a name. */
export function measurePhrase(discourse: Discourse, m: number): Phrase {
  const start = discourse.items.start[m] as number;
  const end = discourse.items.end[m] as number;
  return {
    start,
    end,
    fullEnd: end,
    class: 'name',
    bare: false,
    pointing: false,
    whole: false,
    meant: null,
    placeEnd: 0,
  };
}
