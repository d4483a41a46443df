import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Shelf, shelves } from '../../utils/library/clipping';
import type { Facet } from '../../utils/library/facets';
import type { Choice } from '../../utils/library/index/select';
import { language } from '../words';
import { facetValueTerm } from './terms';
import { libraryTerms, libraryWords as words } from './words';

interface Props {
  /** Which facets are offered, in their order. */
  facets: readonly Facet[];
  shelves?: { at: Shelf; counts: ReadonlyMap<string, number>; onShelf(shelf: Shelf): void };
  /** Null while the counts are being made. */
  counts: Record<Facet, Map<string, number>> | null;
  choice: Choice;
  onChoose(facet: Facet, values: readonly string[]): void;
}

/** Windows in which the panel stands above the list, folded; library.css has the same width. */
const narrow = matchMedia('(max-width: 900px)');

/** What the list can be narrowed by, with how many items each value would leave. */
export function FacetPanel({ facets, shelves: shelf, counts, choice, onChoose }: Props) {
  const [isOpen, setOpen] = useState(!narrow.matches);
  useEffect(() => {
    const fit = () => setOpen(!narrow.matches);
    narrow.addEventListener('change', fit);
    return () => narrow.removeEventListener('change', fit);
  }, []);
  const chosen = Object.values(choice).reduce((sum, values) => sum + values.length, 0);
  return (
    <nav class="facet-panel" aria-label={words.shelf}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.filters(chosen)}</summary>
        {shelf && <Shelves {...shelf} />}
        {counts === null ? (
          <p class="facet-panel-waiting">{words.loadingCounts}</p>
        ) : (
          facets.map((name) => (
            <FacetGroup
              key={name}
              facet={name}
              counts={counts[name]}
              chosen={choice[name] ?? []}
              onChoose={(values) => onChoose(name, values)}
            />
          ))
        )}
      </details>
    </nav>
  );
}

function Shelves({ at, counts, onShelf }: NonNullable<Props['shelves']>) {
  const count = (name: Shelf) => counts.get(`shelf/${name}`) ?? 0;
  return (
    <ul class="facet-panel-shelves">
      {shelves
        .filter(({ name }) => name === 'kept' || name === at || count(name) > 0)
        .map(({ name }) => (
          <li key={name}>
            <button type="button" aria-current={name === at} onClick={() => onShelf(name)}>
              {libraryTerms.shelves[name]}
              <span class="facet-panel-count">{count(name).toLocaleString(language.code)}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}

const FEW = 7;

function FacetGroup({
  facet,
  counts,
  chosen,
  onChoose,
}: {
  facet: Facet;
  counts: ReadonlyMap<string, number>;
  chosen: readonly string[];
  onChoose(values: readonly string[]): void;
}) {
  const [isLong, setLong] = useState(false);
  // Sources are thousands, and most drawings change no count.
  const values = useMemo(() => sorted(facet, counts, chosen), [facet, counts, chosen.join('\n')]);
  if (values.length === 0) return null;
  const shown = isLong ? values.slice(0, 500) : values.filter((value, n) => n < FEW || chosen.includes(value));
  return (
    <fieldset class="facet-group">
      <legend>{libraryTerms.facets[facet]}</legend>
      {shown.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span class="facet-group-value">{facetValueTerm(facet, value)}</span>
          <span class="facet-panel-count">{(counts.get(value) ?? 0).toLocaleString(language.code)}</span>
        </label>
      ))}
      {values.length > shown.length || isLong ? (
        <button type="button" class="facet-group-more" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? words.less : words.more(values.length - shown.length)}
        </button>
      ) : null}
    </fieldset>
  );
}

/** Months newest first, other values by their counts; what is chosen stays though nothing is left of it. */
function sorted(facet: Facet, counts: ReadonlyMap<string, number>, chosen: readonly string[]): string[] {
  return [...new Set([...chosen, ...counts.keys()])].sort((a, b) =>
    facet === 'month' ? (a < b ? 1 : -1) : (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
}
