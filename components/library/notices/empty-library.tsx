import { libraryWords as words } from '../words';

interface Props {
  /** How many clippings lie in the trash (回收站), where a reader may look for them. */
  trashed: number;
  onTrash(): void;
  onSample: (() => void) | undefined;
}

/** What a library says that holds nothing, or nothing but trash; `onSample` puts something in to try it with. */
export function EmptyLibrary({ trashed, onTrash, onSample }: Props) {
  return (
    <div class="library-empty">
      <h2>{trashed > 0 ? words.emptyButTrash(trashed) : words.empty}</h2>
      {trashed > 0 && (
        <p>
          <button type="button" onClick={onTrash}>
            {words.openTrash}
          </button>
        </p>
      )}
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
