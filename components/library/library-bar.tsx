import type { Ref } from 'preact';
import type { MoneyUnit } from '../amount';
import { SearchHelp } from './search-help';
import { places, type View } from './view';
import { libraryTerms, libraryWords as words } from './words';

interface Props {
  view: View;
  search: Ref<HTMLInputElement>;
  onView(change: Partial<View>, replace?: boolean): void;
  onSheet(sheet: 'import' | 'export' | 'keys'): void;
}

/** The head of the library page: its three views, the search, the unit of money, and what comes in and goes out. */
export function LibraryBar({ view, search, onView, onSheet }: Props) {
  return (
    <header class="library-bar">
      <h1>{words.title}</h1>
      <nav aria-label={words.views} class="choice-buttons">
        {places.map(({ name }) => (
          <button
            key={name}
            type="button"
            aria-current={view.at === name}
            onClick={() => onView({ at: name, open: null, figure: null })}
          >
            {libraryTerms.places[name]}
          </button>
        ))}
      </nav>
      <input
        ref={search}
        type="search"
        class="library-search"
        aria-label={words.search}
        placeholder={words.search}
        title={words.searchHint}
        value={view.search}
        onInput={(event) => onView({ search: event.currentTarget.value }, true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) event.currentTarget.blur();
        }}
      />
      <SearchHelp search={view.search} onSearch={(search) => onView({ search })} />
      <label class="library-unit">
        <span>{words.moneyUnit}</span>
        <select value={view.unit} onChange={(event) => onView({ unit: event.currentTarget.value as MoneyUnit }, true)}>
          {Object.entries(words.units).map(([unit, says]) => (
            <option key={unit} value={unit}>
              {says}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => onSheet('import')}>
        {words.import}
      </button>
      <button type="button" onClick={() => onSheet('export')}>
        {words.export}
      </button>
      <button type="button" class="library-keys" onClick={() => onSheet('keys')} aria-label={words.keys}>
        ?
      </button>
    </header>
  );
}
