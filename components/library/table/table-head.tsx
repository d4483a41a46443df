import { useRef } from 'preact/hooks';
import { libraryWords as words } from '../words';
import type { Column } from './column';

export interface HeadEvents {
  /** A column's head was clicked; with Shift, it is to be a further key. */
  onSort(by: string, isAdded: boolean): void;
  /** A column is made wider or narrower; null gives it the width it started with. */
  onWidth(column: string, width: number | null): void;
}

interface Props extends HeadEvents {
  column: Column;
  width: number;
  sort: readonly { by: string; descending: boolean }[];
}

const NARROWEST = 48;
const STEP = 16;

/** The head of a column: sorts by a click, and has a handle at its end that makes it wider or narrower. */
export function HeadCell({ column, width, sort, onSort, onWidth }: Props) {
  const { key, isNumber, sortable } = column;
  const name = words.columns[key];
  const cell = useRef<HTMLTableCellElement>(null);
  const place = sort.findIndex(({ by }) => by === key);
  const direction = place < 0 ? undefined : sort[place]?.descending ? 'descending' : 'ascending';
  const widen = (to: number) => onWidth(key, Math.max(NARROWEST, Math.round(to)));
  const drag = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    const start = event.clientX - (cell.current?.offsetWidth ?? width);
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => widen(move.clientX - start);
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  return (
    <th
      ref={cell}
      scope="col"
      aria-sort={place === 0 ? direction : undefined}
      data-number={isNumber || undefined}
      data-column={key}
    >
      {sortable ? (
        <button type="button" title={words.sortHint} onClick={(event) => onSort(key, event.shiftKey)}>
          {name}
          <span class="sort-sign" aria-hidden="true">
            {direction === 'descending' ? '↓' : direction === 'ascending' ? '↑' : '↕'}
          </span>
          {direction && sort.length > 1 && <sup>{place + 1}</sup>}
        </button>
      ) : (
        name
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a rule between columns that is moved is no hr */}
      <span
        class="virtual-table-handle"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.widthOf(name)}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        title={words.widthHint}
        onPointerDown={drag}
        onDblClick={() => onWidth(key, null)}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
          if (by) widen(width + by);
          else if (event.key === 'Enter') onWidth(key, null);
          else return;
          event.preventDefault();
        }}
      />
    </th>
  );
}
