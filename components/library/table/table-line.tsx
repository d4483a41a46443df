import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Column } from './column';

/** What stands in a row of a table. */
export interface Line {
  isSelected: boolean;
  isOpen: boolean;
  /** Names the row among the others. */
  label: string;
  /** What the cells are drawn from: as long as this is the same, they are. */
  from: readonly unknown[];
  /** In the order of the columns shown. */
  cells(): readonly ComponentChildren[];
}

export interface LineEvents {
  onPoint(row: number): void;
  onOpen(row: number): void;
  onToggle(row: number, isRange: boolean): void;
}

interface Props {
  row: number;
  /** Undefined while it is being read. */
  line: Line | undefined;
  columns: readonly Column[];
  hasCursor: boolean;
  selectLabel(title: string): string;
  /** The latest events: a line is not drawn anew because they are. */
  events: { current: LineEvents };
}

/** One row; drawn anew only when something of it is another. */
export function TableLine({ row, line, columns, hasCursor, selectLabel, events }: Props) {
  // A row that is being read has its number for a name.
  const { isSelected = false, isOpen = false, label = `${row + 1}`, from = [] } = line ?? {};
  return useMemo(() => {
    const cells = line?.cells();
    return (
      <tr
        id={`row-${row}`}
        aria-rowindex={row + 2}
        aria-selected={isSelected}
        data-cursor={hasCursor || undefined}
        data-open={isOpen || undefined}
        onClick={() => {
          events.current.onPoint(row);
          events.current.onOpen(row);
        }}
      >
        <td>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={selectLabel(label)}
            onClick={(event) => {
              event.stopPropagation();
              events.current.onToggle(row, event.shiftKey);
            }}
          />
        </td>
        {columns.map(({ key, isNumber }, n) => (
          <td key={key} data-column={key} data-number={isNumber || undefined}>
            {cells ? cells[n] : <span class="skeleton" />}
          </td>
        ))}
      </tr>
    );
  }, [row, columns, hasCursor, isSelected, isOpen, label, ...from]);
}
