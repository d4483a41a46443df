import { libraryWords as words } from './words';

/** What a library says that holds nothing yet. */
export function EmptyLibrary() {
  return (
    <div class="library-empty">
      <h2>{words.empty}</h2>
      <ol>
        {words.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

/** What is said where a search or a filter leaves nothing. */
export function NoHit({ search, onClear }: { search: string; onClear(): void }) {
  return (
    <div class="library-empty">
      <p>{words.noHit(search)}</p>
      <button type="button" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}
