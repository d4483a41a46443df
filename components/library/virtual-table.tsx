import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sort, SortKey } from '../../utils/library/index/order';
import { libraryWords } from './words';

export interface Column {
  /** Its name is among the words of `columns`. */
  key: keyof typeof libraryWords.columns;
  /** Starting width in pixels; the last column takes what is left. */
  width: number;
  isNumber?: boolean;
  /** Set where rows can be sorted by this column. */
  sortable?: boolean;
}

interface Props {
  label: string;
  columns: readonly Column[];
  count: number;
  /** The row that keys act on, -1 for none. */
  cursor: number;
  /** The sort keys, the first one first. */
  sort: readonly Sort[];
  widths: Readonly<Record<string, number>>;
  /** The cells of a row; undefined while it is being read. */
  cells(
    row: number,
  ): { key: string; isSelected: boolean; isOpen: boolean; label: string; cells: ComponentChildren[] } | undefined;
  onVisible(from: number, to: number): void;
  /** A column's head was clicked; with Shift, it is to be a further key. */
  onSort(by: SortKey, isAdded: boolean): void;
  onWidth(column: string, width: number): void;
  onPoint(row: number): void;
  onOpen(row: number): void;
  onToggle(row: number, range: boolean): void;
  selectLabel(title: string): string;
}

const LINE = 36;
/** A row that is shown as a card, in a narrow window; library.css has the same width and height. */
const CARD = 84;
const narrow = matchMedia('(max-width: 600px)');
/** Browsers cap the height of an element (Chromium at 33 million pixels); beyond this, scrolling is scaled. */
const TALLEST = 12_000_000;

/**
 * A table of any number of rows of one height, of which only those in sight are in the page. A package would bring measuring of unequal
 * rows, which this has none of, and no answer to lists taller than the browser's tallest element, which two million rows are.
 */
export function VirtualTable(props: Props) {
  const { columns, count, cursor, sort, widths } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);

  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const follow = () => setNarrow(narrow.matches);
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);
  const rowHeight = isNarrow ? CARD : LINE;
  const full = count * rowHeight;
  const tall = Math.min(full, TALLEST);
  const visible = Math.ceil(height / rowHeight);
  const scale = full > tall ? (full - height) / (tall - height) : 1;
  const firstRow = Math.max(0, Math.min(count - visible, Math.floor((top * scale) / rowHeight)));
  const from = Math.max(0, firstRow - 8);
  const to = Math.min(count, firstRow + visible + 8);
  const offset =
    scale === 1 ? from * rowHeight : Math.max(0, top - (firstRow - from) * rowHeight - ((top * scale) % rowHeight));

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => props.onVisible(from, to), [from, to, count]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || cursor < 0) return;
    const at = cursor * rowHeight;
    const head = isNarrow ? 0 : 37;
    const shown = element.scrollTop * scale;
    if (at < shown) element.scrollTop = at / scale;
    else if (at + rowHeight + head > shown + element.clientHeight)
      element.scrollTop = (at + rowHeight + head - element.clientHeight) / scale;
  }, [cursor, count]);

  const rows = [];
  for (let row = from; row < to; row++) rows.push(row);
  const after = Math.max(0, tall - offset - (to - from) * rowHeight);
  const idOf = (row: number) => `row-${row}`;

  return (
    <div class="virtual-table" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take the keyboard
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-multiselectable="true"
        tabIndex={0}
        aria-activedescendant={cursor >= from && cursor < to ? idOf(cursor) : undefined}
      >
        <colgroup>
          <col class="virtual-table-check" />
          {columns.map(({ key, width }, n) => (
            <col key={key} style={n === columns.length - 1 ? {} : { width: `${widths[key] ?? width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span class="visually-hidden">{props.selectLabel('')}</span>
            </th>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={props.onSort} onWidth={props.onWidth} />
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true" class="virtual-table-space">
          <tr style={{ height: `${offset}px` }} />
        </tbody>
        <tbody>
          {rows.map((row) => {
            const found = props.cells(row);
            return (
              <tr
                key={row}
                id={idOf(row)}
                aria-rowindex={row + 2}
                aria-selected={found?.isSelected ?? false}
                data-cursor={row === cursor || undefined}
                data-open={found?.isOpen || undefined}
                onClick={() => {
                  props.onPoint(row);
                  props.onOpen(row);
                }}
              >
                <td>
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    checked={found?.isSelected ?? false}
                    aria-label={props.selectLabel(found?.label ?? '')}
                    onClick={(event) => {
                      event.stopPropagation();
                      props.onToggle(row, event.shiftKey);
                    }}
                  />
                </td>
                {columns.map(({ key, isNumber }, n) => (
                  <td key={key} data-column={key} data-number={isNumber || undefined}>
                    {found ? found.cells[n] : <span class="skeleton" />}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tbody aria-hidden="true" class="virtual-table-space">
          <tr style={{ height: `${after}px` }} />
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({
  column,
  sort,
  onSort,
  onWidth,
}: Pick<Props, 'sort' | 'onSort' | 'onWidth'> & {
  column: Column;
}) {
  const { key, isNumber, sortable } = column;
  const name = libraryWords.columns[key];
  const place = sort.findIndex(({ by }) => by === key);
  const direction = place < 0 ? undefined : sort[place]?.descending ? 'descending' : 'ascending';
  const drag = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    const cell = handle.closest('th') as HTMLElement;
    const start = event.clientX - cell.offsetWidth;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => onWidth(key, Math.max(48, move.clientX - start));
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  return (
    <th scope="col" aria-sort={place === 0 ? direction : undefined} data-number={isNumber || undefined}>
      {sortable ? (
        <button type="button" title={libraryWords.sortHint} onClick={(event) => onSort(key as SortKey, event.shiftKey)}>
          {name}
          <span aria-hidden="true">{direction === 'descending' ? ' ↓' : direction === 'ascending' ? ' ↑' : ''}</span>
          {direction && sort.length > 1 && <sup>{place + 1}</sup>}
        </button>
      ) : (
        name
      )}
      <span class="virtual-table-handle" aria-hidden="true" onPointerDown={drag} />
    </th>
  );
}
