import type { ComponentChildren } from 'preact';
import { cleanTag } from './clipping-detail';
import { libraryWords as words } from './words';

interface Props {
  chosen: number;
  /** Set where figures are chosen, which can be confirmed and rejected together. */
  onReview: ((review: 'confirmed' | 'rejected') => void) | null;
  onTag(tag: string): void;
  onDiscard(): void;
  onNone(): void;
  /** The sum of what is chosen. */
  children: ComponentChildren;
}

/** What can be done with all chosen rows at once. */
export function BulkBar({ chosen, onReview, onTag, onDiscard, onNone, children }: Props) {
  return (
    <div class="library-bulk" role="toolbar" aria-label={words.selected(chosen)}>
      <span>{words.selected(chosen)}</span>
      {onReview && (
        <>
          <button type="button" onClick={() => onReview('confirmed')}>
            {words.confirm}
          </button>
          <button type="button" onClick={() => onReview('rejected')}>
            {words.reject}
          </button>
        </>
      )}
      <form
        class="tag-input"
        onSubmit={(event) => {
          event.preventDefault();
          const input = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
          const tag = cleanTag(input.value);
          if (tag) onTag(tag);
          input.value = '';
        }}
      >
        <input name="tag" id="tag-input" aria-label={words.tagChosen} placeholder={words.addTag} maxLength={40} />
      </form>
      <button type="button" onClick={onDiscard}>
        {words.discard}
      </button>
      {children}
      <button type="button" class="plain-button" onClick={onNone}>
        {words.selectNone}
      </button>
    </div>
  );
}
