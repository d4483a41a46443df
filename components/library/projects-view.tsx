import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { stages } from '../../utils/figures/lexicon/stages';
import type { Library } from '../../utils/library/database';
import { folded } from '../../utils/library/index/signature';
import {
  type Decided,
  readDecisions,
  readMentions,
  sayApart,
  sayOne,
  undoDecisions,
} from '../../utils/library/ledger/decisions';
import { type Decisions, type LedgerProject, makeLedger } from '../../utils/library/ledger/ledger';
import type { Mention } from '../../utils/library/ledger/mention';
import { parseQuery } from '../../utils/library/query';
import { amount, type MoneyUnit } from '../amount';
import { measureTerm, stageTerm } from './terms';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  version: number;
  search: string;
  unit: MoneyUnit;
  open: string | null;
  onOpen(project: string | null): void;
  onClipping(clippingId: string, figureKey: string | null): void;
  onSays(says: string): void;
}

/** The ledger (项目台账): what all saved articles say of each project. Suggested gatherings are marked until a person says so. */
export function ProjectsView({ library, version, search, unit, open, onOpen, onClipping, onSays }: Props) {
  const [mentions, setMentions] = useState<Mention[] | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [progress, setProgress] = useState<{ done: number; all: number; stop: AbortController } | null>(null);
  const [onlySuggested, setOnlySuggested] = useState(false);
  const [cursor, setCursor] = useState(0);
  const undoable = useRef<Decided[][]>([]);

  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const [found, said] = await Promise.all([
        readMentions(library, {
          signal: stop.signal,
          onProgress: (done, all) => all > 1000 && setProgress({ done, all, stop }),
        }),
        readDecisions(library),
      ]);
      if (stop.signal.aborted) return;
      setMentions(found);
      setDecisions(said);
    };
    read()
      .catch((error) => stop.signal.aborted || console.error(error))
      .finally(() => setProgress(null));
    return () => stop.abort();
  }, [library, version]);

  const ledger = useMemo(() => (mentions ? makeLedger(mentions, decisions) : []), [mentions, decisions]);
  const suggested = ledger.filter((project) => !project.isConfirmed);
  const shown = useMemo(() => {
    const asked = parseQuery(search);
    const wanted = [...asked.words, ...asked.figure.subject, ...asked.company, ...asked.place].map(folded);
    return (onlySuggested ? suggested : ledger).filter((project) => {
      const own = folded([project.name, ...project.aliases, ...project.companies, ...project.places].join('\n'));
      return wanted.every((word) => own.includes(word));
    });
  }, [ledger, search, onlySuggested]);

  const say = async (act: () => Promise<Decided[]>, says: string) => {
    try {
      const decided = await act();
      undoable.current.push(decided);
      setDecisions(await readDecisions(library));
      onSays(says);
    } catch (error) {
      console.error(error);
      onSays(words.notSaved);
    }
  };
  const undo = async () => {
    const last = undoable.current.pop();
    if (!last) return onSays(words.nothingToUndo);
    await undoDecisions(library, last);
    setDecisions(await readDecisions(library));
    onSays(words.undone);
  };
  const confirmAll = ({ mentions: members, name }: LedgerProject) =>
    say(
      () =>
        sayOne(
          library,
          members.map(({ id }) => id),
        ),
      words.gathered(name, members.length),
    );

  const act = useRef<(event: KeyboardEvent) => void>(() => {});
  act.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ((event.target as HTMLElement).closest('input:not([type="checkbox"]), textarea, select, dialog')) return;
    const project = shown[cursor];
    const acts: Record<string, () => void> = {
      j: () => setCursor(Math.min(shown.length - 1, cursor + 1)),
      k: () => setCursor(Math.max(0, cursor - 1)),
      y: () => project && !project.isConfirmed && confirmAll(project),
      u: () => undo(),
    };
    if ((event.target as HTMLElement).closest('button, a') === null) acts.Enter = () => project && onOpen(project.id);
    const found = acts[event.key];
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    found();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act.current(event);
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
  useEffect(() => {
    document.querySelector('.project-row[data-cursor]')?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);

  const opened = ledger.find(({ mentions: members }) => members.some(({ id }) => id === open));
  if (progress)
    return (
      <p class="sheet-actions projects-wait">
        <span>{words.preparing(progress.done, progress.all)}</span>
        <progress aria-label={words.projectsOf} max={progress.all} value={progress.done} />
        <button type="button" onClick={() => progress.stop.abort()}>
          {words.cancel}
        </button>
      </p>
    );
  if (!mentions) return null;
  return (
    <div class="projects" data-open={opened ? true : undefined}>
      <section class="projects-list" aria-label={words.projectsOf}>
        <div class="library-status">
          <span>{words.rows(shown.length, 'projects')}</span>
          {suggested.length > 0 && (
            <label>
              <input
                type="checkbox"
                checked={onlySuggested}
                onChange={(event) => {
                  setOnlySuggested(event.currentTarget.checked);
                  setCursor(0);
                }}
              />
              {words.onlySuggested(suggested.length)}
            </label>
          )}
        </div>
        {shown.length === 0 && <p class="library-empty">{search ? words.noHit(search) : words.noProjects}</p>}
        <ul>
          {shown.slice(0, 500).map((project, n) => (
            <li key={project.id} class="project-row" data-cursor={n === cursor || undefined}>
              <button
                type="button"
                class="project-row-open"
                aria-current={project === opened ? 'true' : undefined}
                onClick={() => {
                  setCursor(n);
                  onOpen(project.id);
                }}
              >
                <strong>{project.name}</strong>
                <StageBar project={project} />
                <span class="project-row-facts">
                  {[latestInvestment(project, unit), project.companies[0], project.places[0]]
                    .filter(Boolean)
                    .join(' · ')}
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
                <button type="button" onClick={() => confirmAll(project)} title={words.confirmOne(project.name)}>
                  {words.isOne} <kbd>y</kbd>
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {opened && (
        <ProjectDetail
          project={opened}
          unit={unit}
          onClose={() => onOpen(null)}
          onClipping={onClipping}
          onConfirm={() => confirmAll(opened)}
          onApart={(mention) =>
            say(
              () =>
                sayApart(
                  library,
                  mention.id,
                  opened.mentions.flatMap(({ id }) => (id === mention.id ? [] : id)),
                ),
              words.keptApart(mention.name),
            )
          }
          others={ledger.filter((project) => project !== opened && project.count === opened.count).slice(0, 2000)}
          onMerge={(other) => say(() => sayOne(library, [opened.id, other.id]), words.gathered(opened.name, 2))}
        />
      )}
    </div>
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

function latestInvestment({ histories }: LedgerProject, unit: MoneyUnit): string {
  const history = histories.find(({ measure }) => measure === 'total_investment');
  const last = history?.values.at(-1);
  const figure = last?.mention.figures.find(({ key }) => key === last.key);
  return figure ? `${measureTerm('total_investment')} ${amount(figure, unit)}` : '';
}

interface DetailProps {
  project: LedgerProject;
  unit: MoneyUnit;
  others: readonly LedgerProject[];
  onClose(): void;
  onClipping(clippingId: string, figureKey: string | null): void;
  onConfirm(): void;
  onApart(mention: Mention): void;
  onMerge(other: LedgerProject): void;
}

/** One project: its names, its stages in time, each value with its source, and the articles that speak of it. */
function ProjectDetail({ project, unit, others, onClose, onClipping, onConfirm, onApart, onMerge }: DetailProps) {
  return (
    <article class="clipping-detail" aria-label={project.name}>
      <header>
        <h2>{project.name}</h2>
        <button type="button" class="plain-button" aria-label={words.close} onClick={onClose}>
          ×
        </button>
        <p class="clipping-detail-facts">
          {[...project.companies, ...project.places].map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
        {project.aliases.length > 0 && (
          <p class="clipping-detail-facts">
            {words.alsoCalled}
            {project.aliases.join('、')}
          </p>
        )}
        {!project.isConfirmed && (
          <p class="clipping-detail-actions">
            <button type="button" onClick={onConfirm}>
              {words.isOne}
            </button>
          </p>
        )}
      </header>
      <section aria-label={words.timeline}>
        <h3>{words.timeline}</h3>
        <ol class="timeline">
          {project.timeline.map(({ stage, planned, date, mention }) => (
            <li key={`${stage} ${planned}`} data-planned={planned || undefined}>
              <time dateTime={date}>{date}</time>
              <span>
                {planned ? `${words.plan} ` : ''}
                {stageTerm(stage)}
              </span>
              <button type="button" class="plain-button" onClick={() => onClipping(mention.clippingId, null)}>
                {mention.source || mention.title || words.untitled}
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={words.values}>
        <h3>{words.values}</h3>
        {project.histories.map((history) => (
          <table key={`${history.measure} ${history.unit}`} class="history">
            <caption>
              {measureTerm(history.measure)}
              {history.disagrees && (
                <span class="chip" data-mark="doubtful">
                  {words.disagrees}
                </span>
              )}
            </caption>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{words.columns.published}</th>
                <th scope="col">{words.columns.value}</th>
                <th scope="col">{words.columns.source}</th>
              </tr>
            </thead>
            <tbody>
              {history.values.map((value) => {
                const figure = value.mention.figures.find(({ key }) => key === value.key);
                return (
                  <tr key={value.mention.id + value.key}>
                    <td>
                      {value.date || words.noDate}
                      {value.times > 1 && ` ${words.saidAgain(value.times, value.last)}`}
                    </td>
                    <td>
                      <strong>{figure ? amount(figure, unit) : value.quote}</strong> {value.planned && words.plan}
                    </td>
                    <td>
                      <button
                        type="button"
                        class="plain-button"
                        onClick={() => onClipping(value.mention.clippingId, value.key)}
                      >
                        {value.mention.source || value.mention.title || words.untitled}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ))}
      </section>
      <section aria-label={words.sources}>
        <h3>
          {words.sources}{' '}
          <span class="facet-panel-count">{words.sourcesOf(project.mentions.length, project.independent)}</span>
        </h3>
        <ul class="mentions">
          {project.mentions.map((mention) => (
            <li key={mention.id}>
              <button type="button" class="plain-button" onClick={() => onClipping(mention.clippingId, null)}>
                {mention.title || words.untitled}
              </button>
              <span>
                {mention.name} · {mention.source} · {mention.published}
              </span>
              {project.mentions.length > 1 && (
                <button type="button" onClick={() => onApart(mention)} title={words.apartOne(mention.title)}>
                  {words.isApart}
                </button>
              )}
            </li>
          ))}
        </ul>
        <form
          class="merge-form"
          onSubmit={(event) => {
            event.preventDefault();
            const input = event.currentTarget.elements.namedItem('project') as HTMLInputElement;
            const other = others.find(({ name }) => name === input.value);
            if (other) onMerge(other);
            input.value = '';
          }}
        >
          <label>
            {words.mergeWith}
            <input name="project" list="projects-others" />
          </label>
          <datalist id="projects-others">
            {others.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
          <button type="submit">{words.merge}</button>
        </form>
      </section>
    </article>
  );
}
