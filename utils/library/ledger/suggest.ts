import type { Step } from '../turns';
import type { Mention } from './mention';

/** Two mentions that look like one project, and how much so: 1 is nearly sure. Only suggested: a person says whether they are. */
export interface Suggestion {
  a: string;
  b: string;
  likeness: number;
  /** One names a phase and the other none, but company and sum are the same: the other means that phase. */
  bridgesPhases: boolean;
}

type Compared = Pick<Mention, 'id' | 'clippingId' | 'name' | 'company' | 'place' | 'investment' | 'currency' | 'count'>;

/** From this likeness on, two mentions are suggested as one project. */
const ALIKE = 0.7;

/**
 * Which mentions may be one project (同一项目), most alike first. Compared are only mentions that share a rarer pair of letters in their names or
 * their company. Groups (22个项目) and mentions of one article are never suggested: an article names what it keeps apart. `step` is called
 * between mentions, and waited for.
 */
export async function suggestMerges(mentions: readonly Compared[], step: Step = async () => {}): Promise<Suggestion[]> {
  const profiles: Profile[] = [];
  const byWord = new Map<string, number[]>();
  for (const mention of mentions) {
    if (mention.count !== 1) continue;
    const profile = profileOf(mention);
    const n = profiles.push(profile) - 1;
    for (const word of profile.words) {
      const list = byWord.get(word);
      if (list) list.push(n);
      else byWord.set(word, [n]);
    }
    await step(n, mentions.length * 2);
  }
  const suggestions: Suggestion[] = [];
  /** For each mention, the last earlier one that it was compared with: those that share several words are compared once. */
  const compared = new Int32Array(profiles.length).fill(-1);
  for (const [n, one] of profiles.entries()) {
    for (const word of one.words) {
      const list = byWord.get(word) as number[];
      // A pair of letters that stands in very many names tells nothing.
      if (list.length > COMMON) continue;
      for (let at = list.length - 1; (list[at] as number) > n; at--) {
        const m = list[at] as number;
        if (compared[m] === n) continue;
        compared[m] = n;
        const other = profiles[m] as Profile;
        const likeness = likenessOf(one, other);
        if (likeness >= ALIKE)
          suggestions.push({
            a: one.mention.id,
            b: other.mention.id,
            likeness,
            bridgesPhases: one.phase !== other.phase,
          });
      }
    }
    await step(mentions.length + n, mentions.length * 2);
  }
  return suggestions.sort((x, y) => y.likeness - x.likeness || (x.a + x.b < y.a + y.b ? -1 : 1));
}

const COMMON = 400;

interface Profile {
  mention: Compared;
  /** The name without place, company, size, phase and kind: what is its own. */
  core: string;
  pairs: Set<string>;
  /** By which it is found: the pairs, and the company. */
  words: ReadonlySet<string>;
  phase: string | null;
  company: string | null;
  place: Place | null;
}

function profileOf(mention: Compared): Profile {
  const company = mention.company ? companyCore(mention.company) : null;
  const core = coreOf(mention.name);
  const pairs = pairsOf(core);
  return {
    mention,
    core,
    pairs,
    words: company ? new Set([...pairs, `c:${company}`]) : pairs,
    phase: phaseOf(mention.name),
    company,
    place: mention.place ? placeOf(mention.place) : null,
  };
}

/** 二期项目 → 二. The first phase, and a project that is not called a phase, have none: the two are told apart by no article. */
export function phaseOf(name: string): string | null {
  const phase = /([一二三四五六七八九十]|\d)期/.exec(name.normalize('NFKC'))?.[1] ?? null;
  return phase === '一' || phase === '1' ? null : phase;
}

/** `临江市年产5万吨光伏玻璃生产项目(一期)` → `光伏玻璃`. A name of nothing but such words keeps them. */
export function coreOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[“”‘’"'「」《》()·\s]/g, '')
    .replace(/([一二三四五六七八九十]|\d)期/g, '')
    .replace(
      /(年产(能|量)?|日产|年处理)?\d+(\.\d+)?(百|千|万|亿)*(吨|平方米|千瓦|兆瓦|吉瓦|GWh?|MWh?|台|套|片|支|只|辆|件|个|亩|元)+/gi,
      '',
    );
  const core = plain
    .replace(/(建设|生产|制造|加工|投资|产业化|一体化)*(项目|工程|生产线|建设|基地)*$/, '')
    .replace(/^(总投资|新建|扩建|年产|重大|重点)+/, '')
    .replace(/^\p{Script=Han}{2,4}?(?:[省市县镇州]|(?<![港园矿景库小社])区)(?=.{3})/u, '');
  return core.length >= 2 ? core : plain;
}

/** `临江玻璃(集团)有限公司` → `临江玻璃`. */
export function companyCore(company: string): string {
  const plain = company.normalize('NFKC').replace(/\([^)]*\)/g, '');
  return plain.replace(/(股份|集团|控股|有限|责任|公司|科技|技术|实业|投资|发展)+$/g, '') || plain;
}

function likenessOf(a: Profile, b: Profile): number {
  if (a.mention.clippingId === b.mention.clippingId) return 0;
  const place = placesAgree(a.place, b.place);
  if (place === 'apart') return 0;
  const company = companiesAgree(a, b);
  const money = moneyAgrees(a.mention, b.mention);
  // A second phase is a project of its own; a name without phase is the whole or the first, unless the sum is that phase's.
  if (a.phase !== b.phase && (isBothPhased(a, b) || company !== 'same' || money !== 'same')) return 0;
  if (areOpposed(a.core, b.core)) return 0;
  const name = namesAgree(a, b, company === 'same' || money === 'same');
  if (company === 'apart' && !(name === 1 && money === 'same')) return 0;
  if (money === 'apart' && !(name === 1 && company === 'same')) return 0;
  // A short or general name is shared by many projects: it needs more than itself.
  const isTelling = Math.min(a.core.length, b.core.length) >= 4 && !GENERAL.test(a.core) && !GENERAL.test(b.core);
  let likeness = name * 0.6;
  if (company === 'same') likeness += 0.3;
  if (money === 'same') likeness += 0.2;
  else if (money === 'near') likeness += 0.1;
  // One company seldom has two projects of one sum, whatever a renamed one is called.
  if (company === 'same' && money === 'same') likeness += 0.15;
  if (place === 'same') likeness += 0.1;
  if (isTelling && name === 1) likeness += 0.1;
  // Each has words of its own: another sum as well makes them sisters rather than one.
  if (money !== 'same' && ownLetters(a.core, b.core) > 0 && ownLetters(b.core, a.core) > 0) likeness -= 0.2;
  if (!isTelling && company !== 'same' && money !== 'same') likeness -= 0.2;
  return Math.max(0, likeness);
}

const GENERAL =
  /^(产业园|工业园|科技园|物流园|标准厂房|数据中心|污水处理厂|研发中心|总部基地|风电|光伏|光伏发电|风力发电|储能|道路|学校|医院)$/;

function namesAgree(a: Profile, b: Profile, isSupported: boolean): number {
  if (a.core === b.core) return 1;
  const [shorter, longer] = a.core.length <= b.core.length ? [a, b] : [b, a];
  // A short name stands in many others; it needs the same company or sum beside it.
  if (shorter.core.length >= (isSupported ? 3 : 4) && longer.core.includes(shorter.core)) return 0.9;
  let shared = 0;
  for (const pair of shorter.pairs) if (longer.pairs.has(pair)) shared++;
  // 临江 of 临江玻璃 in the name and 临江 in the other's company are one word told in two places.
  const told = shorter.pairs.size > 0 ? shared / shorter.pairs.size : 0;
  return (2 * shared) / (shorter.pairs.size + longer.pairs.size) > 0.5 ? Math.max(0.6, told * 0.8) : told * 0.5;
}

/** 北礁风电 and 南礁风电, 一号线 and 二号线: the same name but for a side, an order or a number tells two apart. */
function areOpposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((letter, n) => (letter === b[n] ? [] : [letter + b[n]]));
  return (
    differing.length === 1 &&
    /^[东西南北中上下左右前后内外新老甲乙丙丁一二三四五六七八九十\dA-Z]{2}$/i.test(differing[0] as string)
  );
}

function ownLetters(a: string, b: string): number {
  return [...new Set(a)].filter((letter) => !b.includes(letter)).length;
}

type Agreement = 'same' | 'near' | 'unknown' | 'apart';

interface Place {
  core: string;
  /** Its levels but for the province: a shared province alone is not a shared place. */
  levels: readonly string[];
}

function placeOf(place: string): Place {
  const levels = place.match(/.+?(?:省|自治区|特别行政区|市|州|地区|盟|区|县|旗|镇|乡)/g) ?? [place];
  return {
    core: place.replace(/[省市区县旗]$/, ''),
    levels: levels.filter((level) => !/(省|自治区)$/.test(level) && level !== '市'),
  };
}

/** 临江省青石湾市 holds 青石湾市 holds 青石湾; two places that share no level are apart. */
function placesAgree(a: Place | null, b: Place | null): Agreement {
  if (!a || !b) return 'unknown';
  const isHeld = a.core.length < b.core.length ? b.core.includes(a.core) : a.core.includes(b.core);
  return isHeld || a.levels.some((level) => b.levels.includes(level)) ? 'same' : 'apart';
}

/** A company that one tells and the other has in its project's name, 蓝湾石化 of 蓝湾石化乙烯项目, is the same. */
function companiesAgree(a: Profile, b: Profile): Agreement {
  if (a.company && b.company) {
    const [shorter, longer] = a.company.length <= b.company.length ? [a.company, b.company] : [b.company, a.company];
    return shorter.length >= 2 && longer.includes(shorter) ? 'same' : 'apart';
  }
  const company = a.company ?? b.company;
  const { name } = (a.company ? b : a).mention;
  return company && company.length >= 3 && name.includes(company) ? 'same' : 'unknown';
}

function isBothPhased(a: Profile, b: Profile): boolean {
  return a.phase !== null && b.phase !== null;
}

function moneyAgrees(a: Compared, b: Compared): Agreement {
  if (a.investment === null || b.investment === null || a.currency !== b.currency) return 'unknown';
  const ratio = Math.max(a.investment, b.investment) / Math.max(1, Math.min(a.investment, b.investment));
  return ratio <= 1.02 ? 'same' : ratio <= 1.5 ? 'near' : 'apart';
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return pairs;
}
