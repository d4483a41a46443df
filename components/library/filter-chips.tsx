import { type Facet, facets } from '../../utils/library/facets';
import { facetValueTerm } from './terms';
import { type View, withChoice } from './view';
import { libraryWords as words } from './words';

/** What the view is narrowed by; a click takes one away, or all. */
export function FilterChips({ view, onView }: { view: View; onView(change: Partial<View>): void }) {
  const chips = facets.flatMap(({ name }) => (view.choice[name] ?? []).map((value) => [name, value] as const));
  return (
    <>
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
    </>
  );
}

function without(choice: View['choice'], facet: Facet, value: string): View['choice'] {
  return withChoice(
    choice,
    facet,
    (choice[facet] ?? []).filter((one) => one !== value),
  );
}
