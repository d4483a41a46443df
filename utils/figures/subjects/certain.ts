import type { Measure } from '../lexicon/measures';
import type { Discourse } from './discourse';
import type { Phrase } from './phrase';
import { BUILT, type Owned, PART_STATISTIC, type Surroundings, type Told } from './subject';

/** Whose a figure is beyond doubt, by what stands right before it; null where that has to be weighed. */
export function certainSubject(discourse: Discourse, owned: Owned, told: Told, around: Surroundings): Told | null {
  const [ruled, rule] = told;
  // 拟投资6.2亿元，在青石建设电池项目
  if (rule === BUILT) return told;
  const { before, figures, figure, text } = discourse;
  // …一期已封顶，二期明年动工，投产后年产值40亿元: the phase that was named since the last figure
  const isNewPhase = ruled?.class === 'phase' && ruled.start > (figures[figure - 1]?.end ?? 0);
  if (isNewPhase && !/全部|整体|全面|[两三]期/.test(text.slice(ruled.end, owned.start))) return told;
  // 民间投资52亿元，增长9%: the growth of a part is the part's.
  if (owned.measure === 'growth' && ruled === before && ruleBefore(discourse) === PART_STATISTIC) return told;
  // 一期总投资7200万元，占地30亩
  if (before !== null && followsPhase(discourse, owned)) return [before, '上一数字的主体'];
  // 产值90亿元，同比增长8%; 港资5亿美元，占全省的三成: what is told right behind an amount is of whom the amount is.
  if (before !== null && (followsAmount(discourse, owned) || isConverted(discourse, owned)))
    return [before, '上一数字的主体'];
  // 引进项目256个，计划总投资1490亿元
  if (before !== null && followsCount(discourse, owned, around)) return [before, '上一数字的主体'];
  const counted = ownerOfCount(discourse, owned, around);
  if (counted !== null) return [counted, '承上文'];
  // 分别完成产值128亿元、153亿元: the next of a list
  if (before !== null && owned.measure !== null && isNextOfList(discourse, owned)) return [before, '上一数字的主体'];
  const divided = dividedWhole(discourse, owned);
  if (divided !== null) return [divided, '合计，承本句主语'];
  const group = groupOfYields(discourse, owned, ruled);
  if (group !== null) return [group, '承上文'];
  const built = largestOf(discourse, owned, ruled, around) ?? projectOfYield(discourse, owned, ruled);
  if (built !== null) return [built, '承上文'];
  const whole = wholeOfRate(discourse, owned);
  return whole === null ? null : [whole, '上一数字的主体'];
}

/**
 * 「民生项目2个,总投资29亿元。其中,青禾模具项目总投资2亿元,占地60亩。项目建成后,可实现年产值3亿元」: what a plant is to yield is of whom the figure before
 * is, where nobody else was named since; null for another figure.
 */
function projectOfYield(
  { text, figures, figure, owners, sentenceFigure }: Discourse,
  { start, measure }: Owned,
  ruled: Phrase | null,
) {
  if (!YIELDS.has(measure) || !TO_COME.test(text.slice(Math.max(0, start - 48), start))) return null;
  for (let k = figure - 1; k >= 0 && figure - k < NEAR; k--) {
    const before = figures[k] as Owned;
    if (ASIDE.has(before.measure)) continue;
    const owner = owners[k];
    const isOfOne =
      (SIZES.has(before.measure) || YIELDS.has(before.measure)) &&
      (owner?.class === 'project' || (owner?.class === 'phase' && k >= sentenceFigure));
    if (!isOfOne || (ruled !== null && ruled.start > before.end)) return null;
    const isNamed = owner.class === 'phase' || UNDERTAKING.test(text.slice(owner.end - 2, owner.end));
    return isNamed && !OF_ELSE.test(text.slice(before.end, start)) ? owner : null;
  }
  return null;
}

/**
 * 「开复工项目350个，其中新建130个，续建220个，累计完成投资230亿元」: what is told last, and of no part before, is of the whole that the parts add up to; null
 * for another figure.
 */
function dividedWhole({ text, figures, figure, owners, sentenceFigure }: Discourse, { kind, start }: Owned) {
  const last = figures[figure - 1];
  if (kind !== 'money' || last === undefined || !IN_ALL.test(text.slice(last.end, start))) return null;
  let parts = 0;
  let sum = 0;
  for (let k = figure - 1; k >= sentenceFigure && figure - k < NEAR; k--) {
    const { measure, min } = figures[k] as Owned;
    if (measure === 'rate' && parts > 1) continue;
    if (measure !== 'project_count' || min == null) return null;
    if (parts > 1 && min === sum) return owners[k] ?? null;
    parts++;
    sum += min;
  }
  return null;
}

const IN_ALL = /^[^，。；\d]{0,4}[，,；;](?:已|共)?(?:累计|共计|合计|总计)[^，。；\d]{0,12}$/;

/** 「13个项目签约，其中新材料项目2个，…总部项目1个。项目全部达产后，年产值420亿元」: of all that were counted, not of the last part; null elsewhere. */
function groupOfYields({ text, figures, figure, owners }: Discourse, { start, measure }: Owned, ruled: Phrase | null) {
  if (ruled === null || !YIELDS.has(measure) || !ALL_BUILT.test(text.slice(Math.max(0, start - 48), start)))
    return null;
  let isPart = false;
  let all = 1;
  let group: Phrase | null = null;
  for (let k = figure - 1; k >= 0 && figure - k < LISTED; k--) {
    const before = figures[k] as Owned;
    const owner = owners[k];
    if (before.measure !== 'project_count' || before.min == null || !owner) continue;
    isPart ||= owner.start === ruled.start;
    if (before.min >= all) [group, all] = [owner, before.min];
  }
  return isPart && group !== ruled ? group : null;
}

const ALL_BUILT = /[。\n；，,][^，。；、\n]{0,6}项目全部(?:建成|投产|达产|竣工|投用|达效|落地)[^，。；]{0,8}后/;

/** Figures that the parts of a group are looked for among. */
const LISTED = 60;

const UNDERTAKING = /项目|工程|基地|[厂园]$/;
/** 园区建成后, or a line of its own. */
const OF_ELSE = /\n|园区|全部|整个|公司|企业|全[市县区镇]/;

const YIELDS = measures('revenue', 'output_value', 'tax', 'profit', 'employment', 'capacity', 'trade');
const ASIDE = measures('other_quantity', 'threshold', 'rate', 'growth');
const SIZES = measures('total_investment', 'capacity', 'installed_power', 'land_area', 'floor_area');

function measures(...of: Measure[]): ReadonlySet<Measure | null> {
  return new Set<Measure | null>(of);
}

const TO_COME = /(?:建成|投产|达产|运营|完工|竣工|投用|投运|量产|全部生产)[^，。；\n]{0,8}后|[可将预能]/;

/** Figures that a group is looked for among: a list of a hundred thousand counts stays linear. */
const NEAR = 24;

/** 「签约34个，其中10亿元以上4个，开工29个」: of 4 projects 29 cannot have begun, of the 34 before they can; null where the group is large enough. */
export function largerGroup(
  { text, figures, figure, owners, sentenceFigure }: Discourse,
  { measure, min, start }: Owned,
  ruled: Phrase,
) {
  // 30亿元的2个, 5亿元以上11个: a size class of its own
  if (measure !== 'project_count' || min == null || '的上'.includes(text.charAt(start - 1))) return null;
  let small = false;
  for (let k = figure - 1; k >= sentenceFigure && figure - k < NEAR; k--) {
    const group = figures[k];
    const owner = owners[k];
    if (group?.measure !== 'project_count' || !owner || group.min == null) continue;
    if (owner.start === ruled.start) small = group.min < min;
    else if (small && group.min >= min && owner.class === 'project') return owner;
  }
  return null;
}

/** 现代装备项目25个，开工项目23个，开工率92%: how many of them were started is told of all; null for another figure. */
function wholeOfRate(discourse: Discourse, { start, measure }: Owned): Phrase | null {
  const { text, figures, figure, owners, sentenceFigure, before } = discourse;
  const part = figures[figure - 1];
  if (measure !== 'rate' || part?.measure !== 'project_count' || before === null || start - part.end > 20) return null;
  const stage = STAGE_RATE.exec(text.slice(part.end, start))?.[1];
  // 去年签约的118个项目中，已有97个项目开工，履约率82%
  const isOfPart =
    text.slice(before.start, before.end).startsWith(stage ?? ' ') || PART.test(text.slice(part.start - 8, part.start));
  if (stage === undefined || !isOfPart) return null;
  for (let k = figure - 2; k >= sentenceFigure && figure - k < NEAR; k--) {
    const owner = owners[k];
    // 12个投产项目实现投产9个，投产率75%
    if (k === figure - 2 && owner?.start === before.start && (figures[k]?.min ?? 0) >= (part.min ?? 0)) return before;
    if (owner && owner.class === 'project' && owner.start !== before.start) return owner;
  }
  return null;
}

const PART = /中[，,]?(?:现|目前)?已?有?$/;
const STAGE_RATE = /^[^，。；、,\d]{0,10}[，、,]((?:新|集中)?(?:开复工|开工|复工|竣工|投产|落地|履约))率(?:达到?|为)?$/;

function isNextOfList({ text, figures, figure }: Discourse, { start, kind, measure }: Owned): boolean {
  const before = figures[figure - 1];
  if (before === undefined || before.measure !== measure) return false;
  const between = text.slice(before.end, start);
  // 年产管道720万米，管件500万件
  return /^[、和及与]$/.test(between) || (measure === 'capacity' && kind === 'count' && PRODUCT.test(between));
}

const PRODUCT = /^[，,、][^，。；：、,\d]{2,12}$/;

/** 「63个项目中投资最大的为青禾丙烷项目,总投资90亿元」: the one that is named of a group; null for another figure. */
function largestOf({ text, items }: Discourse, { start }: Owned, ruled: Phrase | null, { to }: Surroundings) {
  if (ruled === null || start - ruled.end > 120) return null;
  const named = LARGEST.exec(text.slice(ruled.end, start));
  if (named === null) return null;
  const from = ruled.end + named.index + named[0].length;
  for (let i = to - 1; i >= 0 && (items.start[i] as number) >= from; i--) {
    const phrase = items.phrase[i];
    if (phrase?.class === 'project' && !phrase.bare && phrase.end <= start && phrase.start - from < 12) return phrase;
  }
  return null;
}

const LARGEST = /中[，,]?[^，。；]{0,8}最[大高多长][^，。；]{0,6}(?:为|是)/;

function followsAmount({ text, figures, figure }: Discourse, { start, measure }: Owned): boolean {
  const before = figures[figure - 1];
  if (before === undefined || start - before.end > 20) return false;
  const between = text.slice(before.end, start);
  return measure === 'growth' ? GROWS.test(between) : measure === 'rate' && SHARES_WHOLE.test(between);
}

/** 113亿元人民币(折合18亿美元) */
const isConverted = ({ text, figures, figure }: Discourse, { kind, start }: Owned) =>
  kind === 'money' &&
  figures[figure - 1]?.kind === 'money' &&
  /^[（(](?:约|即)?(?:折合?|合|相当于|等于)[^，。；\d]{0,6}$/.test(
    text.slice((figures[figure - 1] as Owned).end, start),
  );

/** What is told of a phase right behind its sum or its land. */
function followsPhase({ text, figures, figure, before }: Discourse, { start, measure }: Owned): boolean {
  const last = figures[figure - 1];
  if (before?.class !== 'phase' || !SIZES.has(measure) || !SIZES.has(last?.measure ?? null)) return false;
  return EXTENT.test(text.slice(last?.end, start));
}

const EXTENT = /^[，,、](?:总?占地|用地|建设|新建|总?建筑|厂房|建)[^，。；：、\d期]{0,14}$/;

function followsCount(
  { text, figures, figure, before, sentenceFigure }: Discourse,
  { start, end, measure }: Owned,
  { owner }: Surroundings,
): boolean {
  const count = figures[figure - 1];
  const other = figures[figure - 2];
  if (
    owner !== null ||
    // 签约工业项目4个，农业项目2个，总投资8亿元: of both
    (figure - 2 >= sentenceFigure && count?.measure === 'project_count' && isRow(text, other, count)) ||
    !(measure === 'total_investment' || measure === 'contracted_investment') ||
    !(count?.measure === 'company_count' || (count?.measure === 'project_count' && before?.class === 'project'))
  )
    return false;
  return start - count.end < 12 && COSTS.test(text.slice(count.end, start)) && text.charAt(end) !== '的';
}

const COSTS =
  /^[，、,](?:计划|协议|合同|概算|估算|预计|涉及|签约)*(?:总投资|投资总额|总投资额|投资|引资|金额|总额|资金)(?:额|总额|达|为|约|超|过)*$/;

/** 「续建项目58个，同比下降4%，到位资金66亿元」: a sum of the projects that were counted, over what else is told of them; null for another figure. */
function ownerOfCount(
  { text, figures, figure, owners, sentenceFigure }: Discourse,
  { start, end, kind, measure }: Owned,
  { owner }: Surroundings,
): Phrase | null {
  if (owner !== null || kind !== 'money' || measure === 'growth' || text.charAt(end) === '的') return null;
  let from = start;
  for (let k = figure - 1; k >= sentenceFigure && figure - k <= 4; k--) {
    const before = figures[k] as Owned;
    const between = text.slice(before.end, from);
    if (from - before.end > 20 || !(k === figure - 1 ? SUMS : TOLD).test(between)) return null;
    if (before.measure === 'project_count') {
      // 央企项目5个、外资项目3个，到位资金128亿元: of both, or of whoever has them
      const other = k > sentenceFigure ? figures[k - 1] : undefined;
      return !isRow(text, other, before) && owners[k]?.class === 'project' ? (owners[k] ?? null) : null;
    }
    if (before.kind !== 'money' && before.measure !== 'growth') return null;
    from = before.start;
  }
  return null;
}

/** Counts of a row: 央企项目5个、外资项目3个. */
const isRow = (text: string, other: Owned | undefined, { start }: Owned) =>
  other?.measure === 'project_count' && /^[、，,和及与][^，。；、\d]{2,14}$/.test(text.slice(other.end, start));

const SUMS =
  /^[，、,](?:已|累计|实际|本?年度|当年|计划|协议|合同|概算|估算|预计|签约|完成|到位)*(?:总投资|投资总额|总投资额|投资|引资|金额|总额|资金)(?:额|总额|达|为|约|超|过)*$/;

const TOLD =
  /^[，、,](?:[^，。；：、,\d]{0,6}(?:投资|引资|资金|金额|总额)(?:额|达|为|约|超)*|(?:同比|比上年|较上年|环比)*(?:增长|下降|增加|减少|增|降)了?)$/;

const SHARES_WHOLE =
  /^[，、,（(](?:约|共)?占(?![^，。；]*分别)[^，。；]{0,16}$|^[，,]在[^，。；\d]{2,16}中的?(?:占比|比重|份额)(?:约|达到?|为|是)?$/;

const GROWS =
  /^[，、,]?(?:低于|高于|快于|慢于|超出?|落后于?|滞后于?|领先于?)(?:全[省市县国区]|序时|时间|目标|计划)[^，。；、\d]{0,8}$|^[，、,（(]?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|环比|名义|实际|可比)*(?:增长|下降|上升|提高|提升|回升|扩大|回落|增加|减少|上涨|下滑|降|增)了?$/;

const ruleBefore = ({ subjects, figure }: Discourse) => subjects[figure - 1]?.rule;
