import { classOfName } from '../figures/subjects/subjects';
import { PART } from './counts';
import type { Known, ProjectDraft } from './project-draft';
import { core } from './project-names';

/** Whether a figure tells of its subject that it is a project. */
export function isProjectOf(figure: Known, name: string): boolean {
  if (NO_PROJECT.has(figure.measure)) return false;
  if (/^[全我该][省市县区国镇]/.test(name) && figure.measure !== 'total_investment') return false;
  const kind = classOfName(name);
  if (kind === 'park') return figure.measure === 'total_investment' || figure.measure === 'completed_investment';
  if (kind === 'project' || kind === 'phase') return name.length > 2 && !PART.test(core(name));
  if (figure.measure === 'company_count') return false;
  // 北岭铝业年产5万吨型材生产线
  if (kind === 'facility')
    return figure.measure === 'total_investment' || figure.measure === 'completed_investment' || /[0-9]/.test(name);
  // 云岭铜业投资3亿元: a name may be a firm's; that of a list, or of something that is built, is no such.
  const isPlant = kind === 'org' && name.endsWith('厂');
  if (figure.measure !== 'total_investment' || !(isPlant || (kind === 'name' && name.length > 3))) return false;
  return WORKS.test(name) || figure.reasons.some(({ field, rule }) => field === 'subject' && LISTING.has(rule));
}

/** 冷链物流城, 滨河路东延, 风机制造: what is built or done. */
const WORKS = /(?:[城楼园区路道桥站馆库场港延类]|改造|建设|扩建|生产|制造|加工|养殖|种植|工程)$/;

/** How a figure is told of what is listed (「有卓力叉车6.5亿元、安达制动4亿元」, 「卓力叉车（6.5亿元）」), or built (「投资6亿元新建选矿厂」). */
const LISTING: ReadonlySet<string> = new Set(['并列的名称', '括号前的名称', '分别', '投资建设的对象']);

const NO_PROJECT = new Set([
  'growth',
  'rate',
  'project_count',
  'other_quantity',
  'fixed_asset_investment',
  'gdp',
  'fiscal_revenue',
  'trade',
  'foreign_capital',
  'financing',
]);
/** Whether what was gathered is a project: something is told of it, and it is no mere kind of works. */
export function isProject(draft: ProjectDraft, figures: readonly Known[]): boolean {
  return draft.figures.some((index) => TELLS.has((figures[index] as Known).measure)) && !isKind(draft, figures);
}

/**
 * Tells, draft after draft in their order, of bare counts without a sum: 26个重点项目…60个项目已开工. A part of a group that was counted before by more
 * than 项目 is no project; those that a list names (5个项目入选省重点) are.
 */
export function bareSubsets(figures: readonly Known[], text: string): (draft: ProjectDraft) => boolean {
  let most = 0;
  return ({ core, count, figures: own }) => {
    if (count === null) return false;
    if (core.length > 2) most = Math.max(most, count);
    if (count === 1 || count >= most || core.length > 2) return false;
    if (own.some((i) => SUMS.has(figures[i]?.measure ?? ''))) return false;
    const { end } = figures[own[0] as number] as Known;
    return !LISTED.test(text.slice(end, end + 12));
  };
}

const SUMS = new Set(['total_investment', 'annual_investment', 'contracted_investment', 'completed_investment']);

/** 5个项目入选…, 120个项目清单. */
const LISTED = /^(?:项目|工程)(?:成功|分别)*(?:获批|入选|入围|获评|清单|名单)/;

/** A project is told of by at least one of these. */
const TELLS = new Set([
  'total_investment',
  'annual_investment',
  'completed_investment',
  'contracted_investment',
  'paid_in_capital',
  'output_value',
  'revenue',
  'tax',
  'profit',
  'project_count',
  'company_count',
  'employment',
  'capacity',
  'installed_power',
  'energy',
  'land_area',
  'floor_area',
  'other_money',
  'financing',
  'added_value',
  'trade',
]);

/** 农村公路完成168亿元, 在建项目装机618万千瓦: a kind of works without a number or a total is no project. */
function isKind({ core, count, figures: own }: ProjectDraft, figures: readonly Known[]): boolean {
  if (count !== 1 && count !== null) return false;
  return isKindOfWorks(core) && !own.some((i) => COUNTS_OR_SUMS.has(figures[i]?.measure ?? ''));
}

/** 农村公路, 在建项目: a kind of works. */
export const isKindOfWorks = (core: string) => KIND.test(core);

const COUNTS_OR_SUMS = new Set(['total_investment', 'project_count']);

const KIND =
  /^(?:农村|普通|高速|国省|沿海|内河|水运|客货运|城市|城镇|市政|乡村|干线|地方|社会|民生|水利|交通|能源|生态|环保|基础|产业|工业|农业|旅游|文旅|商贸|教育|卫生|医疗|住房|在建|新建|续建|新开工|竣工|投产|签约|重点|重大|主要|前期|储备)*(?:公路|铁路|国省道|道路|枢纽|工程|港口|码头|机场|水库|电站|航道|管网|设施|项目)$/;
