import { Menu } from './menu';
import { libraryWords as words } from './words';

/** Fields are Chinese in every language, as the articles are. */
const examples: readonly (readonly [says: string, finds: keyof typeof words.searchFinds])[] = [
  ['主体:南湾新区', 'subject'],
  ['指标:总投资', 'measure'],
  ['>10亿', 'above'],
  ['2024', 'year'],
  ['来源:日报', 'source'],
  ['标签:光伏', 'tag'],
  ['核对:未核', 'review'],
  ['"专用设备"', 'phrase'],
  ['-招聘', 'without'],
];

/** What can be asked of a search, by examples that a click adds to it. */
export function SearchHelp({ search, onSearch }: { search: string; onSearch(search: string): void }) {
  return (
    <Menu label={words.searchHelp} class="search-help">
      <ul>
        {examples.map(([example, finds]) => (
          <li key={example}>
            <button
              type="button"
              class="plain-button"
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onSearch(`${search} ${example}`.trim());
              }}
            >
              <code>{example}</code>
            </button>
            {words.searchFinds[finds]}
          </li>
        ))}
      </ul>
    </Menu>
  );
}
