import { addDays, dayOf, isoOf } from '../times/calendar';
import type { Time } from '../times/time';

/** 获批复, 初步设计获批: what is approved is still to be spent. */
export const isApproval = /获批|批复|核准|批准|立项/;

/** 签约项目中…, 开工项目涵盖…: those of the event before. */
export const isOfEvent = /^ *(?:集中)?(?:签约|开工|揭牌|落户|竣工|投产)的?项目(?:中|涵盖|涉及|包括|覆盖|主要|总投资)/;

/** 上半年签约的43个项目: the time is that of the group alone. */
export const isOfGroup =
  /^(?:集中|新)?(?:签约|开工|引进|落户|招引|投产|竣工|批准|实施|安排)的\d+[个项][^，,。；]{0,8}(?:项目|工程)[中，,]/;

/** 年初确定的380亿元: when a target was set. */
export const isSet = /^(?:(?:确定|下达|制定|提出|设定|预定)的|为(?:设计)?(?:目标|基准|水平)年|满足)/;

/** 工程于今年3月开工,已完成投资5亿元: the month of a start is not that of what came since. */
export const isBeginning = /^(?:正式|全面|陆续|集中|全部)?(?:开工|动工|启动|开建|奠基|投产|竣工|建成|投运)(?!项目|的)/;

/** 项目2022年1月开工建设,总投资12亿元: since when it is built. */
export const isBegunAlone = /^(?:正式|全面)?(?:开工|动工|启动|开建|奠基|破土动工)(?:建设|施工)?[，,]/;

/** 4月2日,产业大会举行,会上发布措施,17个项目签约: what happens at a gathering has its day. */
export const isGathering =
  /(?:大会|年会|推介会|推进会|恳谈会|洽谈会|招商会|活动|仪式)[^，。；]{0,16}(?:举行|举办|召开|开幕|启幕)|(?:举行|举办|召开)的[^，。；]{0,20}(?<!发布|通气|记者|座谈)(?:会|活动|仪式)上/;

/** 按地块分:, 分产业看: the event's parts follow. */
export const isDivided = /^[分按从][^，。；：\d\n]{1,8}(?:[分看]|划分)[，：:,]/;

/** 年出口, 人均年产值: what comes every year. */
export const isYearly =
  /(?:^|[^去今上前当本明全半\d一两])年(?:出口|产值|销售|营业|营收|收入|利税|税收|纳税|利润)[^，。；]{0,4}$/;

/** 占全年任务180亿元的54%: behind the whole that a share is of. */
export const isWhole = /^的(?:近|约|超过?)?(?:[\d一二两三四五六七八九]|百分之)/;

/** 四季度“园区日”活动: the time is in the name of an event. */
export const isNamed = /^(?:“[^”\n]{1,12}”|[^，。；\d\n]{0,10}?)(?:活动|仪式|大会|推介会|招商会|洽谈会|签约会|现场会)/;

/** 分产业看, 外资方面, 工业:, 一、总量。 */
export const hasTheme =
  /^ *(?:【[^】\n]{1,8}】|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])|^ *(?:[^，。；：\d\n]{1,10}(?:看|方面|情况)[，,：:]|[^，,。；：:\d\n]{1,8}[：:])/;

/** 成立于2012年: when a company came to be. */
export const isFounding = /(?:(?:成立|创立|创办|创建|始建|组建|诞生|[^组]建)于|满足)$/;

/** 一期60万吨铝加工项目: the quantity stands in a name. */
export const isInName = /^(?!产能|生产能力|能力)[^，。；、的\d]{1,12}(?:项目|工程|装置|生产线|基地)/;

/** 商品房销售面积: a statistic of a time. */
export const isSold = /(?:销售|成交|竣工|开工|施工|待售|交易)面积[^，。；]{0,3}$/;

/** 占地, 总建筑面积: what a project covers, unlike the area sold or cleared in a time. */
export const ofProject =
  /占地|(?:规划|项目|总|计划|建设)用地|用地面积|建筑面积|面积为|(?:总|规划|园区|厂房)面积|规划|共有/;

/** 是2019年的3倍, 恢复到2019年的78.6%, 完成全年任务的40%: the time is the base of a share. */
export const isMultiple =
  /^(?:目标|计划)?(?:任务|计划|目标|预算|指标)?数?的(?:近|约|超|超过|将近)?[\d.一二两三四五六七八九十百零点分之]+(?:%|倍|成|多倍)/;

export function isWholeYear(time: Time | null): boolean {
  return (
    (time?.from?.endsWith('-01-01') && time.to?.endsWith('-12-31') && time.from.slice(0, 4) === time.to.slice(0, 4)) ===
    true
  );
}

/** Longer than a year: 2021—2025年. */
export function isYears({ from, to }: Time): boolean {
  if (from === null || to === null || from.slice(0, 4) === to.slice(0, 4)) return false;
  const day = dayOf(from);
  return day !== null && to > isoOf(addDays(day, 366));
}

/** The same days a year before; `words` is what the text calls them. */
export function lastYear(time: Time, words: Time): Time {
  const before = (iso: string | null) => iso?.replace(/^\d{4}/, (y) => String(Number(y) - 1)) ?? null;
  return { ...time, start: words.start, end: words.end, from: before(time.from), to: before(time.to) };
}

/** A span that ends at most some thirteen months before a day, and began before it. */
export function isRecent({ from, to }: Time, today: string): boolean {
  if (from === null || from > today) return false;
  // Most ends lie in the same year.
  if (to === null || to >= today.slice(0, 4)) return true;
  const day = dayOf(today);
  return day !== null && to >= isoOf(addDays(day, -400));
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isClosed(code: number): boolean {
  return Number.isNaN(code) || code < 0x3fff || code > 0xff00;
}

/** 日前举行的, 近日，…集中签约: an event of a day that is not told. */
export const isUndated = /^(?:日前|近日|近期|不久前|前不久)[，,在]{0,2}[^，。；]{0,4}(?:举行|召开|举办|集中)/;

/** 1—6月累计完成投资: what was done of a plan that another time governs. */
export const isOfWork = /^[，,]?(?:已|累计|共)*完成/;
