import type { Passage } from '../draft';
import { ON, PART, stageNames, wordOf } from '../senses';

/** Whether a found word tells a stage here: 投产 does, 投产后 and 正在建设联检大楼 do not. */
export function tellsStage(passage: Passage, w: number): boolean {
  const { words, text } = passage;
  if (!isStage(passage, w)) return false;
  // 实施工业项目 holds no 施工.
  if (text.charAt((words.start[w] as number) - 1) === '实' && text.charAt(words.start[w] as number) === '施')
    return false;
  // 正在建设联检大楼 tells of a part.
  if (wordOf(passage, w) === '正在建设' && !'，。；、的中）”,'.includes(text.charAt(words.end[w] as number) || '。'))
    return false;
  if (isTrade(passage, w) || isElseReached(passage, w)) return false;
  return !isAfterwards(text, words.start[w] as number, words.end[w] as number, wordOf(passage, w));
}

/** 「签订多晶硅长单采购合同」, 「签署供货协议」: goods are sold, no project is signed. */
function isTrade({ words, lexicon, text }: Passage, w: number): boolean {
  if (lexicon.stage[words.id[w] as number] !== SIGNED) return false;
  const end = words.end[w] as number;
  return TRADE.test(text.slice(end, end + 40));
}

const TRADE =
  /^[^，。；、：\n]{0,30}?(?:(?:采购|销售|供货|供应|购销|买卖|订货|供销|代工|租赁|劳务)(?:框架|战略|长期|长)?(?:合同|协议|订单|长单)|长单|订单)/;

/** 达成年产3万吨, 达成共识: no deal. */
function isElseReached({ words, text }: Passage, w: number): boolean {
  const end = words.end[w] as number;
  return wordOf({ text, words }, w) === '达成' && !DEALS.test(text.slice(end, end + 20));
}

const DEALS = /^了?[^，。；、\n]{0,14}?(?:合作|投资|产业|招商)?(?:项目|协议)/;

/** 未开工, 未按期投产, 没有落地, 早投产: what is not there yet tells nothing. */
function isStage({ words, lexicon, text }: Passage, w: number): boolean {
  if ((lexicon.stage[words.id[w] as number] as number) < 0) return false;
  const start = words.start[w] as number;
  if (NAMES_ELSE.test(text.slice(words.end[w] as number, (words.end[w] as number) + 3))) return false;
  return !isNotYet(text, start);
}

/** Whether the word at an offset is said not to have come: 未, 未能, 没有. */
export const isNotYet = (text: string, start: number) => NOT_YET.test(text.slice(Math.max(0, start - 4), start));

/** 注册类型, 完成建设任务: a name of something else. */
const NAMES_ELSE = /^(?:任务|类型|资本|资金|商标|用户|会计)/;

const NOT_YET = /(?:未(?:能|按[期时]|如[期约]|全[部面])?|没有?|无法|(?<![加尽赶])[快早])$/;

/** The last stage word at or before `last` and not before `from`, an intention (意向) only where no other stands; -1 for none. */
export function nearestStage(passage: Passage, last: number, from: number): number {
  const { words } = passage;
  let intent = -1;
  for (let w = last, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < REACH; w--, steps++) {
    if (!tellsStage(passage, w) || isAside(passage, w, last)) continue;
    if (passage.lexicon.stage[words.id[w] as number] !== NEGOTIATING) return w;
    if (intent < 0) intent = w;
  }
  return intent;
}

/** 90个（续建40个，拟建50个），总投资26亿元, 青禾机场（试验段）: what a bracket that was closed says of parts. */
function isAside({ words, text }: Passage, w: number, last: number): boolean {
  const end = words.end[w] as number;
  if (text.charAt(end) === '）' && text.charAt((words.start[w] as number) - 1) === '（') return true;
  const behind = text.slice(end, Math.min(words.start[last + 1] ?? text.length, end + BRACKET));
  const close = behind.indexOf('）');
  return close >= 0 && !behind.slice(0, close).includes('（') && /\d/.test(behind.slice(0, close));
}

/** How long a bracket with parts may be. */
const BRACKET = 60;

/** The first stage word after a figure; one that is only planned (预计年底投产) tells nothing of today. */
export function firstStage(passage: Passage, first: number, end: number, plansToo = false): number {
  const { words, lexicon } = passage;
  for (let w = first, steps = 0; w < words.count && (words.start[w] as number) < end && steps < REACH; w++, steps++) {
    const plan = lexicon.plan[words.id[w] as number];
    if (!plansToo && (plan === ON || plan === PART)) return -1;
    if (tellsStage(passage, w)) return opensParts(passage, w) || isEither(passage, w) ? -1 : furthest(passage, w, end);
  }
  return -1;
}

/** 90个（续建40个，拟建50个）: the stage of a part. */
const opensParts = ({ words, text }: Passage, w: number) =>
  text.charAt((words.start[w] as number) - 1) === '（' &&
  /^[^，。；）]{0,8}\d/.test(text.slice(words.end[w], (words.end[w] as number) + 10));

/** 集中开工或签约: some are here, some there. */
const isEither = (passage: Passage, w: number) =>
  passage.text.charAt(passage.words.end[w] as number) === '或' &&
  w + 1 < passage.words.count &&
  passage.words.start[w + 1] === (passage.words.end[w] as number) + 1 &&
  tellsStage(passage, w + 1);

/** 「当年签约、当年开工」 tells of the further stage. */
function furthest(passage: Passage, first: number, end: number): number {
  const { words, lexicon } = passage;
  let last = first;
  while (last + 1 < words.count && (words.start[last + 1] as number) < end) {
    if ((words.start[last + 1] as number) - (words.end[last] as number) > 3 || !tellsStage(passage, last + 1)) break;
    if ((lexicon.stage[words.id[last + 1] as number] as number) <= (lexicon.stage[words.id[last] as number] as number))
      break;
    last++;
  }
  return last;
}

/** The last stage word of a stretch, -1 for none. */
export function lastStage(passage: Passage, first: number, last: number): number {
  for (let w = last; w >= first; w--) if (isStage(passage, w)) return w;
  return -1;
}

/** A mixed group (在建、在运光伏, 开工开业项目) has no stage of its own. */
export function isMixed(passage: Passage, w: number): boolean {
  const { words, lexicon, text } = passage;
  const stage = lexicon.stage[words.id[w] as number] as number;
  // 新建、续建项目
  if (stage === BUILDING && /新建[、和及与]$/.test(text.slice((words.start[w] as number) - 3, words.start[w])))
    return true;
  if (w === 0 || !isStage(passage, w - 1)) return false;
  const gap = words.end[w - 1] as number;
  const apart = (words.start[w] as number) - gap;
  const first = lexicon.stage[words.id[w - 1] as number] as number;
  if (apart === 0) return first === STARTED && stage > BUILDING;
  return apart === 1 && '、和及或'.includes(text.charAt(gap)) && stage !== first;
}

/** Whether a stage word tells of a time to come: 建成后, 投产以后, not 建成后期, not 继一期投产后, 自10月奠基后. */
export function isAfterwards(text: string, start: number, end: number, word: string): boolean {
  if (DEAL.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (word.endsWith('后')) return true;
  // 到2026年全部建成,将年产3万吨.
  if (/^[，,](?:将|可|预计)/.test(text.slice(end, end + 3)) && TO_COME.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  // 建成达产后, 竣工投入使用后
  let at = end + (FURTHER.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  const first = text.charAt(at);
  if (first === '之' || first === '以') at++;
  if (text.charAt(at) !== '后' || '期勤续备台方劲'.includes(text.charAt(at + 1) || '。')) return false;
  for (let i = start - 1; i >= 0 && start - i < 30; i--) {
    const before = text.charAt(i);
    if (before === '继' || before === '自') return false;
    if (before === '，' || before === '。' || before === '\n') break;
  }
  return true;
}

const FURTHER =
  /^[、并]?(?:达产达效|达产|投产|达效|投用|投运|运营|通车|投入(?:使用|运营|生产|运行)|正式运营)(?=之?以?后)/;

const TO_COME = /(?:到|于)\d{4}年[^，。；\d]{0,12}$|(?:预计|计划|力争|即将)[^，。；]{0,16}$/;

/** 转让完成后: a deal, not a plant. */
const DEAL =
  /(?:转让|收购|交易|发行|增资|重组|过户|并购|交割|认购|变更|回购|减持|增持|转股|配股|划转|置换|合并|分拆|改制|重整|注资|出资)$/;

/** How many words away a figure looks, and how long a list is told in order: keeps the step linear on text without punctuation. */
export const REACH = 24;

const STARTED = stageNames.indexOf('started');
const BUILDING = stageNames.indexOf('building');
const SIGNED = stageNames.indexOf('signed');
const NEGOTIATING = stageNames.indexOf('negotiating');
