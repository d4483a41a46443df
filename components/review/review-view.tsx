import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import { type Arrangement, arrange } from '../../utils/reading/arrangement';
import { type Doubt, doubtsOf, isInDoubt } from '../../utils/reading/doubts';
import { headlineFigure } from '../../utils/reading/headline';
import type { MoneyUnit } from '../amount';
import type { Telling } from '../use-notice';
import type { OpenReading } from '../use-reading';
import { markProblems, words } from '../words';
import { doubtfulOf, nextDoubtful } from './doubtful';
import { FigureTree } from './figure-tree';
import { Headline } from './headline';
import { activeItem, filtered, itemsOf, useSettled } from './items';
import { KeySheet } from './key-sheet';
import { type Action, actionOf } from './keys';
import type { PageServices } from './page-services';
import { Progress } from './progress';
import { Toolbar } from './toolbar';
import { useFigureEvents } from './use-figure-events';
import { usePageMarks } from './use-page-marks';

interface Props {
  open: OpenReading;
  services: PageServices;
  /** What is told of what was done, for those who look and those who listen. */
  telling: Telling;
  onSave(): void;
  onCopyAll(): void;
  /** Esc with nothing left to close. */
  onClose(): void;
}

/** The figures of one article, to be looked through and corrected: with the mouse or without it. */
export function ReviewView({ open, services, telling, onSave, onCopyAll, onClose }: Props) {
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
  const doubtful = useMemo(() => doubtfulOf(groups, figures, doubts), [groups, figures, doubts]);
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

  const { events, undo, confirmAll } = useFigureEvents(open, services, telling);
  const { areMarked, toggle, pointed, point } = usePageMarks(article.text, figures, doubts, services, (key) => {
    activate(key);
    setOpenKey(key);
  });
  /** Opens a figure; the page goes along. That it cannot be found there is said. */
  const unfold = (figure: ReviewedFigure) => {
    const say = telling();
    setOpenKey(figure.key);
    services.show(article.text, { start: figure.start, end: figure.end }).then((outcome) => {
      if (!outcome.ok) say(markProblems[outcome.problem.code]);
    }, console.error);
  };
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
  const groupOf = (key: string | null) =>
    groups.find((group) => group.key === key || group.figures.some((i) => figures[i]?.key === key));
  const advance = (figure: ReviewedFigure) => {
    if (doubted.current === figure.key) return goToDoubtful(1, figure.key);
    const at = items.indexOf(figure.key);
    const next = figureOf(items.slice(at + 1).find((key) => figureOf(key)) ?? null);
    if (next) activate(next.key);
    if (openKey && next) unfold(next);
    else setOpenKey(null);
  };
  /** The doubtful figure that was gone to: decided, it leads to the next one. */
  const doubted = useRef<string | null>(null);
  const goToDoubtful = (step: 1 | -1, decided?: string) => {
    const key = nextDoubtful(doubtful, itemsOf(groups, figures, new Set()), here.current, step, decided);
    const figure = figureOf(key);
    const holder = groupOf(key);
    if (!figure || !holder) return telling()(words.noDoubtful);
    toggleFold(holder.key, false);
    telling()(words.doubtfulAt(doubtful.keys.indexOf(figure.key) + 1, doubtful.keys.length));
    doubted.current = figure.key;
    activate(figure.key);
    unfold(figure);
  };
  /** All of a group at once that are in no doubt. */
  const confirmSure = () => {
    const holder = groupOf(here.current);
    const left = (holder?.figures ?? []).filter((i) => figures[i]?.review === 'unreviewed');
    const sure = left.filter((i) => doubts[i]?.length === 0).map((i) => figures[i]?.key as string);
    confirmAll(sure, left.length - sure.length);
  };
  const focusField = (name: string) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.figure-detail [data-field="${name}"]`)?.focus());
  const closeOne = () => {
    if (isHelpOpen) setHelpOpen(false);
    else if (openKey) {
      activate(openKey);
      setOpenKey(null);
    } else if (filter || document.activeElement === filterField.current) {
      setFilter('');
      filterField.current?.blur();
    } else onClose();
  };
  const foldOne = () => {
    const key = here.current;
    const holder = groupOf(key);
    if (key !== null && openKey === key) setOpenKey(null);
    else if (holder?.key === key) toggleFold(holder.key, true);
    else if (holder && holder.of !== 'text') activate(holder.key);
  };
  const openOne = (isToggle: boolean) => {
    const key = here.current;
    const figure = figureOf(key);
    if (figure && isToggle && openKey === key) setOpenKey(null);
    else if (figure) unfold(figure);
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
    measure: onFigure((figure) => {
      unfold(figure);
      focusField('measure');
    }),
    plan: onFigure((figure) => events.change(figure, 'planned', !figure.planned)),
    nextDoubtful: () => goToDoubtful(1),
    previousDoubtful: () => goToDoubtful(-1),
    confirmSure,
    locate: onFigure(events.locate),
    cite: onFigure(events.cite),
    link: onFigure(events.link),
    copyAll: onCopyAll,
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
        pointedKey={pointed}
        onPoint={point}
        onActivate={activate}
        onFold={toggleFold}
        onOpen={(key) => {
          const figure = figureOf(key);
          if (figure && openKey !== key) unfold(figure);
          else setOpenKey(null);
        }}
        events={events}
      />
      {groups.length === 0 && filter && (
        <p class="review-nothing" role="status">
          {words.noHit(filter)}
          <button type="button" onClick={() => setFilter('')}>
            {words.clearFilter}
          </button>
        </p>
      )}
      <p class="heard" role="status">
        {filter && groups.length > 0 && words.hits(groups.reduce((sum, group) => sum + group.figures.length, 0))}
      </p>
      <Progress
        figures={figures}
        doubtful={doubtful}
        onNextDoubtful={() => goToDoubtful(1)}
        onHelp={() => setHelpOpen(true)}
      />
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

function countDoubtful(figures: readonly ReviewedFigure[], doubts: readonly (readonly Doubt[])[]): number {
  return figures.filter(({ review }, i) => isInDoubt(review, doubts[i] ?? [])).length;
}
