import { carried, type Decision } from '../decision';
import type { Draft } from '../draft';

/** A count of animals or pieces that a plant is built to bring forth (产能), told behind it; null where nothing is. */
export function outputOf(text: string, { quantity: { unit, start, end, min } }: Draft): Decision | null {
  const decide = (rule: string, sure: number) =>
    ({ measure: 'capacity', rule, start: end, end: end + 2, sure }) as const;
  if (HEADS.includes(unit) && HERD.test(text.slice(end, end + 24))) return decide('herd', 0.85);
  // 「形成37万辆汽车、30万台发动机生产能力」
  if (PIECES.includes(unit) && ABLE.test(text.slice(end, end + 40))) return decide('ability', 0.8);
  // 「新建80万套座椅项目」
  if (PIECES.includes(unit) && (min ?? 0) >= 1000 && HELD.test(text.slice(end, end + 20)))
    return decide('nameHeld', 0.7);
  // 「满足2030年旅客吞吐量2100万人次需求」
  if (
    unit === '人次' &&
    (DESIGNED.test(text.slice(Math.max(0, start - 24), start)) || PASSES.test(text.slice(end, end + 8)))
  )
    return decide('ability', 0.8);
  return isPerTime(text, end) ? decide('perTime', 0.9) : null;
}

/** 「18万头生猪养殖项目」, 「6000头种猪场」: what a farm is built for. */
const HEADS = '头只羽匹尾';

const HERD =
  /^(?:级|规模)?的?[^，。；、\d]{0,12}(?:养殖|繁育|育肥|育成|屠宰|种[猪牛羊鸡鸭]|[猪牛羊鸡鸭禽])[^，。；、\d]{0,6}(?:场|基地|项目|小区|工程|园|生产线|规模)/;

const PIECES = '辆台套件片支只颗块部';
const HELD = /^的?(?!以上|及以上)[^，。；、：\d]{1,12}(?:项目|生产线|产线|生产基地|工程)(?!部|数|组)/;
const DESIGNED = /(?:满足|设计|按)[^，。；]{0,14}(?:吞吐量|客流量|接待量|运量)(?:约|达|为)?$/;
/** 9000万人次的旅客吞吐需求 */
const PASSES = /^的?(?:年?旅客)?吞吐(?!量[，。；已])/;
const ABLE = /^[^，。；]{0,30}(?:生产能力|产能|生产规模)/;

/** 「完成旅客吞吐量312万人次」: what passed through a port or an airport, which is not what it is built for; `word` is from `start` to `end`. */
export function isTraffic(text: string, start: number, end: number): boolean {
  if (!TRAFFIC.test(text.slice(start, end)) || DESIGN.test(text.slice(Math.max(0, start - 18), start))) return false;
  return (
    DONE_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ||
    DONE_BEHIND.test(text.slice(end, end + 6)) ||
    GREW.test(text.slice(end, end + 40))
  );
}

const TRAFFIC = /^(?:吞吐量|到发量)$/;
const DESIGN = /(?:设计|满足|能力|规划|可达?|形成|达产|建成|力争|将|年)[^，。；]{0,8}$/;
const DONE_BEFORE = /(?:完成|实现|累计)[^，。；\d]{0,6}$/;
/** 吞吐量达到3.87亿吨，同比增长6.7% */
const GREW = /^[^。；\n]{0,28}[，,、（(]?(?:同比|分别)(?:分别)?(?:增长|下降|增加|减少|上升)/;
const DONE_BEHIND = /^(?:已|累计|首次)*(?:完成|突破|超过?|为|迈上)/;

/** 「/年」, 「/日」 behind a quantity: an output per time. */
export function isPerTime(text: string, end: number): boolean {
  if (text.charCodeAt(end - 2) === 0x2f && '年日天月d'.includes(text.charAt(end - 1))) return true;
  return text.charCodeAt(end) === 0x2f && '年日天月时小ad'.includes(text.charAt(end + 1) || '。');
}

/** 「年产能由80万套提升至150万套」, 「年产A1万台、B2万台」: the output of the same clause. */
export function carriedCapacity(text: string, drafts: readonly Draft[], i: number): Decision | null {
  const draft = drafts[i] as Draft;
  const before = drafts[i - 1];
  if (before?.measure !== 'capacity') return null;
  const goesOn =
    before.clause + 1 === draft.clause && before.sentence === draft.sentence && isProduct(text, before, draft);
  return before.clause === draft.clause || goesOn ? carried(before, 0.8) : null;
}

/** 「年产48万片晶圆，封装测试产品40亿颗」, 「年产管道720万米，管件500万件」: a further product of the plant, in the next clause. */
function isProduct(text: string, before: Draft, { quantity }: Draft): boolean {
  if (!PIECES.includes(quantity.unit)) return false;
  const between = text.slice(before.quantity.end, quantity.start);
  const { start } = before.quantity;
  return PRODUCT.test(between) || (NAMED.test(between) && YEARLY.test(text.slice(Math.max(0, start - 18), start)));
}

const NAMED = /^，(?!配套|拥有|建有|购置|新上|设备|职工|员工)[^，。；：\d]{2,12}$/;
const YEARLY = /年(?:生产|产|加工|制造)[^，。；：\d]{2,14}$/;
const PRODUCT = /^[^，。；：\d]{1,12}，[^，。；：\d]{2,24}$/;
