import { figureColumns } from '../../../utils/library/export/columns';
import { libraryWords as words } from '../words';
import { type ExportSettings, headsOf } from './use-export-settings';

interface Props {
  settings: ExportSettings;
  onChange(some: Partial<ExportSettings>): void;
}

/** Which columns a table of figures has, in which order, and what they are called. */
export function ExportColumns({ settings, onChange }: Props) {
  const { columns, heads, headsIn } = settings;
  const usual = headsOf({ ...settings, heads: {} });
  const others = figureColumns.map(({ name }) => name).filter((name) => !columns.includes(name));
  const move = (name: string, by: number) => {
    const at = columns.indexOf(name);
    const next = columns.filter((one) => one !== name);
    next.splice(Math.max(0, Math.min(next.length, at + by)), 0, name);
    onChange({ columns: next });
  };
  const rename = (name: string, head: string) => {
    const { [name]: _, ...rest } = heads;
    onChange({ heads: head ? { ...rest, [name]: head } : rest });
  };
  return (
    <details class="export-columns">
      <summary>{words.exportColumns(columns.length)}</summary>
      <p class="sheet-line">
        <label>
          {words.exportHeads}{' '}
          <select
            value={headsIn}
            onChange={(event) => onChange({ headsIn: event.currentTarget.value as ExportSettings['headsIn'] })}
          >
            <option value="terms">{words.exportHeadsIn.terms}</option>
            <option value="names">{words.exportHeadsIn.names}</option>
          </select>
        </label>
        <button
          type="button"
          onClick={() => onChange({ columns: figureColumns.map(({ name }) => name), heads: {} })}
          class="plain-button"
        >
          {words.exportColumnsReset}
        </button>
      </p>
      <ul>
        {[...columns, ...others].map((name) => {
          const zh = figureColumns.find((column) => column.name === name)?.zh ?? name;
          const isOn = columns.includes(name);
          return (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() =>
                    onChange({ columns: isOn ? columns.filter((one) => one !== name) : [...columns, name] })
                  }
                />
                {headsIn === 'names' ? name : zh}
              </label>
              {isOn && (
                <>
                  <input
                    type="text"
                    aria-label={words.exportHeadOf(zh)}
                    placeholder={usual[name] ?? zh}
                    value={heads[name] ?? ''}
                    maxLength={60}
                    onInput={(event) => rename(name, event.currentTarget.value)}
                  />
                  <button type="button" aria-label={words.earlier(zh)} onClick={() => move(name, -1)}>
                    ↑
                  </button>
                  <button type="button" aria-label={words.later(zh)} onClick={() => move(name, 1)}>
                    ↓
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
