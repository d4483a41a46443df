import type { Library } from '../../utils/library/store/database';
import { FilterChips } from './filter-chips';
import { SavedViews } from './saved-views';
import { ColumnMenu } from './table/column-menu';
import type { ShownColumns } from './table/use-columns';
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
  const hasRows = count > 0;
  const isOpening = state.version === 0;
  return (
    <div class="library-status">
      <span>
        {isOpening
          ? words.opening
          : words.rows(
              state.index ? count : (state.counts.get(`shelf/${view.shelf}`) ?? 0),
              view.at === 'figures' ? 'figures' : 'clippings',
            )}
      </span>
      {state.progress && <span>{words.preparing(state.progress.done, state.progress.all)}</span>}
      {hits.searching && <span>{words.searching(hits.searching.looked, hits.searching.all)}</span>}
      <FilterChips view={view} onView={onView} />
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
      {hasRows && <ColumnMenu columns={columns} />}
      {hasRows && state.index && (
        <button type="button" class="library-review" onClick={props.onReview}>
          {words.review} <kbd>r</kbd>
        </button>
      )}
    </div>
  );
}
