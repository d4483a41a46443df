import { type Stage, stages } from '../figures/lexicon/stages';
import { bareSubsets, isProject } from './bearing';
import { Gathering } from './gather';
import { particularsIn } from './particulars';
import type { Origin } from './places';
import type { Project } from './project';
import type { Known, ProjectDraft } from './project-draft';
import { nameOf } from './project-names';

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
  const gathering = new Gathering(figures, text);
  for (let index = 0; index < figures.length; index++) gathering.take(index);
  const particulars = particularsIn(text, origin);
  const isSubset = bareSubsets(figures, text);
  return gathering.drafts
    .filter((draft) => !isSubset(draft) && isProject(draft, figures))
    .map((draft) => toProject(draft, figures, particulars, (figure) => isOfOne(text, figure)));
}

function toProject(
  draft: ProjectDraft,
  figures: readonly Known[],
  particulars: ReturnType<typeof particularsIn>,
  isOfOne: (figure: Known) => boolean,
): Project {
  const own = draft.figures.map((index) => figures[index] as Known);
  const totals = own.filter(
    (figure) => figure.measure === 'total_investment' && (draft.count === 1 || !isOfOne(figure)),
  );
  const total = totals.find((figure) => nameOf(figure) === figure.subject) ?? totals[0];
  const investment = total ? (total.min ?? total.max) : null;
  return {
    name: draft.name,
    investment,
    currency: total && investment !== null ? total.unit : null,
    count: draft.count,
    stage: draft.count === 1 ? furthest(own) : (countOf(own, draft.count)?.stage ?? furthest(own)),
    ...particulars(draft.name, draft.count, whereTold(own)),
    figures: draft.figures,
  };
}

/** 平均单体投资14亿元, 最大单体投资36亿元: not of all projects of a group. */
const isOfOne = (text: string, { start }: Known) => ONE.test(text.slice(Math.max(0, start - 16), start));

const ONE = /(?:平均|单体|单个|最大|最高|每个)[^，。；、\d]{0,10}$/;

/** The figure that counts a group: how far some of it is, and its shares (开工率), is not how far it is. */
const countOf = (figures: readonly Known[], count: number | null) =>
  figures.find(({ measure, min }) => measure === 'project_count' && min === count);

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
