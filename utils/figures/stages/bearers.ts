import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';

/** Figures that belong to projects and so have a stage (项目阶段). The others are statistics or counts of firms and people. */
export const staged: ReadonlySet<Measure> = new Set([
  'total_investment',
  'annual_investment',
  'completed_investment',
  'contracted_investment',
  'project_count',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'growth',
  'rate',
  'other_money',
  'other_quantity',
]);

/** Measures of single projects, to which a group hands its stage. */
export const heirs: ReadonlySet<Measure> = new Set<Measure>([
  'project_count',
  'total_investment',
  'annual_investment',
  'contracted_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'threshold',
]);

/** What is built, not how far its owner is: 建成棚室6428亩. */
export const makes: ReadonlySet<Measure> = new Set<Measure>([
  'land_area',
  'floor_area',
  'capacity',
  'installed_power',
  'other_quantity',
  'threshold',
]);

/** Statistics of places and counts of firms and people have no stage, whoever owns them. */
export const unstaged: ReadonlySet<Measure> = new Set<Measure>([
  'company_count',
  'employment',
  'gdp',
  'fiscal_revenue',
  'added_value',
  'fixed_asset_investment',
  'trade',
  'registered_capital',
  'foreign_capital',
  'paid_in_capital',
  'growth',
]);

const owned: ReadonlySet<Measure> = new Set<Measure>([
  'project_count',
  'total_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
]);

/** What is counted as projects, or has an investment or a capacity of its own, and is no place nor firm: what it earns and owes has its stage. */
export function projectsOf(drafts: readonly Draft[]): ReadonlySet<string> {
  const projects = new Set<string>();
  for (const { measure, subject } of drafts)
    if (measure !== null && owned.has(measure) && subject !== null && !isPlace(subject) && !isFirm(subject))
      projects.add(subject);
  return projects;
}

/** Groups of projects that are counted (26个重点项目): what is told of some of them is not told of them all. 4个子项目 are parts of one. */
export function countedOf({ text }: Passage, drafts: readonly Draft[]): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { measure, subject, quantity } of drafts)
    if (measure === 'project_count' && subject !== null && text.charAt(quantity.end) !== '子')
      groups.add(subject).add(subject.replace(COUNTED, ''));
  return groups;
}

const COUNTED = /^\d+(?:个|项|家|宗)/;

/** 重点项目, 城建重点工程, 重大网络工程: a class of projects, not one. */
export function isClass(subject: string): boolean {
  return CLASS.test(subject);
}

const CLASS = /(?:(?:重点|重大|产业|工业|民生|基础设施)(?:建设)?|重大[^，、]{2,6}|等)(?:项目|工程)$/;

/** A place (全市, 凌源市), a plan or a whole sector is no project. */
export function isPlace(subject: string): boolean {
  const first = subject.charCodeAt(0);
  if ((first === 0x5168 || first === 0x6211) && PLACE.includes(subject.charAt(1) || '。')) return true; // 全, 我
  const end = '”"'.includes(subject.charAt(subject.length - 1) || '。') ? subject.length - 1 : subject.length;
  if (subject.charAt(end - 1) === '区' && BUILT.includes(subject.charAt(end - 2) || '。')) return false;
  return PLACE.includes(subject.charAt(end - 1) || '。') || sectors.has(subject.slice(end - 2, end));
}

const PLACE = '省市县区州国旗镇乡';

/** 小区, 景区, 度假区, 厂区, 灌区, A区: what is built, not what is governed. */
const BUILT = '小景假社厂校院库灌置宅塘矿ABCDEFＡＢＣ';

const sectors: ReadonlySet<string> = new Set(['计划', '规划', '产业', '行业', '经济', '企业']);

/** Whether the figure is a place's; its count of projects is the projects', and a park that is paid for is a project itself. */
export function isOfPlace({ measure, subject }: Draft): boolean {
  if (measure === 'project_count' || subject === null || !isPlace(subject)) return false;
  return measure !== 'total_investment' || !/[园片]区$/.test(subject);
}

/** What its words call a project, a plant or a park. */
export function isUndertaking({ owner }: Draft): boolean {
  return owner === 'project' || owner === 'phase' || owner === 'facility' || owner === 'park';
}

/** What a firm earns and owes has no stage, though it builds. */
export function isFirm(subject: string): boolean {
  return FIRM.test(subject);
}

const FIRM = /(?:公司|集团|企业|银行|股份|科技|控股|实业)$/;
