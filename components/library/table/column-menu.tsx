import { Menu } from '../menu';
import { libraryWords as words } from '../words';
import type { ShownColumns } from './use-columns';

/** Which columns the table shows. */
export function ColumnMenu({ columns }: { columns: ShownColumns }) {
  return (
    <Menu label={words.hideColumn} class="column-menu">
      <ul>
        {columns.all.map((column) => (
          <li key={column.key}>
            <label>
              <input
                type="checkbox"
                checked={columns.shown.includes(column)}
                onChange={() => columns.toggle(column.key)}
              />
              {words.columns[column.key]}
            </label>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
