import type { Library } from '../../utils/library/database';
import { type Facet, facets } from '../../utils/library/facets';
import { SavedViews } from './saved-views';
import { facetValueTerm } from './terms';
import type { ShownColumns } from './use-columns';
import type { Hits } from './use-hits';
import type { LibraryState } from './use-library';
import { addressOf, type View, viewFrom } from './view';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  state: LibraryState;
  hits: Hits;
  view: View;
  count: number;
  columns: ShownColumns;
  isCharting: boolean;
  onView(change: Partial<View>): void;
  onChart(isCharting: boolean): void;
  onReview(): void;
  onSays(says: string): void;
}

/** How many rows there are, what they are narrowed by, and what can be done with all of them. */
export function StatusBar(props: Props) {
  const { state, hits, view, count, columns, isCharting, onView } = props;
  const chips = facets.flatMap(({ name }) => (view.choice[name] ?? []).map((value) => [name, value] as const));
  const hasRows = count > 0;
  return (
    <div class="library-status" hidden={view.at === 'projects'}>
      <span>{words.rows(state.index ? count : (state.counts.get(`shelf/${view.shelf}`) ?? 0), view.at)}</span>
      {state.progress && <span>{words.preparing(state.progress.done, state.progress.all)}</span>}
      {hits.searching && <span>{words.searching(hits.searching.looked, hits.searching.all)}</span>}
      {chips.map(([facet, value]) => (
        <button
          key={facet + value}
          type="button"
          class="filter-chip"
          aria-label={words.clearOne(facetValueTerm(facet, value))}
          onClick={() => onView({ choice: without(view.choice, facet, value) })}
        >
          {facetValueTerm(facet, value)} ×
        </button>
      ))}
      {(chips.length > 0 || view.search) && (
        <button type="button" class="plain-button" onClick={() => onView({ choice: {}, search: '' })}>
          {words.clear}
        </button>
      )}
      {view.at === 'figures' && hasRows && (
        <button type="button" aria-expanded={isCharting} onClick={() => props.onChart(!isCharting)}>
          {words.chart}
        </button>
      )}
      <SavedViews
        library={props.library}
        address={addressOf({ ...view, open: null, figure: null })}
        onView={(address) => onView(viewFrom(address))}
        onSays={props.onSays}
      />
      {hasRows && (
        <details class="column-chooser">
          <summary>{words.hideColumn}</summary>
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
        </details>
      )}
      {hasRows && state.index && (
        <button type="button" class="library-review" onClick={props.onReview}>
          {words.review} <kbd>r</kbd>
        </button>
      )}
    </div>
  );
}

function without(choice: View['choice'], facet: Facet, value: string): View['choice'] {
  return withChoice(
    choice,
    facet,
    (choice[facet] ?? []).filter((one) => one !== value),
  );
}

/** A choice in which a facet has these values; without values it is not chosen by at all. */
export function withChoice(choice: View['choice'], facet: Facet, values: readonly string[]): View['choice'] {
  const { [facet]: _, ...others } = choice;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}
