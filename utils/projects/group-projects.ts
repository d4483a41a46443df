import { type Stage, stages } from '../figures/lexicon/stages';
import { classOfName } from '../figures/subjects/subjects';
import { countBefore, countedName, isCountable, isTarget, PART, partName, refersBack } from './counts';
import { particularsIn } from './particulars';
import type { Origin } from './places';
import type { Project } from './project';
import { type Known, NameIndex, type ProjectDraft } from './project-draft';

/**
 * Gathers figures into projects (项目): what is called by one name in several ways is one, counted groups are one each, in the order in which
 * the text first speaks of them. Enterprises, sectors and places are none; a park is one where its own investment is told.
 * `text` is the article's body as it was parsed; its origin says which place it is about where the body does not.
 */
export function groupProjects(
  figures: readonly Known[],
  text: string,
  origin: Origin = { title: null, place: null },
): Project[] {
  const drafts: ProjectDraft[] = [];
  const named = new NameIndex();
  const groups = new Map<number | null, ProjectDraft[]>();
  const targets = new Set<string>();
  /** Counts that point back to projects just named (上述三个项目). */
  const pointing = new Set<string>();
  let single: ProjectDraft | undefined;
  /** The last figure that no project has taken. */
  let loose = -1;
  const setCount = (draft: ProjectDraft, count: number | null) => {
    groups.get(draft.count)?.splice(groups.get(draft.count)?.indexOf(draft) ?? 0, 1);
    draft.count = count;
    const group = groups.get(count);
    if (group) group.push(draft);
    else groups.set(count, [draft]);
    if (single === draft) single = undefined;
  };
  const add = (names: Omit<ProjectDraft, 'order'>): ProjectDraft => {
    const draft = { ...names, order: drafts.length };
    drafts.push(draft);
    named.add(draft);
    if (draft.count === 1) single = draft;
    const group = groups.get(draft.count);
    if (group) group.push(draft);
    else groups.set(draft.count, [draft]);
    return draft;
  };
  figures.forEach((figure, index) => {
    const part = partName(figures, index);
    const counted = part ?? countedName(figure);
    if (counted !== null) {
      const short = core(counted);
      if (isTarget(figure) && !(figure.stage === null && figures[index + 1]?.measure === 'total_investment')) {
        targets.add(short);
        return;
      }
      const count = figure.min ?? figure.max;
      if (part === null && (PART.test(short) || !isCountable(counted))) return;
      if (short === '项目' && refersBack(counted, figures, index)) {
        pointing.add(figure.subject);
        return;
      }
      // 总投资超千亿元的30多个项目: the sum before the count is the group's.
      const before = drafts.at(-1);
      const summed =
        before?.count === 1 && before.figures.length === 1 && before.figures[0] === index - 1 && before.core === short
          ? before
          : undefined;
      if (summed) setCount(summed, count);
      const same =
        count === 1
          ? undefined
          : groups.get(count)?.find((draft) => sameGroup(draft, short) && !hasOtherSum(draft, index, figures));
      const draft = same ?? add({ name: counted, core: short, subject: figure.subject, count, figures: [] });
      if (same && GENERIC.test(draft.core) && !GENERIC.test(short)) {
        Object.assign(draft, { name: counted, core: short });
        named.add(draft);
      }
      const sum = figures[index - 1];
      if (sum?.measure === 'total_investment' && sum.subject === figure.subject && index - 1 === loose)
        draft.figures.push(index - 1);
      draft.figures.push(index);
      return;
    }
    if (figure.measure === 'threshold' || figure.subject === '') return;
    const name = nameOf(figure);
    // A phase whose project has no better name belongs to the project before it.
    const phase = /^[一首]期(工程|项目)?$/.test(name) ? single : undefined;
    const short = core(name);
    const known =
      phase ??
      named.last({ name, core: short, subject: figure.subject }, (draft) =>
        samePlan(draft, name, short, figure, figures),
      );
    if (known) {
      if (phase === undefined && name.length > known.name.length && known.count === 1) {
        known.name = name;
        named.add(known);
      }
      known.figures.push(index);
      if (figure.measure === 'total_investment') known.told = true;
      return;
    }
    if (targets.has(short) || pointing.has(figure.subject)) return;
    if (!isProjectOf(figure, name)) {
      loose = index;
      return;
    }
    const many = KIND.test(short) ? null : countBefore(figures, index);
    add({ name, core: short, subject: figure.subject, count: many ?? (isGroup(name) ? null : 1), figures: [index] });
  });
  const particulars = particularsIn(text, origin);
  return drafts
    .filter((draft) => draft.figures.some((index) => TELLS.has((figures[index] as Known).measure)))
    .filter((draft) => !isKind(draft, figures))
    .map((draft) => toProject(draft, figures, particulars));
}

/** 7个项目, 此次签约的7个项目 and 7个重大项目 are one group: the same number, and one name says no more than the other. */
function sameGroup(draft: ProjectDraft, short: string): boolean {
  return (
    draft.core === short ||
    draft.core.includes(short) ||
    short.includes(draft.core) ||
    GENERIC.test(short) ||
    GENERIC.test(draft.core)
  );
}

/** A total of its own follows the count at `index`, and the group was told another: two groups of as many. */
function hasOtherSum({ figures: own }: ProjectDraft, index: number, figures: readonly Known[]): boolean {
  const sum = figures[index + 1];
  if (sum?.measure !== 'total_investment') return false;
  const totals = own.map((i) => figures[i] as Known).filter(({ measure }) => measure === 'total_investment');
  return totals.length > 0 && totals.every(({ min, max }) => (min ?? max) !== (sum.min ?? sum.max));
}

/** The phase that has no name of its own belongs to its project. */
const nameOf = ({ subject, reasons }: Known) => {
  const phase = reasons.find(({ field }) => field === 'subject')?.words ?? '';
  return /^[一二三四五六首]期$|^[一首]/.test(phase) && phase.length < subject.length && subject.endsWith(phase)
    ? subject.slice(0, -phase.length)
    : subject;
};

/** The subject is this project, by its full or a shorter name. */
function samePlan(draft: ProjectDraft, name: string, short: string, figure: Known, figures: readonly Known[]): boolean {
  if (draft.subject === figure.subject || draft.name === name || draft.core === short) return true;
  if (draft.count !== 1)
    return (
      short.length >= 4 &&
      (draft.core.includes(short) || short.includes(draft.core)) &&
      repeatsSum(draft, figure, figures)
    );
  if (isGroup(name)) return false;
  // A kind of plant (抽水蓄能电站) comes before the plants that have names; a short name comes after the full one.
  if (short.length > draft.core.length && (draft.core.length < 6 || draft.told)) return false;
  const [less, more] = short.length < draft.core.length ? [short, draft.core] : [draft.core, short];
  return (
    less.length >= 4 && !GENERIC.test(less) && more.includes(less) && !/[二三四五六]期/.test(more.replace(less, ''))
  );
}

/** The same sum was told of the group before. */
const repeatsSum = (draft: ProjectDraft, figure: Known, figures: readonly Known[]) =>
  figure.measure === 'total_investment' &&
  draft.figures.some((i) => figures[i]?.measure === 'total_investment' && figures[i]?.min === figure.min);

const core = (name: string) =>
  name
    .replace(/[“”‘’"「」]/g, '')
    .replace(/^[^一-鿿]*[0-9.,]+[余多]?[个项座条家大]?|^[一二三四五六七八九十两百]+[余多]?[个项座条家大]/, '')
    .replace(/(?<=.{4})项目$/, '');

const GENERIC = /^(此次|本次|这|集中|参加现场|现场)?(重点|重大|产业|工业|建设|投资|新建|在建|签约|的|项目)*$/;

/** 农村公路完成168亿元, 在建项目装机618万千瓦: a kind of works without a number or a total is no project. */
function isKind({ core, count, figures: own }: ProjectDraft, figures: readonly Known[]): boolean {
  if (count !== 1 && count !== null) return false;
  return KIND.test(core) && !own.some((i) => COUNTS_OR_SUMS.has(figures[i]?.measure ?? ''));
}

const COUNTS_OR_SUMS = new Set(['total_investment', 'project_count']);

const KIND =
  /^(?:农村|普通|高速|国省|沿海|内河|水运|客货运|城市|城镇|市政|乡村|干线|地方|社会|民生|水利|交通|能源|生态|环保|基础|产业|工业|农业|旅游|文旅|商贸|教育|卫生|医疗|住房|在建|新建|续建|新开工|竣工|投产|签约|重点|重大|主要|前期|储备)*(?:公路|铁路|国省道|道路|枢纽|工程|港口|码头|机场|水库|电站|航道|管网|设施|项目)$/;

const isGroup = (name: string) => /等.{0,8}(项目|工程)$/.test(name);

function isProjectOf(figure: Known, name: string): boolean {
  if (NO_PROJECT.has(figure.measure)) return false;
  if (/^[全我该][省市县区国镇]/.test(name) && figure.measure !== 'total_investment') return false;
  const kind = classOfName(name);
  if (kind === 'park')
    return (
      figure.measure === 'total_investment' ||
      figure.measure === 'completed_investment' ||
      figure.measure === 'annual_investment'
    );
  if (kind === 'project' || kind === 'phase') return name.length > 2 && !PART.test(core(name));
  if (figure.measure === 'company_count') return false;
  if (kind === 'facility') return figure.measure === 'total_investment' || figure.measure === 'completed_investment';
  return kind === 'name' && figure.measure === 'total_investment' && name.length > 3;
}

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

function toProject(
  draft: ProjectDraft,
  figures: readonly Known[],
  particulars: ReturnType<typeof particularsIn>,
): Project {
  const own = draft.figures.map((index) => figures[index] as Known);
  const totals = own.filter((figure) => figure.measure === 'total_investment');
  const total = totals.find((figure) => nameOf(figure) === figure.subject) ?? totals[0];
  const investment = total ? (total.min ?? total.max) : null;
  return {
    name: draft.name,
    investment,
    currency: total && investment !== null ? total.unit : null,
    count: draft.count,
    stage: furthest(own),
    ...particulars(draft.name, draft.count, whereTold(own)),
    figures: draft.figures,
  };
}

/** The furthest stage stated as fact, else the furthest of what is planned of the project itself, not of its yield. */
function furthest(figures: readonly Known[]): Stage | null {
  const facts = figures.filter((figure) => !figure.planned);
  return last(facts) ?? last(figures.filter((figure) => !YIELDS.has(figure.measure)));
}

const YIELDS = new Set(['output_value', 'revenue', 'tax', 'profit', 'employment', 'capacity', 'energy', 'added_value']);

function last(figures: readonly Known[]): Stage | null {
  let best = -1;
  for (const { stage } of figures) if (stage !== null) best = Math.max(best, order.indexOf(stage));
  return order[best] ?? null;
}

const order = stages.map(({ name }) => name);

/** The offset at which the text first calls the project by its name, or counts it. */
function whereTold(own: readonly Known[]): number | null {
  for (const { reasons } of own) {
    const reason = reasons.find(({ field, start }) => field === 'subject' && start !== null);
    if (reason) return reason.start;
  }
  return null;
}
