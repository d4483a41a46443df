import { libraryWords as words } from './words';

/** What a library says that holds nothing yet; `onSample` puts something in to try it with. */
export function EmptyLibrary({ onSample }: { onSample: (() => void) | undefined }) {
  return (
    <div class="library-empty">
      <h2>{words.empty}</h2>
      <ol>
        {words.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {onSample && (
        <p>
          <button type="button" onClick={onSample}>
            {words.loadSample}
          </button>
        </p>
      )}
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
