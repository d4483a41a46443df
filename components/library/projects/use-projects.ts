import { useMemo } from 'preact/hooks';
import { type Facet, facets } from '../../../utils/library/facets';
import type { Choice } from '../../../utils/library/index/select';
import { folded } from '../../../utils/library/index/signature';
import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import { parseQuery } from '../../../utils/library/query';
import type { View } from '../view';
import { disagrees, sortedProjects } from './project-columns';

/** What projects can be narrowed by. */
export const projectFacets = ['stage', 'place'] as const satisfies readonly Facet[];

export interface ShownProjects {
  list: readonly LedgerProject[];
  /** How many projects each value would leave, by what else is chosen. */
  counts: Record<Facet, Map<string, number>>;
  suggested: number;
  disagreeing: number;
}

/** The projects that the view selects, in its order, from all of the ledger. */
export function useProjects(projects: readonly LedgerProject[] | null, view: View): ShownProjects {
  return useMemo(() => {
    const found = searched(projects ?? [], view.search);
    const only = found.filter((project) => isWanted(project, view.only));
    const counts = Object.fromEntries(
      facets.map(({ name }) => [name, new Map<string, number>()]),
    ) as ShownProjects['counts'];
    for (const facet of projectFacets) {
      const { [facet]: _, ...others } = view.choice;
      for (const project of only)
        if (isChosen(project, others))
          for (const value of valuesOf(project, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    const chosen = only.filter((project) => isChosen(project, view.choice));
    return {
      list: view.projectSort ? sortedProjects(chosen, view.projectSort) : chosen,
      counts,
      suggested: found.filter((project) => isWanted(project, 'suggested')).length,
      disagreeing: found.filter((project) => isWanted(project, 'disagreeing')).length,
    };
  }, [projects, view.search, view.only, JSON.stringify(view.choice), JSON.stringify(view.projectSort)]);
}

function isWanted(project: LedgerProject, only: View['only']): boolean {
  return only === 'all' || (only === 'suggested' ? !project.isConfirmed : disagrees(project));
}

function isChosen(project: LedgerProject, choice: Choice): boolean {
  return projectFacets.every((facet) => {
    const wanted = choice[facet];
    return !wanted || valuesOf(project, facet).some((value) => wanted.includes(value));
  });
}

function valuesOf({ stage, places }: LedgerProject, facet: (typeof projectFacets)[number]): readonly string[] {
  if (facet === 'stage') return stage === null ? [] : [stage];
  return places;
}

function searched(projects: readonly LedgerProject[], search: string): readonly LedgerProject[] {
  const asked = parseQuery(search);
  const wanted = [...asked.words, ...asked.figure.subject, ...asked.company, ...asked.place].map(folded);
  if (wanted.length === 0) return projects;
  return projects.filter((project) => {
    const own = folded([project.name, ...project.aliases, ...project.companies, ...project.places].join('\n'));
    return wanted.every((word) => own.includes(word));
  });
}
