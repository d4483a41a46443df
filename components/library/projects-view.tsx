import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { folded } from '../../utils/library/index/signature';
import type { LedgerProject } from '../../utils/library/ledger/ledger';
import { parseQuery } from '../../utils/library/query';
import type { MoneyUnit } from '../amount';
import { ProjectDetail } from './project-detail';
import { ProjectRow } from './project-row';
import { useLedger } from './use-ledger';
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

/** More are not listed: a search finds them. */
const MOST = 500;

/** The ledger (项目台账): what all saved articles say of each project. Suggested gatherings are marked until a person says so. */
export function ProjectsView({ library, version, search, unit, open, onOpen, onClipping, onSays }: Props) {
  const ledger = useLedger(library, version, onSays);
  const [onlySuggested, setOnlySuggested] = useState(false);
  const [cursor, setCursor] = useState(0);
  const projects = ledger.projects ?? [];
  const suggested = projects.filter(({ isConfirmed }) => !isConfirmed);
  const shown = useMemo(
    () => searched(onlySuggested ? suggested : projects, search),
    [ledger.projects, search, onlySuggested],
  );
  const opened = projects.find(({ mentions }) => mentions.some(({ id }) => id === open));

  const act = useRef<(event: KeyboardEvent) => void>(() => {});
  act.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ((event.target as HTMLElement).closest('input:not([type="checkbox"]), textarea, select, dialog')) return;
    const project = shown[cursor];
    const acts: Record<string, () => void> = {
      j: () => setCursor(Math.min(shown.length - 1, cursor + 1)),
      k: () => setCursor(Math.max(0, cursor - 1)),
      y: () => project && !project.isConfirmed && ledger.confirm(project),
      u: ledger.undo,
    };
    if ((event.target as HTMLElement).closest('button, a') === null) acts.Enter = () => project && onOpen(project.id);
    const found = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
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

  if (!ledger.projects)
    return (
      <p class="sheet-actions projects-wait">
        {ledger.progress && (
          <>
            <span>{words.preparing(ledger.progress.done, ledger.progress.all)}</span>
            <progress aria-label={words.projectsOf} max={ledger.progress.all} value={ledger.progress.done} />
            <button type="button" onClick={ledger.stop}>
              {words.cancel}
            </button>
          </>
        )}
        {ledger.isStopped && (
          <button type="button" onClick={ledger.read}>
            {words.readLedger}
          </button>
        )}
      </p>
    );
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
          {shown.slice(0, MOST).map((project, n) => (
            <ProjectRow
              key={project.id}
              project={project}
              unit={unit}
              isOpen={project === opened}
              hasCursor={n === cursor}
              onOpen={() => {
                setCursor(n);
                onOpen(project.id);
              }}
              onConfirm={() => ledger.confirm(project)}
            />
          ))}
        </ul>
        {shown.length > MOST && <p class="projects-more">{words.firstProjects(MOST)}</p>}
      </section>
      {opened && (
        <ProjectDetail
          project={opened}
          unit={unit}
          onClose={() => onOpen(null)}
          onClipping={onClipping}
          onConfirm={() => ledger.confirm(opened)}
          onApart={(mention) => ledger.keepApart(opened, mention)}
          others={projects.filter((project) => project !== opened && project.count === opened.count).slice(0, 2000)}
          onMerge={(other) => ledger.merge(opened, other)}
        />
      )}
    </div>
  );
}

function searched(projects: readonly LedgerProject[], search: string): LedgerProject[] {
  const asked = parseQuery(search);
  const wanted = [...asked.words, ...asked.figure.subject, ...asked.company, ...asked.place].map(folded);
  return projects.filter((project) => {
    const own = folded([project.name, ...project.aliases, ...project.companies, ...project.places].join('\n'));
    return wanted.every((word) => own.includes(word));
  });
}
