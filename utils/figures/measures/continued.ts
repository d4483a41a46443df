import { isBase } from '../based';
import { carried, type Decision } from '../decision';
import type { Draft, Passage } from '../draft';
import { measureNames } from '../senses';
import { clauseStart, joins } from '../window';
import { seriesBefore } from './series';

/** The decision of an amount that continues the one before it: the next of a list, a part, a sum or a new level of it; null where none does. */
export function carriedMoney(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  head: number,
  weak: number,
): Decision | null {
  const { text, outline } = passage;
  const draft = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const before = drafts[k] as Draft;
    if (before.paragraph !== draft.paragraph || draft.sentence - before.sentence > 1) return null;
    const { measure } = before;
    if (before.quantity.kind !== 'money' || measure === null || measure === 'growth' || measure === 'threshold')
      continue;
    if (k >= head) return carried(before, 0.85);
    if (
      before.sentence !== draft.sentence &&
      !/第[一二三]产业|^其中/.test(
        text.slice(Math.max(clauseStart(passage, draft), before.quantity.end), draft.quantity.start),
      ) &&
      !BREAKDOWN.test(text.slice(outline.sentences[draft.sentence]?.start ?? 0, draft.quantity.start))
    )
      return null;
    if (before.sentence !== draft.sentence && weak < 0) return carried(before, 0.75);
    if (draft.quantity.start - before.quantity.end > 60) return null;
    const gap = text.slice(before.quantity.end, draft.quantity.start);
    const lead = text.slice(Math.max(clauseStart(passage, draft), before.quantity.end), draft.quantity.start);
    if (measure === 'completed_investment' && AIM.test(lead))
      return {
        measure: 'annual_investment',
        rule: 'aim',
        start: draft.quantity.start - 2,
        end: draft.quantity.start,
        sure: 0.8,
      };
    if (AIM.test(lead)) return carried(before, 0.85);
    if (weak >= 0 && statistics.has(measure) && lead.endsWith('完成'))
      if (
        before.sentence !== draft.sentence ||
        ACCOUNT.test(lead) ||
        FORECAST.test(gap) ||
        seriesBefore(passage, drafts, i) === before
      )
        return carried(before, 0.75);
    // 年度投资96亿元；其中有投资62亿元的甲产业园: all of the park
    if (measure === 'annual_investment' && text.startsWith('的', draft.quantity.end)) return null;
    if (weak >= 0)
      return PART.test(lead) && investments.has(measure) && !(measure === 'contracted_investment' && OWN.test(lead))
        ? carried(before, 0.8)
        : null;
    return PART.test(lead) ||
      isBase(text, before.quantity) ||
      CONVERTED.test(gap) ||
      LEVEL.test(gap) ||
      (OF_EACH.test(gap) && measure === 'total_investment' && text.startsWith('的', draft.quantity.end)) ||
      (LISTED.test(gap) && before.reasons[0]?.rule === 'carried' && investments.has(measure)) ||
      joins(text, before.quantity.end, draft.quantity.start) ||
      opensBracket(gap) ||
      seriesBefore(passage, drafts, i) === before
      ? carried(before, 0.8)
      : null;
  }
  return null;
}

/**
 * 「到位资金12亿元,任务数是10亿元」, 「南河引进37亿元」, 「甲业、乙业分别以40亿元、25亿元领先」: an amount without a word of its own, told as reached or as
 * the aim, goes on with the statistic of its sentence or of the one before; null where none is told.
 */
export function statisticBefore(passage: Passage, drafts: readonly Draft[], i: number, head: number): Decision | null {
  const draft = drafts[i] as Draft;
  const { quantity, paragraph, sentence } = drafts[head] as Draft;
  if (head < i && (drafts[head] as Draft).measure !== null) return carried(drafts[head] as Draft, 0.7);
  const { text } = passage;
  const lead = text.slice(Math.max(clauseStart(passage, draft), quantity.start - 32), quantity.start);
  const spent = isSpent(text, draft);
  if (!spent && !REACHES.test(lead)) return null;
  const opens = text.startsWith('其中', passage.outline.paragraphs[paragraph]?.start ?? 0);
  for (let k = head - 1; k >= 0 && head - k < 8; k--) {
    const before = drafts[k] as Draft;
    const apart = before.paragraph !== paragraph && !(opens && paragraph - before.paragraph === 1);
    if (apart || sentence - before.sentence > (opens ? 2 : 1)) return null;
    const { measure } = before;
    if (before.quantity.kind !== 'money' || measure === null || measure === 'growth' || measure === 'threshold')
      continue;
    if (spent) return measure === 'financing' ? carried(before, 0.7) : null;
    return statistics.has(measure) || measure === 'completed_investment' ? carried(before, 0.65) : null;
  }
  return null;
}

/** 「其中,7亿元用于扩建」 of money that was raised. */
const SPENT = /^(?:将|拟|主要)?(?:用于|投向|投入|补充流动)/;
const isSpent = (text: string, { quantity: { end } }: Draft) => SPENT.test(text.slice(end, end + 6));

/** 「募集资金8亿元,其中6亿元投入酒厂项目」: what was raised is still that where it is spent; null for any other amount. */
export function raisedBefore(passage: Passage, drafts: readonly Draft[], i: number, head: number): Decision | null {
  if (!isSpent(passage.text, drafts[i] as Draft)) return null;
  const decision = statisticBefore(passage, drafts, i, head);
  return decision?.measure === 'financing' ? decision : null;
}

/** What is reached, or was to be; 折合 goes on in another currency. */
const REACHES =
  /(?:折合(?:人民币|美元)?|[均都]|引进|吸引|达到?|突破|超过?|(?:任务|目标|计划|指标)[^，。；]{0,4}[是为]?|分别以|完成|实现)$/;

/** 投资5亿元的甲项目、1.2亿元的乙生产线 */
const OF_EACH = /^的[^，。；\d]{2,30}[、和及]$/;

/** How a clause continues the amount before: a part of it (其中, 一期), its sum (共计), or a new level of it (力争达到). */
const PART =
  /其中|另|分别|[一二三四]期|首期|[首第][一二三]?阶段|头[一两]年|共计|合计|总计|同期为?|(?:市场|此前|原先|机构)预[期计测]为?|第[一二三]产业|[省市县级方]配套|自筹|任务数?$|目标$|贡献了?$/;
const LEVEL =
  /^[,，、;；]?(并|将|可|预计|力争|计划|确保|有望|争取|奋力|努力|要|[到至]?\d{4}年底?|[一二三四五两十几\d]+年[内后]|年内|全年|明年|未来)*(大关|门槛|关口|台阶|[，,]|累计|共|达到?|突破|超过?|实现|提高到|增加到|增长到|增至|为|至|到)*$/;

/** 「云溪区完成52亿元」 beside a statistic tells what the place did of it, not what a project spent. */
const ACCOUNT = /^[，；]?[\u4e00-\u9fff]{2,8}(?:区|县|市|镇|乡|街道|园|部门|局|州|旗)(?:累计)?完成$/;
/** 「固定资产投资完成592亿元,预计全年完成650亿元」. */
const FORECAST =
  /^[，；]?(?:预计|力争|计划|确保|有望)?(?:全年|年内|上半年|[一二三四]季度|\d{1,2}月)(?:可|预计|力争|将)?完成$/;
/** 「分县区看,云溪区完成52亿元」: a sentence that takes the statistic before it apart. */
const BREAKDOWN = /^(?:其中|(?:分|按|从)[^，。；\d]{1,10})[，,：:][^。；\d]{0,14}$/;
const statistics: ReadonlySet<string> = new Set([
  'fixed_asset_investment',
  'output_value',
  'fiscal_revenue',
  'tax',
  'paid_in_capital',
  'foreign_capital',
  'trade',
  'revenue',
  'added_value',
  'contracted_investment',
]);

/** 占全年任务7.2亿元的47%: what was to be reached. */
const AIM = /(?:占|完成|超)[^，。；]{0,6}(?:任务|目标|计划|指标)数?[为是]?$/;
/** 其中家居产业园项目投资8亿元: a project of its own. */
const OWN = /(?:项目|工程|基地|园|厂|中心)(?:计划|拟|预计)?投资$/;
/** 862亿元人民币,折合129亿美元; 45亿美元,同比增长2%(折275亿元); 16亿欧元(相当于18亿美元). */
const CONVERTED =
  /^(?:人民币)?(?:[，,][^，。；（(\d]{0,8}[\d.]+[%倍])?[，,（(]?[约即]?(?:折合?|合|相当于|等于|折算成|折算为)(?:人民币|约)?$/;

/** The next name of a list of parts: 其中机场工程101亿元,空管工程5亿元. */
const LISTED = /^[，、；,;][^，、；。,;0-9]{1,12}$/;

const investments: ReadonlySet<string> = new Set(measureNames.filter((name) => name.endsWith('_investment')));

function opensBracket(gap: string): boolean {
  return /^[（(][约合即折]*$/.test(gap);
}

/** 「甲片区7个、41亿元」: the sum of a count measures what the sum of its whole does, the whole investment where none was told. */
export function groupMoney(drafts: readonly Draft[], i: number): Decision {
  const draft = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k < 12; k--) {
    const before = drafts[k] as Draft;
    if (before.paragraph !== draft.paragraph) break;
    if (before.quantity.kind === 'money' && investments.has(before.measure ?? '')) return carried(before, 0.75);
  }
  const { start, end } = (drafts[i - 1] as Draft).quantity;
  return { measure: 'total_investment', rule: 'group', start, end, sure: 0.7 };
}
