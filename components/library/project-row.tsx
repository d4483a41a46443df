import { stages } from '../../utils/figures/lexicon/stages';
import { investmentOf, type LedgerProject } from '../../utils/library/ledger/ledger';
import { amount, type MoneyUnit } from '../amount';
import { measureTerm, stageTerm } from './terms';
import { libraryWords as words } from './words';

interface Props {
  project: LedgerProject;
  unit: MoneyUnit;
  isOpen: boolean;
  hasCursor: boolean;
  onOpen(): void;
  onConfirm(): void;
}

/** A project of the ledger in its list: name, stage, money, and whether a person has said that it is one. */
export function ProjectRow({ project, unit, isOpen, hasCursor, onOpen, onConfirm }: Props) {
  return (
    <li class="project-row" data-cursor={hasCursor || undefined}>
      <button type="button" class="project-row-open" aria-current={isOpen ? 'true' : undefined} onClick={onOpen}>
        <strong>{project.name}</strong>
        <StageBar project={project} />
        <span class="project-row-facts">
          {[latestInvestment(project, unit), project.companies[0], project.places[0]].filter(Boolean).join(' · ')}
        </span>
        <span class="project-row-facts">
          {words.sourcesOf(project.mentions.length, project.independent)}
          {project.histories.some(({ disagrees }) => disagrees) && (
            <span class="chip" data-mark="doubtful">
              {words.disagrees}
            </span>
          )}
          {!project.isConfirmed && <span class="chip">{words.suggestedMerge}</span>}
        </span>
      </button>
      {!project.isConfirmed && (
        <button type="button" onClick={onConfirm} title={words.confirmOne(project.name)}>
          {words.isOne} <kbd>y</kbd>
        </button>
      )}
    </li>
  );
}

/** How far a project is, as a bar of stages; the stage is said in words beside it. */
function StageBar({ project }: { project: LedgerProject }) {
  const at = stages.findIndex(({ name }) => name === project.stage);
  return (
    <span class="stage-bar">
      {stages.map(({ name }, n) => (
        <span key={name} data-reached={n <= at || undefined} aria-hidden="true" />
      ))}
      <span class="stage-bar-word">{project.stage ? stageTerm(project.stage) : words.noStage}</span>
    </span>
  );
}

function latestInvestment(project: LedgerProject, unit: MoneyUnit): string {
  const last = investmentOf(project);
  const figure = last?.mention.figures.find(({ key }) => key === last.key);
  return figure ? `${measureTerm('total_investment')} ${amount(figure, unit)}` : '';
}
