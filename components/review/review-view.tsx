import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FigureField, ReviewedFigure } from '../../utils/library/clipping';
import type { LibraryProblem } from '../../utils/library/database';
import type { Json } from '../../utils/library/edits';
import type { Marking, MarkProblem } from '../../utils/marks/marked-page';
import type { PageMark } from '../../utils/marks/page-mark';
import type { Changed, FieldWrite, PageReading, Undoable } from '../../utils/messages/protocol';
import { type Arrangement, arrange, type FigureGroup } from '../../utils/reading/arrangement';
import { citation } from '../../utils/reading/citation';
import { doubtsOf } from '../../utils/reading/doubts';
import { headlineFigure } from '../../utils/reading/headline';
import type { Outcome } from '../../utils/text/outcome';
import type { Span } from '../../utils/text/span';
import type { MoneyUnit } from '../amount';
import { libraryProblems, markProblems, terms, words } from '../words';
import { FigureTree } from './figure-tree';
import { Headline } from './headline';
import { KeySheet } from './key-sheet';
import { type Action, actionOf } from './keys';
import { pageMarks } from './page-marks';
import { Toolbar } from './toolbar';

/** What a reader does to one figure. */
export interface FigureEvents {
  tick(figure: ReviewedFigure): void;
  locate(figure: ReviewedFigure): void;
  change(figure: ReviewedFigure, field: FigureField, value: Json): void;
  value(figure: ReviewedFigure, said: string): void;
  confirm(figure: ReviewedFigure): void;
  reject(figure: ReviewedFigure): void;
  cite(figure: ReviewedFigure): void;
}

/** What the view has done for it. Every answer that changes the reading comes back whole through `onChanged`. */
export interface ReviewServices {
  write(clippingId: string, writes: readonly FieldWrite[]): Promise<Outcome<Changed, LibraryProblem>>;
  /** Writes a value given in words; a problem where the parser finds no quantity in them. */
  writeValue(
    clippingId: string,
    figure: ReviewedFigure,
    said: string,
  ): Promise<Outcome<Changed, LibraryProblem | { code: 'noQuantity' }>>;
  undo(clippingId: string, written: Undoable): Promise<Outcome<Changed, LibraryProblem>>;
  show(text: string, span: Span): Promise<Outcome<null, MarkProblem>>;
  copy(text: string): Promise<void>;
  openLibrary(): void;
  mark(text: string, marks: readonly PageMark[]): Promise<Outcome<Marking, MarkProblem>>;
  clearMarks(): Promise<Outcome<null, MarkProblem>>;
  hasMarks(): Promise<boolean>;
  /** Calls the listener when the reader does something to the marks on the page; gives the way to stop. */
  onMarksEvent(listener: (event: MarksEvent) => void): () => void;
}

/** What a reader did on the page: clicked the mark of a figure, or took all marks away. */
export type MarksEvent = { type: 'markPicked'; key: string } | { type: 'marksCleared' };

interface Props {
  reading: PageReading;
  services: ReviewServices;
  onChanged(changed: Changed): void;
  onSave(): void;
  /** Esc with nothing left to close. */
  onClose(): void;
}

/** The figures of one article, to be looked through and corrected: with the mouse or without it. */
export function ReviewView({ reading, services, onChanged, onSave, onClose }: Props) {
  const { article, figures, projects, clipping } = reading;
  const [arrangement, setArrangement] = useState<Arrangement>('project');
  const [unit, setUnit] = useState<MoneyUnit>('written');
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set(['aside']));
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [notice, setNotice] = useState('');
  const [areMarked, setMarked] = useState(false);
  const undoable = useRef<Undoable[]>([]);
  const filterField = useRef<HTMLInputElement>(null);

  const doubts = useMemo(() => doubtsOf(figures, projects), [figures, projects]);
  const groups = useMemo(
    () => filtered(arrange(figures, projects, arrangement), figures, filter),
    [figures, projects, arrangement, filter],
  );
  const headline = useMemo(() => headlineFigure(figures, projects), [figures, projects]);
  const items = itemsOf(groups, figures, folded);
  const active = items.find((key) => key === activeKey) ?? firstFigure(items, figures) ?? null;
  // Keys may come faster than the screen is drawn anew: each acts on where the one before it led.
  const here = useRef(active);
  here.current = active;
  const activate = (key: string) => {
    here.current = key;
    setActiveKey(key);
  };

  const settle = <Problem extends { code: string }>(
    outcome: Outcome<Changed, Problem>,
    sentence: (problem: Problem) => string,
    said: string,
  ) => {
    if (!outcome.ok) return setNotice(sentence(outcome.problem));
    if (outcome.value.written) undoable.current.push(outcome.value.written);
    onChanged(outcome.value);
    setNotice(said);
  };
  const unwritten = ({ code }: LibraryProblem) => libraryProblems[code].says + libraryProblems[code].next;
  const write = async (figure: ReviewedFigure, writes: readonly [FigureField | 'review', Json][], said: string) => {
    if (!clipping.ok) return setNotice(unwritten(clipping.problem));
    const paths = writes.map(([field, value]): FieldWrite => ({ path: `figures/${figure.key}/${field}`, value }));
    settle(await services.write(clipping.value.id, paths), unwritten, said);
  };
  const review = (figure: ReviewedFigure, review: 'confirmed' | 'rejected') =>
    write(figure, [['review', review]], words.reviewed(terms.measures[figure.measure], words.reviews[review]));
  const undo = async () => {
    const last = undoable.current.pop();
    if (!last || !clipping.ok) return setNotice(words.nothingToUndo);
    settle(await services.undo(clipping.value.id, last), unwritten, words.undone);
  };

  const events: FigureEvents = {
    tick: (figure) => review(figure, figure.review === 'rejected' ? 'confirmed' : 'rejected'),
    locate: async (figure) => {
      const outcome = await services.show(article.text, { start: figure.start, end: figure.end });
      setNotice(outcome.ok ? words.located : markProblems[outcome.problem.code]);
    },
    change: (figure, field, value) => write(figure, [[field, value]], words.corrected(words.fields[field])),
    value: async (figure, said) => {
      if (!clipping.ok) return setNotice(unwritten(clipping.problem));
      const outcome = await services.writeValue(clipping.value.id, figure, said);
      settle(
        outcome,
        (problem) => (problem.code === 'noQuantity' ? words.noQuantity(said) : unwritten(problem)),
        words.corrected(words.fields.value),
      );
    },
    confirm: (figure) => review(figure, 'confirmed'),
    reject: (figure) => review(figure, 'rejected'),
    cite: async (figure) => {
      await services.copy(citation(article, figure));
      setNotice(words.copied);
    },
  };

  const toggleMarks = async () => {
    const outcome = areMarked
      ? await services.clearMarks()
      : await services.mark(article.text, pageMarks(figures, doubts));
    if (!outcome.ok) return setNotice(markProblems[outcome.problem.code]);
    setMarked(!areMarked);
    setNotice(outcome.value ? words.marked(outcome.value.standing, outcome.value.missing.length) : words.unmarked);
  };

  // The popup may come back to a page that is marked, and the panel stays while the reader acts on the page.
  useEffect(() => {
    services.hasMarks().then(setMarked);
    return services.onMarksEvent((event) => {
      if (event.type === 'marksCleared') return setMarked(false);
      activate(event.key);
      setOpenKey(event.key);
    });
  }, []);

  // Marks say what the list says.
  const shownFigures = useRef(figures);
  useEffect(() => {
    if (shownFigures.current === figures) return;
    shownFigures.current = figures;
    if (areMarked) services.mark(article.text, pageMarks(figures, doubts));
  }, [figures, areMarked]);

  const toggleFold = (key: string, fold = !folded.has(key)) => {
    const next = new Set(folded);
    if (fold) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const move = (step: number) => {
    const at = here.current === null ? -1 : items.indexOf(here.current);
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) activate(next);
  };
  const figureOf = (key: string | null) => figures.find((figure) => figure.key === key);
  const advance = (figure: ReviewedFigure) => {
    const at = items.indexOf(figure.key);
    const next = items.slice(at + 1).find((key) => figureOf(key));
    if (next) activate(next);
    if (openKey) setOpenKey(next ?? null);
  };
  const focusField = (name: string) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.figure-detail [data-field="${name}"]`)?.focus());

  const act = (action: Action): boolean => {
    const figure = figureOf(here.current);
    const group = groups.find(({ key }) => key === here.current);
    switch (action) {
      case 'next':
        move(1);
        return true;
      case 'previous':
        move(-1);
        return true;
      case 'first':
        move(Number.NEGATIVE_INFINITY);
        return true;
      case 'last':
        move(Number.POSITIVE_INFINITY);
        return true;
      case 'fold': {
        const holder = group ?? groups.find(({ figures: held }) => held.some((i) => figures[i]?.key === here.current));
        if (figure && openKey === figure.key) setOpenKey(null);
        else if (group) toggleFold(group.key, true);
        else if (holder && holder.of !== 'text') activate(holder.key);
        return true;
      }
      case 'unfold':
        if (group) toggleFold(group.key, false);
        else if (figure) setOpenKey(figure.key);
        return true;
      case 'open':
        if (group) toggleFold(group.key);
        else if (figure) setOpenKey(openKey === figure.key ? null : figure.key);
        return true;
      case 'tick':
        if (figure) events.tick(figure);
        return true;
      case 'confirm':
      case 'reject':
        if (!figure) return false;
        events[action](figure);
        advance(figure);
        return true;
      case 'measure':
        if (!figure) return false;
        setOpenKey(figure.key);
        focusField('measure');
        return true;
      case 'plan':
        if (figure) events.change(figure, 'planned', !figure.planned);
        return true;
      case 'locate':
        if (figure) events.locate(figure);
        return true;
      case 'cite':
        if (figure) events.cite(figure);
        return true;
      case 'byProject':
        setArrangement('project');
        return true;
      case 'byMeasure':
        setArrangement('measure');
        return true;
      case 'inText':
        setArrangement('text');
        return true;
      case 'filter':
        filterField.current?.focus();
        return true;
      case 'undo':
        undo();
        return true;
      case 'save':
        onSave();
        return true;
      case 'library':
        services.openLibrary();
        return true;
      case 'marks':
        toggleMarks();
        return true;
      case 'help':
        setHelpOpen(!isHelpOpen);
        return true;
      case 'close':
        if (isHelpOpen) setHelpOpen(false);
        else if (openKey) {
          activate(openKey);
          setOpenKey(null);
        } else if (filter) setFilter('');
        else onClose();
        return true;
    }
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const menu = document.querySelector<HTMLElement>(':popover-open');
      if (menu) {
        if (event.key !== 'Escape') return;
        menu.hidePopover();
        return event.preventDefault();
      }
      const action = actionOf(event);
      if (!action || isOwnKey(event)) return;
      if (act(action)) event.preventDefault();
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
      <p class="review-notice" role="status">
        {notice}
      </p>
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

/** The keys of all items that can have the focus, in the order of the screen. */
function itemsOf(
  groups: readonly FigureGroup[],
  figures: readonly ReviewedFigure[],
  folded: ReadonlySet<string>,
): string[] {
  return groups.flatMap((group) => {
    const keys = group.figures.map((i) => figures[i]?.key as string);
    if (group.of === 'text') return keys;
    return folded.has(group.key) ? [group.key] : [group.key, ...keys];
  });
}

function firstFigure(items: readonly string[], figures: readonly ReviewedFigure[]): string | undefined {
  const keys = new Set(figures.map(({ key }) => key));
  return items.find((key) => keys.has(key)) ?? items[0];
}

/** The groups with the figures that hold every word of the filter; groups without any are left out. */
function filtered(groups: FigureGroup[], figures: readonly ReviewedFigure[], filter: string): FigureGroup[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return groups;
  const holds = (i: number) => {
    const { quote, subject, measure, planned, period } = figures[i] as ReviewedFigure;
    const said =
      `${quote} ${subject} ${terms.measures[measure]} ${planned ? words.planned : words.fact} ${period?.text ?? ''}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
  return groups
    .map((group) => ({ ...group, figures: group.figures.filter(holds) }))
    .filter((group) => group.figures.length > 0);
}

function countDoubtful(figures: readonly ReviewedFigure[], doubts: readonly (readonly unknown[])[]): number {
  return figures.filter(({ review }, i) => review === 'unreviewed' && (doubts[i]?.length ?? 0) > 0).length;
}
