import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { FigureGroup } from '../../utils/reading/arrangement';
import type { Doubt } from '../../utils/reading/doubts';
import type { MoneyUnit } from '../amount';
import { terms, words } from '../words';
import { FigureDetail } from './figure-detail';
import type { FigureEvents } from './figure-events';
import { FigureRow } from './figure-row';

interface Props {
  text: string;
  figures: readonly ReviewedFigure[];
  doubts: readonly (readonly Doubt[])[];
  groups: readonly FigureGroup[];
  folded: ReadonlySet<string>;
  unit: MoneyUnit;
  /** The item that has the focus: a figure's or a group's key. */
  activeKey: string | null;
  /** The figure that stands open. */
  openKey: string | null;
  /** The figure that the reader points at on the page. */
  pointedKey: string | null;
  /** The reader points at a figure here, by mouse or focus; null: at none any more. */
  onPoint(key: string | null): void;
  onActivate(key: string): void;
  onFold(group: string): void;
  onOpen(key: string): void;
  events: FigureEvents;
}

/** The first frame draws what a screen can show; the rest follows in the next, out of sight. */
const FIRST_FRAME = 12;

/** The figures in groups, as a tree with one stop for the tab key. */
export function FigureTree(props: Props) {
  const { groups, figures, folded, activeKey, openKey, pointedKey, onPoint, onActivate, onFold } = props;
  const tree = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => setWhole(true), []);
  let room = isWhole ? Number.POSITIVE_INFINITY : FIRST_FRAME;
  const drawn = (group: FigureGroup) => {
    const figures = group.figures.slice(0, room);
    room -= figures.length;
    return figures;
  };

  // Focus follows the active item, and comes back to it when a field that had it is closed; it is never taken from a field outside the tree.
  useLayoutEffect(() => {
    const holder = tree.current;
    if (!holder || !activeKey) return;
    const focused = document.activeElement;
    if (focused?.matches('input, select, dialog, dialog *') && !holder.contains(focused)) return;
    if (focused instanceof HTMLElement && focused.matches('.figure-detail *') && holder.contains(focused)) return;
    holder.querySelector<HTMLElement>(`[data-key="${CSS.escape(activeKey)}"]`)?.focus({ preventScroll: false });
  }, [activeKey, openKey]);

  // What was opened is to be seen whole; where it is higher than the list, from its row and its sentence on.
  useLayoutEffect(() => {
    const opened = openKey && tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(openKey)}"]`);
    if (!opened) return;
    const isHigher = opened.offsetHeight > (tree.current?.clientHeight ?? 0);
    opened.scrollIntoView({ block: isHigher ? 'start' : 'nearest' });
  }, [openKey]);

  // What is pointed at on the page is to be seen here.
  useLayoutEffect(() => {
    if (pointedKey)
      tree.current?.querySelector(`[data-key="${CSS.escape(pointedKey)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [pointedKey]);
  const point = ({ target }: Event) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('.figure-item') : null;
    onPoint(item?.dataset.key ?? null);
  };

  return (
    <div
      class="figure-tree"
      role="tree"
      aria-label={words.figures}
      ref={tree}
      onPointerOver={point}
      onPointerLeave={() => onPoint(null)}
      onFocusIn={point}
    >
      {groups.map((group) =>
        group.of === 'text' ? (
          drawn(group).map((i) => <FigureItem key={figures[i]?.key} index={i} group={group} {...props} />)
        ) : (
          <div key={group.key} class="figure-group" role="none">
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the whole tree are heard by the view that holds it */}
            <div
              role="treeitem"
              class="figure-group-head"
              aria-level={1}
              aria-expanded={!folded.has(group.key)}
              aria-owns={folded.has(group.key) ? undefined : `group/${group.key}`}
              tabIndex={activeKey === group.key ? 0 : -1}
              data-key={group.key}
              onClick={() => {
                onActivate(group.key);
                onFold(group.key);
              }}
            >
              <span class="figure-group-name" title={groupName(group)}>
                {groupName(group)}
              </span>
              {group.of === 'project' && group.stage && <span>{terms.stages[group.stage]}</span>}
              <span class="figure-group-count">{group.figures.length}</span>
            </div>
            {!folded.has(group.key) && (
              // biome-ignore lint/a11y/useSemanticElements: a group of a tree, not of form fields
              <div role="group" id={`group/${group.key}`}>
                {drawn(group).map((i) => (
                  <FigureItem key={figures[i]?.key} index={i} group={group} {...props} />
                ))}
              </div>
            )}
          </div>
        ),
      )}
    </div>
  );
}

function FigureItem(props: Props & { index: number; group: FigureGroup }) {
  const { index, group, text, figures, doubts, unit, activeKey, openKey, pointedKey, onActivate, onOpen, events } =
    props;
  const figure = figures[index] as ReviewedFigure;
  const isOpen = openKey === figure.key;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the whole tree are heard by the view that holds it
    <div
      role="treeitem"
      class="figure-item"
      aria-level={group.of === 'text' ? 1 : 2}
      aria-expanded={isOpen}
      tabIndex={activeKey === figure.key ? 0 : -1}
      data-key={figure.key}
      data-review={figure.review}
      data-pointed={pointedKey === figure.key ? '' : undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.figure-detail')) return;
        onActivate(figure.key);
        onOpen(figure.key);
      }}
    >
      <FigureRow
        figure={figure}
        project={group.of === 'project' ? group : null}
        doubts={doubts[index] ?? []}
        unit={unit}
        onTick={() => events.tick(figure)}
        onLocate={() => events.locate(figure)}
      />
      {isOpen && (
        <FigureDetail
          text={text}
          figure={figure}
          doubts={doubts[index] ?? []}
          onChange={(field, value) => events.change(figure, field, value)}
          onWords={(said) => events.inWords(figure, said)}
          onConfirm={() => events.confirm(figure)}
          onReject={() => events.reject(figure)}
          onCite={() => events.cite(figure)}
          onLink={() => events.link(figure)}
        />
      )}
    </div>
  );
}

/** What stands over a group of figures. */
function groupName(group: FigureGroup): string {
  switch (group.of) {
    case 'project':
      return group.name;
    case 'measure':
      return terms.measures[group.measure];
    case 'text':
      return words.figures;
    case 'rest':
      return words.rest;
    case 'aside':
      return words.aside;
  }
}
