import { type Shelf, shelves } from '../../utils/library/clipping';
import { type Facet, facets } from '../../utils/library/facets';
import { type Sort, type SortKey, sortKeys } from '../../utils/library/index/order';
import type { Choice } from '../../utils/library/index/select';
import type { MoneyUnit } from '../amount';

/** The views (视图) of one library: its clippings, their projects, their figures, and what of it all does not agree. */
export const places = [
  { name: 'clippings', zh: '剪报' },
  { name: 'projects', zh: '项目' },
  { name: 'figures', zh: '数据' },
  { name: 'checks', zh: '核算' },
] as const;
export type ViewPlace = (typeof places)[number]['name'];

/** What the library page shows, all of it: the address holds it, so a view can be bookmarked and the way back is the browser's. */
export interface View {
  at: ViewPlace;
  shelf: Shelf;
  search: string;
  choice: Choice;
  /** The first decides; where it is equal, the second. */
  sort: readonly Sort[];
  /** The clipping or project beside the table. */
  open: string | null;
  /** The figure of it that is pointed at. */
  figure: string | null;
  unit: MoneyUnit;
  /** Of the projects: all, those whose gathering is only suggested, those of which sources disagree. */
  only: ProjectsWanted;
  /** Null: those with most sources first, as the ledger has them. */
  projectSort: { by: ProjectSortKey; descending: boolean } | null;
}

export const projectsWanted = ['all', 'suggested', 'disagreeing'] as const;
export type ProjectsWanted = (typeof projectsWanted)[number];
const projectSortKeys = ['project', 'stage', 'investment', 'company', 'place', 'sources', 'latest'] as const;
export type ProjectSortKey = (typeof projectSortKeys)[number];

const startView: View = {
  at: 'clippings',
  shelf: 'kept',
  search: '',
  choice: {},
  sort: [{ by: 'shelvedAt', descending: true }],
  open: null,
  figure: null,
  unit: 'written',
  only: 'all',
  projectSort: null,
};

/** Reads a view from the part of an address after #. What it does not know it leaves as at the start. */
export function viewFrom(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const choice: Partial<Record<Facet, string[]>> = {};
  for (const { name } of facets) if (asked.has(name)) choice[name] = asked.getAll(name);
  const sort = sortFrom(asked.get('sort') ?? '');
  return {
    at: places.find(({ name }) => name === path)?.name ?? startView.at,
    shelf: shelves.find(({ name }) => name === asked.get('shelf'))?.name ?? startView.shelf,
    search: asked.get('q') ?? '',
    choice,
    sort: sort.length > 0 ? sort : startView.sort,
    open: asked.get('open'),
    figure: asked.get('figure'),
    unit: (['written', 'wan', 'yi'] as const).find((unit) => unit === asked.get('unit')) ?? startView.unit,
    only: projectsWanted.find((only) => only === asked.get('only')) ?? startView.only,
    projectSort: projectSortFrom(asked.get('order') ?? ''),
  };
}

/** The address of a view; what is as at the start is left out. */
export function addressOf(view: View): string {
  const asked = new URLSearchParams();
  if (view.shelf !== startView.shelf) asked.set('shelf', view.shelf);
  if (view.search) asked.set('q', view.search);
  for (const { name } of facets) for (const value of view.choice[name] ?? []) asked.append(name, value);
  const sort = view.sort.map(({ by, descending }) => `${by}.${descending ? 'down' : 'up'}`).join('-');
  if (sort !== 'shelvedAt.down') asked.set('sort', sort);
  if (view.unit !== startView.unit) asked.set('unit', view.unit);
  if (view.only !== startView.only) asked.set('only', view.only);
  if (view.projectSort) asked.set('order', `${view.projectSort.by}.${view.projectSort.descending ? 'down' : 'up'}`);
  if (view.open) asked.set('open', view.open);
  if (view.figure) asked.set('figure', view.figure);
  const query = asked.toString();
  return `#/${view.at}${query && `?${query}`}`;
}

/** The sort after a click on a column: another way round where it was the first key already; as a further key where it is added. */
export function sortedBy(sort: readonly Sort[], by: SortKey, isAdded: boolean): Sort[] {
  const at = sort.findIndex((one) => one.by === by);
  const turned = (one: Sort | undefined): Sort => ({ by, descending: one ? !one.descending : true });
  if (!isAdded) return [turned(at === 0 ? sort[0] : undefined)];
  if (at >= 0) return sort.map((one) => (one.by === by ? turned(one) : one));
  return [...sort.slice(-(MOST_KEYS - 1)), turned(undefined)];
}

const MOST_KEYS = 3;

/** `published.down-place.up` */
function sortFrom(written: string): Sort[] {
  return written.split('-').flatMap((part) => {
    const [by, direction] = part.split('.');
    return sortKeys.includes(by as SortKey) ? { by: by as SortKey, descending: direction !== 'up' } : [];
  });
}

function projectSortFrom(written: string): View['projectSort'] {
  const [name, direction] = written.split('.');
  const by = projectSortKeys.find((key) => key === name);
  return by ? { by, descending: direction !== 'up' } : null;
}

/** Whether a view leaves out any of the saved clippings. */
export function isFiltered(view: View): boolean {
  return view.shelf !== 'kept' || view.search !== '' || Object.keys(view.choice).length > 0;
}

/** A choice in which a facet has these values; without values it is not chosen by at all. */
export function withChoice(choice: Choice, facet: Facet, values: readonly string[]): Choice {
  const { [facet]: _, ...others } = choice;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}
