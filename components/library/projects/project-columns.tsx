import type { ComponentChildren } from 'preact';
import { stages } from '../../../utils/figures/lexicon/stages';
import { investmentOf, type LedgerProject } from '../../../utils/library/ledger/ledger';
import { amount, type MoneyUnit } from '../../amount';
import type { Column } from '../table/column';
import { stageTerm } from '../terms';
import type { ProjectSortKey } from '../view';
import { libraryWords as words } from '../words';

export const projectColumns: readonly Column[] = [
  { key: 'project', width: 176, english: 146, grows: true, sortable: true },
  { key: 'ledger', width: 168, english: 182 },
  { key: 'stage', width: 138, english: 218, sortable: true },
  { key: 'investment', width: 96, english: 108, isNumber: true, sortable: true },
  { key: 'company', width: 156, english: 104, sortable: true },
  { key: 'place', width: 104, english: 90, sortable: true },
  { key: 'sources', width: 60, english: 80, isNumber: true, sortable: true },
  { key: 'latest', width: 100, english: 94, sortable: true },
];

/** The cells of a project's row, in the order of `projectColumns`. */
export function projectCells(project: LedgerProject, unit: MoneyUnit, onConfirm: () => void): ComponentChildren[] {
  const { mentions, independent } = project;
  return [
    <strong title={project.aliases.length > 0 ? words.alsoCalled + project.aliases.join('、') : undefined}>
      {project.name}
    </strong>,
    <span class="figure-marks">
      {disagrees(project) && (
        <span class="chip" data-mark="doubtful">
          {words.disagrees}
        </span>
      )}
      {!project.isConfirmed && (
        <button
          type="button"
          class="chip-button"
          title={words.confirmOne(project.name)}
          onClick={(event) => {
            event.stopPropagation();
            onConfirm();
          }}
        >
          {words.isOne}
        </button>
      )}
    </span>,
    <StageBar project={project} />,
    investment(project, unit),
    project.companies[0] ?? '',
    project.places[0] ?? '',
    <span title={words.sourcesOf(mentions.length, independent)}>
      {independent === mentions.length ? mentions.length : `${independent}/${mentions.length}`}
    </span>,
    latest(project),
  ];
}

/** How far a project is, as a bar of stages; the stage is said in words beside it. */
function StageBar({ project }: { project: LedgerProject }) {
  const at = stageOf(project);
  return (
    <span class="stage-bar">
      {stages.map(({ name }, n) => (
        <span key={name} data-reached={n <= at || undefined} aria-hidden="true" />
      ))}
      <span class="stage-bar-word">{project.stage ? stageTerm(project.stage) : words.noStage}</span>
    </span>
  );
}

export function disagrees({ histories }: LedgerProject): boolean {
  return histories.some((history) => history.disagrees);
}

/** What was last said to be invested, in the reader's unit; '' where nothing was. */
function investment(project: LedgerProject, unit: MoneyUnit): string {
  const last = investmentOf(project);
  const figure = last?.mention.figures.find(({ key }) => key === last.key);
  return figure ? amount(figure, unit) : '';
}

const stageOf = ({ stage }: LedgerProject) => stages.findIndex(({ name }) => name === stage);
const latest = ({ mentions }: LedgerProject) => mentions.findLast(({ published }) => published)?.published ?? '';
const collator = new Intl.Collator('zh-CN');

/** Projects in the order of a sort; those that are equal stay as the ledger has them, and what has no value comes last. */
export function sortedProjects(
  projects: readonly LedgerProject[],
  { by, descending }: { by: ProjectSortKey; descending: boolean },
): LedgerProject[] {
  const value = (project: LedgerProject): number | string | null => {
    switch (by) {
      case 'project':
        return project.name;
      case 'stage':
        return project.stage === null ? null : stageOf(project);
      case 'investment': {
        const last = investmentOf(project);
        return last?.max ?? last?.min ?? null;
      }
      case 'company':
        return project.companies[0] ?? null;
      case 'place':
        return project.places[0] ?? null;
      case 'sources':
        return project.independent;
      case 'latest':
        return latest(project) || null;
    }
  };
  return projects
    .map((project) => ({ project, value: value(project) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1;
      const order =
        typeof a.value === 'number' ? a.value - (b.value as number) : collator.compare(a.value, b.value as string);
      return descending ? -order : order;
    })
    .map(({ project }) => project);
}
