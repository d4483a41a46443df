import { isMeasure, isProject } from './classes';
import { SAYS } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord, wordOf } from './neighbours';
import { isParallel } from './parallel';
import type { Phrase } from './phrase';

/** The clause holds a name and nothing else, and the next begins with its sum. */
export function entitles(discourse: Discourse, from: number, next: number, to: number): boolean {
  const { items } = discourse;
  for (let i = next; i < to; i++) if (items.kind[i] !== kindOf.action) return false;
  const words = discourse.text.slice(items.start[from], items.end[to - 1]);
  // 甲公司与乙市签约，…; （二）乡村振兴。…
  if (AGREES.test(words) || isTheme(words)) return false;
  // 2.东部快速通道。
  if (items.kind[to] === kindOf.stop) return numberedLine(discourse, from);
  // 拟分十年开发，总投资…: what goes on after a comma is no title.
  if (items.kind[from - 1] === kindOf.comma && discourse.topic !== null && isProject(discourse.topic)) return false;
  let lead = to + 1;
  while (items.kind[lead] === kindOf.adverb || items.kind[lead] === kindOf.time) lead++;
  return lead + 1 < items.count && SUMS.test(wordOf(discourse, lead)) && items.kind[lead + 1] === kindOf.figure;
}

const AGREES = /[与和同].+(?:签约|合作|牵手|携手)$/;
/** 乡村振兴, 民生改善: what a section of a report is about, and no project. */
export const isTheme = (words: string) => THEME.test(words);

const THEME =
  /^(?!.*(?:项目|工程|中心|基地|通道|园)).{2,8}(?:振兴|改善|保障|发展|治理|提升|引资|就业|稳定|安全|环境|经济|服务|改革|创新|党建|管理|开放|事业|文明|活力|动能|升级|转型)$/;

/** Whether an unclassed name may own what follows: no aside, no label, and no project is spoken of. */
export function acceptsName(discourse: Discourse, owner: Phrase, from: number, to: number): boolean {
  const { items } = discourse;
  if (owner.end - owner.start > 12 || isAttribute(discourse, owner) || namesNobody(discourse, owner)) return false;
  if (items.phrase[from]?.start === owner.start && isParallel(discourse, from)) return true;
  // A line's label or an aside (天寒地冻,) owns nothing.
  let next = from;
  while (next < to && (items.end[next] as number) <= owner.end) next++;
  if (next >= to) return false;
  const k = items.kind[next] as number;
  if (k === kindOf.verb && isWord(discourse, next, SAYS)) return false;
  const afterSemicolon = discourse.items.kind[from - 1] === kindOf.semicolon;
  const sums = isMeasure(k) && SUMS.test(wordOf(discourse, next));
  if ((k === kindOf.figure || isMeasure(k)) && !(afterSemicolon && sums)) return discourse.topic === null;
  if (
    afterSemicolon &&
    discourse.heading === null &&
    (discourse.topic === null ||
      (isProject(discourse.topic) ? sums && owner.end - owner.start >= 4 : owner.end - owner.start >= 3))
  )
    return true;
  return (
    discourse.sentenceStart &&
    discourse.heading === null &&
    (discourse.topic === null || !isProject(discourse.topic) || discourse.paragraphStart)
  );
}

/** 经济, 招商方面, 中新网: what a paragraph is about or who reports it, which owns nothing. */
export function isTopic({ text }: Discourse, { start, end, fullEnd }: Phrase): boolean {
  const words = text.slice(start, end);
  return text.endsWith('方面', fullEnd) || TOPICS.test(words);
}

const TOPICS =
  /^(?:主要)?(?:国民)?(?:经济|行业|领域|板块|区域|产业链|全产业链|经济社会|主要经济)$|[0-9][镇乡村街]|(?:[日晚晨时]报|新闻社|中新社|新华社|[闻新华民经]网|电视台|客户端)$/;

/** 城镇, 农村: a part of the place, of which nothing further is told. */
export const isLevel = ({ text }: Discourse, { start, end }: Phrase) =>
  end - start === 2 && LEVELS.includes(text.slice(start, end));

const LEVELS = ['城镇', '农村', '乡村', '城乡'];

/** 供热能力, 邮政业务量: what is told of somebody, who has another name. */
export const isAttribute = ({ text }: Discourse, { start, end }: Phrase) => ATTRIBUTE.test(text.slice(start, end));

const ATTRIBUTE =
  /(?:能力|规模|总量|数量|面积|里程|人数|次数|额度|限额|总额|余额|价格|周期|比例|比重|占比|水平|指数|密度|强度|费用|成本|基础|指标|账款|价款|货款|中标价|起始价|楼面价|成交价|奖补|补助|补贴|奖励|租金|资本|装费|置费|工费|货币|现金流?|期间|土地|需求|要求|目标|任务|任务数|目标数|计划数|速度|增速|幅度|条件|前提)$/;

/** 其中中央资金4亿元，民航发展基金6亿元，地方财政及其他资金1亿元: where money is from, told part by part, is not whose it is. */
export const isSource = ({ text, figure, sentenceFigure, figures }: Discourse, { start, end, class: class_ }: Phrase) =>
  (class_ === 'org' || class_ === 'name') &&
  figure > sentenceFigure &&
  figures[figure]?.measure === 'financing' &&
  (SOURCE.test(text.slice(start, end)) || text.startsWith('资金', end));

const SOURCE = /(?:基金|资金|债券?|财政|贷款|资本|自筹)$/;

/** 土建工程, 主体工程: a part of any works. */
export const isPartOfWorks = ({ text }: Discourse, { start, end }: Phrase) =>
  // Every clause with an owner is asked; most end otherwise.
  '程工'.includes(text.charAt(end - 1)) && PART_OF_WORKS.test(text.slice(start, end));

const PART_OF_WORKS =
  /^(?:标准化?|厂房|场地|平整|土石方|“?[三五七]通一平”?|建设|土建|主体|基础|安装|装修|装饰|附属|配套|桩基|路基|桥梁|隧道|绿化|机电|管网|地基|前期|征地|拆迁|设备|道路|景观)*(?:安装|拆迁)?(?:工程|施工)$/;

/** The line begins with a number that is no part of its first item. */
export function numberedLine(discourse: Discourse, from: number): boolean {
  const { items, text } = discourse;
  if (from > 0 && items.kind[from - 1] !== kindOf.line) return false;
  const start = from > 0 ? (items.end[from - 1] as number) : 0;
  return (items.start[from] as number) > start && NUMBERED.test(text.slice(start, items.start[from]));
}

const SUMS = /^(计划|概算|估算|项目)?(总投资|投资|总投资额|投资额|概算投资|概算总投资|计划总投资|计划投资|总投入)$/;
const NUMBERED = /^[\s（(]*[0-9一二三四五六七八九十]{1,3}[)）、.．\s]+$/;

/** 两步, 分十年开发, 但到, 破土动工: what a number, an adverb or a conjunction begins, or a verb ends, is nobody's name. */
export function namesNobody({ text }: Discourse, { start, end }: Phrase): boolean {
  const words = text.slice(start, end);
  return NAMELESS.test(words) || VERBAL.test(words) || POLICY.test(words);
}

const NAMELESS =
  /^(?:第?[一二三四五六七八九十两几][步句件项条个次届年天批类种块层大片座张场颗杯株棵代位名]|头一|到那|到时|届时|分[一二三四五六七八九十两按区行产板析割层榜]|[却仅只没未按据占盖修铺把逐较但而因仍并已还又被让使由含拟需]|不足|另|设计年|年[^年]|展望|愿景|目标|问题|总的|其|同[日月期比增]|以[上下来及]|我们|他们|伴随|随着|通过|利用|此外|另外|扣除|刚刚|到[“”0-9]|“?十[一二三四五]五?”?(?:期|时|以|末|收))/;
/** 乡村振兴, 环境治理: what is worked at. */
const POLICY = /^(?!.*(?:项目|工程|基金|公司|集团)).{2,6}(?:振兴|改善|保障|治理|提升|转型|改革|党建)$/;

const VERBAL =
  /(?:之一|[了着到看]|[开动竣施完]工|在建|续建|拟建|参建|投建|供应|零售|办公|安装|扣除|下[跌降]|扩产|合计|工人|[同净仍年大预激猛再连]增)$/;
