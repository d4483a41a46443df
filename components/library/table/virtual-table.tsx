import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Column, usualWidth } from './column';
import { HeadCell, type HeadEvents } from './table-head';
import { type Line, type LineEvents, TableLine } from './table-line';

interface Props extends HeadEvents, LineEvents {
  label: string;
  columns: readonly Column[];
  count: number;
  /** The row that keys act on, -1 for none. */
  cursor: number;
  /** The sort keys, the first one first. */
  sort: readonly { by: string; descending: boolean }[];
  widths: Readonly<Record<string, number>>;
  /** The lines of the rows from `from` to before `to`; undefined for those that are being read. */
  lines(from: number, to: number): readonly (Line | undefined)[];
  onVisible(from: number, to: number): void;
  isAllChosen: boolean;
  onChooseAll(isChosen: boolean): void;
  /** Names the checkbox of a row, '' that of all rows. */
  selectLabel(title: string): string;
}

const LINE = 36;
const HEAD = 37;
/** A row that is shown as a card, in a narrow window; library.css has the same width and height. */
const CARD = 84;
const narrow = matchMedia('(max-width: 600px)');
/** Browsers cap the height of an element (Chromium at 33 million pixels); beyond this, scrolling is scaled. */
const TALLEST = 12_000_000;
/** The window of drawn rows moves by so many at a time, so that scrolling by one row draws nothing most of the time. */
const STEP = 4;

/**
 * A table of any number of rows of one height, of which only those in sight are in the page. A package would bring measuring of unequal
 * rows, which this has none of, and no answer to lists taller than the browser's tallest element, which two million rows are. Rows that
 * leave on one side are used again on the other: making and laying out elements is what scrolling costs.
 */
export function VirtualTable(props: Props) {
  const { columns, count, cursor, widths } = props;
  const box = useRef<HTMLDivElement>(null);
  const events = useRef<LineEvents>(props);
  events.current = props;
  const isNarrow = useNarrow();
  const rowHeight = isNarrow ? CARD : LINE;
  const { height, from, to, offset, tall, scale, pool, onScroll } = useWindow(box, count, rowHeight);

  // Before the frame is drawn: what comes into sight is asked for a frame earlier.
  useLayoutEffect(() => props.onVisible(from, to), [from, to, count]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || cursor < 0) return;
    const at = cursor * rowHeight;
    const head = isNarrow ? 0 : HEAD;
    const shown = element.scrollTop * scale;
    if (at < shown) element.scrollTop = at / scale;
    else if (at + rowHeight + head > shown + height) element.scrollTop = (at + rowHeight + head - height) / scale;
  }, [cursor, count]);

  const widthOf = (column: Column) => widths[column.key] ?? usualWidth(column);
  const growing = columns.findIndex(({ grows }) => grows);
  const tracks = columns.map((column, n) =>
    n === (growing < 0 ? columns.length - 1 : growing) ? `minmax(${widthOf(column)}px, 1fr)` : `${widthOf(column)}px`,
  );
  const lines = props.lines(from, to);
  return (
    <div class="virtual-table" ref={box} onScroll={onScroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take the keyboard
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-multiselectable="true"
        tabIndex={0}
        aria-activedescendant={cursor >= from && cursor < to ? `row-${cursor}` : undefined}
        style={{
          '--tracks': ['40px', ...tracks].join(' '),
          height: `${tall + (isNarrow ? 0 : HEAD)}px`,
          '--least': `${40 + columns.reduce((sum, column) => sum + widthOf(column), 0)}px`,
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={props.selectLabel('')}
                checked={props.isAllChosen}
                onChange={(event) => props.onChooseAll(event.currentTarget.checked)}
              />
            </th>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                width={widthOf(column)}
                sort={props.sort}
                onSort={props.onSort}
                onWidth={props.onWidth}
              />
            ))}
          </tr>
        </thead>
        <tbody style={{ transform: `translateY(${offset}px)` }} onPointerOver={tellWhatIsCut}>
          {lines.map((line, n) => (
            <TableLine
              key={(from + n) % pool}
              row={from + n}
              line={line}
              columns={columns}
              hasCursor={from + n === cursor}
              selectLabel={props.selectLabel}
              events={events}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const follow = () => setNarrow(narrow.matches);
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}

/** Which rows are drawn where, as the box is scrolled. */
function useWindow(box: { current: HTMLDivElement | null }, count: number, rowHeight: number) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const full = count * rowHeight;
  const tall = Math.min(full, TALLEST);
  const visible = Math.ceil(height / rowHeight);
  const scale = full > tall ? (full - height) / (tall - height) : 1;
  const first = Math.max(0, Math.min(count - visible, Math.floor((top * scale) / rowHeight)));
  const from = Math.max(0, (Math.floor(first / STEP) - 1) * STEP);
  const pool = visible + 3 * STEP;
  const isScaled = scale !== 1;
  const offset = isScaled
    ? Math.max(0, top - (first - from) * rowHeight - ((top * scale) % rowHeight))
    : from * rowHeight;
  return {
    height,
    from,
    to: Math.min(count, from + pool),
    offset,
    tall,
    scale,
    pool,
    onScroll: (event: { currentTarget: HTMLElement }) => {
      const { scrollTop } = event.currentTarget;
      // Within a step nothing is drawn anew.
      const step = (at: number) => Math.floor((at * scale) / rowHeight / STEP);
      setTop((before) => (isScaled || step(before) !== step(scrollTop) ? scrollTop : before));
    },
  };
}

/** What does not fit its cell is told by the browser's tooltip. */
function tellWhatIsCut(event: Event) {
  const cell = (event.target as HTMLElement).closest('td');
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}
