import type { RefObject, TargetedKeyboardEvent } from 'preact';
import type { Arrangement } from '../../utils/reading/arrangement';
import type { MoneyUnit } from '../amount';
import { words } from '../words';

interface Props {
  arrangement: Arrangement;
  onArrange(arrangement: Arrangement): void;
  filter: string;
  onFilter(filter: string): void;
  filterField: RefObject<HTMLInputElement | null>;
  unit: MoneyUnit;
  onUnit(unit: MoneyUnit): void;
  areMarked: boolean;
  onMarks(): void;
}

const arrangements: Arrangement[] = ['project', 'measure', 'text'];
const units: MoneyUnit[] = ['written', 'wan', 'yi'];

/** Enter and the arrow down lead from the filter to the list, whose keys act again. */
function leaveField(event: TargetedKeyboardEvent<HTMLInputElement>): void {
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** How the figures are arranged, which are shown, and in which unit money is read. */
export function Toolbar(props: Props) {
  const { arrangement, onArrange, filter, onFilter, filterField, unit, onUnit, areMarked, onMarks } = props;
  return (
    <div class="toolbar">
      <fieldset class="toolbar-arrangements" aria-label={words.arrangement}>
        {arrangements.map((name) => (
          <button key={name} type="button" aria-pressed={name === arrangement} onClick={() => onArrange(name)}>
            {words.arrangements[name]}
          </button>
        ))}
      </fieldset>
      <input
        ref={filterField}
        class="toolbar-filter"
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={filter}
        onInput={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={leaveField}
      />
      <select
        class="toolbar-unit"
        aria-label={words.moneyUnit}
        value={unit}
        onChange={(event) => onUnit(event.currentTarget.value as MoneyUnit)}
      >
        {units.map((name) => (
          <option key={name} value={name}>
            {words.moneyUnits[name]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="toolbar-marks"
        aria-pressed={areMarked}
        aria-label={words.marks}
        title={words.actions.marks}
        onClick={onMarks}
      >
        <MarksIcon />
      </button>
    </div>
  );
}

/** A marker over a line of text. */
function MarksIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="m5 10 6-7 2 2-6 7-3 1zM2 14.5h12" stroke-linejoin="round" />
    </svg>
  );
}
