import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryProblem } from '../../utils/library/database';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import { type Arrangement, arrange } from '../../utils/reading/arrangement';
import { citation } from '../../utils/reading/citation';
import { doubtsOf } from '../../utils/reading/doubts';
import { headlineFigure } from '../../utils/reading/headline';
import type { MoneyUnit } from '../amount';
import type { Said } from '../unwritten-edits';
import type { Telling } from '../use-notice';
import type { OpenReading } from '../use-reading';
import { libraryProblems, markProblems, terms, words } from '../words';
import type { FigureEvents } from './figure-events';
import { FigureTree } from './figure-tree';
import { Headline } from './headline';
import { activeItem, filtered, itemsOf, useSettled } from './items';
import { KeySheet } from './key-sheet';
import { type Action, actionOf } from './keys';
import type { PageServices } from './page-services';
import { Toolbar } from './toolbar';
import { usePageMarks } from './use-page-marks';

interface Props {
  open: OpenReading;
  services: PageServices;
  /** What is told of what was done, for those who look and those who listen. */
  telling: Telling;
  onSave(): void;
  /** Esc with nothing left to close. */
  onClose(): void;
}

/** The figures of one article, to be looked through and corrected: with the mouse or without it. */
export function ReviewView({ open, services, telling, onSave, onClose }: Props) {
  const { article, figures, projects } = open.reading;
  const [arrangement, setArrangement] = useState<Arrangement>('project');
  const [unit, setUnit] = useState<MoneyUnit>('written');
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set(['aside']));
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const filterField = useRef<HTMLInputElement>(null);

  const doubts = useMemo(() => doubtsOf(figures, projects), [figures, projects]);
  const settled = useSettled(figures, openKey);
  const groups = useMemo(
    () => filtered(arrange(settled, projects, arrangement), settled, filter),
    [settled, projects, arrangement, filter],
  );
  const headline = useMemo(() => headlineFigure(figures, projects), [figures, projects]);
  const items = itemsOf(groups, figures, folded);
  const active = activeItem(activeKey, items, groups, figures);
  // Keys may come faster than the screen is drawn anew: each acts on where the one before it led.
  const here = useRef(active);
  here.current = active;
  const activate = (key: string) => {
    here.current = key;
    setActiveKey(key);
  };

  const unwritten = ({ code }: LibraryProblem) => libraryProblems[code].says + libraryProblems[code].next;
  const write = async ({ key }: ReviewedFigure, values: Said, said: string) => {
    const say = telling();
    const outcome = await open.write(key, values);
    say(outcome.ok ? said : unwritten(outcome.problem));
  };
  const review = (figure: ReviewedFigure, review: 'confirmed' | 'rejected') =>
    write(figure, { review }, words.reviewed(terms.measures[figure.measure], words.reviews[review]));
  const undo = async () => {
    const say = telling();
    const outcome = await open.undo();
    say(outcome.ok ? (outcome.value ? words.undone : words.nothingToUndo) : unwritten(outcome.problem));
  };

  const events: FigureEvents = {
    tick: ({ key }) => {
      const figure = open.figureNow(key);
      if (figure) review(figure, figure.review === 'rejected' ? 'confirmed' : 'rejected');
    },
    locate: async (figure) => {
      const say = telling();
      const outcome = await services.show(article.text, { start: figure.start, end: figure.end });
      say(outcome.ok ? words.located : markProblems[outcome.problem.code]);
    },
    change: (figure, field, value) => write(figure, { [field]: value }, words.corrected(words.fields[field])),
    value: async ({ key }, said) => {
      const say = telling();
      const outcome = await open.writeValue(key, said);
      if (outcome.ok) return say(words.corrected(words.fields.value));
      say(outcome.problem.code === 'noQuantity' ? words.noQuantity(said) : unwritten(outcome.problem));
    },
    confirm: (figure) => review(figure, 'confirmed'),
    reject: (figure) => review(figure, 'rejected'),
    cite: async (figure) => {
      const say = telling();
      const isCopied = await services.copy(citation(article, figure)).then(
        () => true,
        () => false,
      );
      say(isCopied ? words.copied : words.notCopied);
    },
  };

  const { areMarked, toggle } = usePageMarks(article.text, figures, doubts, services, (key) => {
    activate(key);
    setOpenKey(key);
  });
  const toggleMarks = async () => {
    const say = telling();
    say(await toggle());
  };

  const toggleFold = (key: string, fold?: boolean) =>
    setFolded((folded) => {
      const next = new Set(folded);
      if (fold ?? !folded.has(key)) next.add(key);
      else next.delete(key);
      return next;
    });
  const move = (step: number) => {
    const at = here.current === null ? -1 : items.indexOf(here.current);
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) activate(next);
  };
  const figureOf = (key: string | null) => (key === null ? undefined : open.figureNow(key));
  const advance = (figure: ReviewedFigure) => {
    const at = items.indexOf(figure.key);
    const next = items.slice(at + 1).find((key) => figureOf(key));
    if (next) activate(next);
    setOpenKey((openKey) => openKey && (next ?? null));
  };
  const focusField = (name: string) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.figure-detail [data-field="${name}"]`)?.focus());
  const closeOne = () => {
    if (isHelpOpen) setHelpOpen(false);
    else if (openKey) {
      activate(openKey);
      setOpenKey(null);
    } else if (filter) setFilter('');
    else onClose();
  };
  const foldOne = () => {
    const key = here.current;
    const holder = groups.find((group) => group.key === key || group.figures.some((i) => figures[i]?.key === key));
    if (key !== null && openKey === key) setOpenKey(null);
    else if (holder?.key === key) toggleFold(holder.key, true);
    else if (holder && holder.of !== 'text') activate(holder.key);
  };
  const openOne = (isToggle: boolean) => {
    const key = here.current;
    if (figureOf(key)) setOpenKey((openKey) => (isToggle && openKey === key ? null : key));
    else if (key !== null) toggleFold(key, isToggle ? undefined : false);
  };
  const onFigure = (act: (figure: ReviewedFigure) => void) => () => {
    const figure = figureOf(here.current);
    if (figure) act(figure);
    return figure !== undefined;
  };

  /** What each key does; false where it has nothing to act on, and is left to the browser. */
  const acts: Record<Action, () => unknown> = {
    next: () => move(1),
    previous: () => move(-1),
    first: () => move(Number.NEGATIVE_INFINITY),
    last: () => move(Number.POSITIVE_INFINITY),
    fold: foldOne,
    unfold: () => openOne(false),
    open: () => openOne(true),
    tick: onFigure(events.tick),
    confirm: onFigure((figure) => {
      events.confirm(figure);
      advance(figure);
    }),
    reject: onFigure((figure) => {
      events.reject(figure);
      advance(figure);
    }),
    measure: onFigure(({ key }) => {
      setOpenKey(key);
      focusField('measure');
    }),
    plan: onFigure((figure) => events.change(figure, 'planned', !figure.planned)),
    locate: onFigure(events.locate),
    cite: onFigure(events.cite),
    byProject: () => setArrangement('project'),
    byMeasure: () => setArrangement('measure'),
    inText: () => setArrangement('text'),
    filter: () => filterField.current?.focus(),
    undo,
    save: onSave,
    library: services.openLibrary,
    marks: toggleMarks,
    help: () => setHelpOpen(!isHelpOpen),
    close: closeOne,
  };

  // As soon as the figures stand, not after they are painted: a key pressed between the two would be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const menu = document.querySelector<HTMLElement>(':popover-open');
      if (menu) {
        if (event.key !== 'Escape') return;
        menu.hidePopover();
        return event.preventDefault();
      }
      const action = actionOf(event);
      if (!action || isOwnKey(event)) return;
      if (acts[action]() !== false) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <section class="review" aria-label={words.figures}>
      <Headline figures={figures} index={headline} projects={projects} doubtful={countDoubtful(figures, doubts)} />
      <Toolbar
        arrangement={arrangement}
        onArrange={setArrangement}
        filter={filter}
        onFilter={setFilter}
        filterField={filterField}
        unit={unit}
        onUnit={setUnit}
        areMarked={areMarked}
        onMarks={toggleMarks}
      />
      <FigureTree
        text={article.text}
        figures={figures}
        doubts={doubts}
        groups={groups}
        folded={folded}
        unit={unit}
        activeKey={active}
        openKey={openKey}
        onActivate={activate}
        onFold={toggleFold}
        onOpen={(key) => setOpenKey(openKey === key ? null : key)}
        events={events}
      />
      {groups.length === 0 && filter && (
        <p class="review-nothing">
          {words.noHit(filter)}
          <button type="button" onClick={() => setFilter('')}>
            {words.clearFilter}
          </button>
        </p>
      )}
      {isHelpOpen && <KeySheet onClose={() => setHelpOpen(false)} />}
    </section>
  );
}

/** Buttons and links keep their own Enter and space; a dialog keeps all but Esc. */
function isOwnKey(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (event.key === 'Enter' || event.key === ' ') && target.matches('button, a, summary, input[type=checkbox]');
}

function countDoubtful(figures: readonly ReviewedFigure[], doubts: readonly (readonly unknown[])[]): number {
  return figures.filter(({ review }, i) => review === 'unreviewed' && (doubts[i]?.length ?? 0) > 0).length;
}
