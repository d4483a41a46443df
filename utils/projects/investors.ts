import type { Named } from '../figures/subjects/named';
import type { Span } from '../text/span';
import { within } from './places';

/** Who the sentence says invests: 由X投资建设, 投资方：X, X投资…建设Y, X与Y签约. */
export function investorIn(text: string, sentence: Span, near: readonly Named[], project: string): string | null {
  const { start, end } = itemOf(text, sentence, project);
  const here = within(near, { start, end });
  const firms = here.filter(({ class: class_, text: name }) => class_ === 'org' && !project.includes(name));
  const words = text.slice(start, end);
  const labelled = BUILDER.exec(words) ?? BUILDER.exec(continued(text, end));
  if (labelled !== null) return labelled[1] as string;
  const by = BY.exec(words) ?? legalOnly(BY.exec(continued(text, end)));
  if (by !== null) {
    const from = start + by.index + 1;
    const firm = firms.find((firm) => firm.start >= from && firm.start <= from + 6);
    const called = by[1] as string;
    if (firm !== undefined || !/[0-9]|此|我|该/.test(called)) return firm?.text ?? called;
  }
  const mention = words.indexOf(project);
  // 韩国岭南新能源投资12亿美元的动力电池项目, 北岭恒通拟投资2亿元建设再制造基地
  const lead = words.slice(0, Math.max(0, mention));
  const paid = PAYS.exec(lead) ?? PAYS_TO_BUILD.exec(lead);
  if (paid !== null && here.some(({ class: class_, text }) => PAYERS.has(class_) && text === paid[1]))
    return paid[1] as string;
  for (let i = firms.length - 1; i >= 0; i--) {
    const firm = firms[i] as Named;
    const isBefore = mention < 0 || firm.start - start < mention;
    // 甲与乙签署协议，拟投资…: the first one does.
    if (PARTNER.test(text.slice(Math.max(start, firm.start - 12), firm.start))) continue;
    if (isBefore && INVESTS.test(text.slice(firm.end, Math.min(end, firm.end + 16)))) return firm.text;
  }
  return null;
}

/** The part of a sentence between semicolons that names the project: of A；B；C each has its own investor. */
function itemOf(text: string, { start, end }: Span, project: string): Span {
  const at = text.slice(start, end).indexOf(project);
  if (at < 0) return { start, end };
  const next = text.slice(start + at, end).indexOf('；');
  return {
    start: start + text.slice(start, start + at).lastIndexOf('；') + 1,
    end: next < 0 ? end : start + at + next,
  };
}

/** Who may pay. */
const PAYERS: ReadonlySet<string> = new Set(['org', 'name', 'enterprise']);

/** The next sentence, where it goes on to speak of the project: 该项目由X建设. */
function continued(text: string, end: number): string {
  const next = text.slice(end + 1, end + 121);
  return text[end] === '。' && GOES_ON.test(next) ? next.slice(0, (next.indexOf('。') + 1 || next.length + 1) - 1) : '';
}

/** Of the next sentence only a company's full name counts. */
function legalOnly(found: RegExpExecArray | null): RegExpExecArray | null {
  return found !== null && /(?:公司|集团)$/.test(found[1] as string) ? found : null;
}

const GOES_ON = /^(?:该|此|本)?(?:项目|工程|园区|基地)/;
const BUILDER =
  /(?:建设单位|投资单位|投资方|投资主体|建设主体|项目单位|项目业主|业主单位|实施单位|运营单位)(?:为|是|系|：)([^，。；、由]{2,24}?)(?=[，。；、]|$)/;
const PAYS =
  /(?:^|[，；、])(?!分别|其中|包括|推动|主要)([^，。；：、0-9]{3,16}?)(?:总|计划|拟|独家)?(?:投资|增资|出资|斥资)[^，。；、]{2,12}(?:建设|兴建)?的$/;
const PAYS_TO_BUILD =
  /(?:^|[，：])(?!分别|其中|包括|推动|主要)([^，。；：、0-9]{3,16}?)(?:拟|计划|将|也|已)*(?:在[^，。；、0-9]{2,10})?(?:投资|出资|斥资)[约超逾近]?[0-9][^，。；、]{1,10}(?:建设|新建|兴建|扩建|打造|实施)[^，。；]*$/;
const BY =
  /[由](?!于|此)([^，。；、由]{2,24}?)(?:全额|独资|共同|联合|负责|承担|出资|总)?(?:投资|建设|开发|兴建|实施|承建|出资|运营)/;
const PARTNER = /(?<![府会局省市县区镇旗])[与同]$/;
const INVESTS =
  /^(?:（[^）]*）)?(?:，)?(?:总)?(?:拟|计划|将|也|亦|已|再|宣布|近日|日前|与[^，。]{2,12})*(?:斥资|出资|投资|增资|签约|签订|签署|兴建|建设|新建)/;

/**
 * 山东海纳远山公司 of 山东海纳远山铜箔基地: the firm whose name goes on as the project's does, beyond a place that both are called after; null for none.
 */
export function namesakeOf(project: string, names: readonly Named[]): string | null {
  for (const { class: class_, text: name } of names) {
    if (class_ !== 'org' || !LEGAL.test(name) || project.startsWith(name)) continue;
    let shared = 0;
    while (shared < project.length && project[shared] === name[shared]) shared++;
    if (shared >= 4 && name.slice(0, shared).replace(AREA, '').length >= 2) return name;
  }
  return null;
}

const AREA =
  /^(?:.{2,6}?[省市县区州旗镇乡]城?|北京|天津|上海|重庆|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|中国)/;
const LEGAL = /(?:公司|集团)$/;

/**
 * The one firm that an article of few firms begins with as one that invests or signs, else that announces, and where it does first: the investor of what
 * the article goes on to name; null where there are several or none.
 */
export function soleInvestor(text: string, names: readonly Named[]): { name: string; from: number } | null {
  const firms = names.filter(
    ({ class: class_, text: name }) => class_ === 'org' && name.length > 3 && !LENDERS.test(name),
  );
  if (new Set(firms.map(({ text: name }) => name)).size > FEW) return null;
  const investing = firms.filter(({ start, end }) => {
    const after = text.slice(end, end + 48);
    return ACTS.test(after) || (COUNTERPART.test(text.slice(Math.max(0, start - 24), start)) && SIGNS.test(after));
  });
  if (
    investing.some(({ start }) => firms.some(({ end }) => start - end === 1 && '、和与及'.includes(text.charAt(end))))
  )
    return null;
  const sole = oneOf(investing) ?? (investing.length === 0 ? oneOf(announcing(text)) : null);
  return sole !== null && sole.from < OPENING ? sole : null;
}

/** The longest name of one firm and where it stands first; null where they are several firms. */
function oneOf(firms: readonly { text: string; start: number }[]): { name: string; from: number } | null {
  const [first] = firms;
  if (first === undefined) return null;
  const name = firms.reduce((longest, { text }) => (text.includes(longest) ? text : longest), first.text);
  // 海纳锂电 and 东湖海纳锂电科技有限公司
  return firms.every(({ text }) => name.includes(text)) ? { name, from: first.start } : null;
}

/** 海纳精密（600123）公告: who tells it of itself. */
function announcing(text: string): { text: string; start: number }[] {
  return Array.from(text.matchAll(ANNOUNCES), (found) => ({ text: found[1] as string, start: found.index }));
}

const FEW = 5;
/** An article that is of a firm's project begins with the firm. */
const OPENING = 160;
const LENDERS = /银行|基金|证券|保险|设计院|研究院|大学|学院|协会|商会/;
const ACTS =
  /^(?:（[^）]{1,30}）)*(?:拟|计划|将|也|已|再|规划|宣布|近日|日前|今年|联合)*(?:(?:在|于|与|同)[^，。；]{2,24})?(?:投资|斥资|出资|增资|签约|签订|签署|兴建|建设|新建|投建)/;
const COUNTERPART = /(?:政府|委员会|管委会|[省市县区镇旗])(?:正式|成功|已|近日|日前)*[与和同]$/;
const SIGNS =
  /^(?:（[^）]{1,30}）)*[^，。；]{0,6}(?:签约|签订|签署|达成|就[^，。；]{2,30}(?:签|达成|洽谈)|举行[^，。；]{0,12}签约)/;
const ANNOUNCES =
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{3,6})（[^）]{0,6}[0-9]{4,6}[^）]{0,5}）(?:[^，。；]{0,10}，)?[^，。；]{0,10}(?:公告|公布|披露)/g;
