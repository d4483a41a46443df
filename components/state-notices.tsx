import type { Article } from '../utils/article/article';
import type { KnownClippings, PagePart } from '../utils/messages/protocol';
import { words } from './words';

interface KnownProps {
  known: KnownClippings;
  onUpdate(olderId: string): void;
  onKeepBoth(): void;
}

/** What the library has already: an earlier text of this page, or this text from elsewhere. Nothing for a page that is new. */
export function KnownNotice({ known: { earlier, reprints }, onUpdate, onKeepBoth }: KnownProps) {
  if (earlier)
    return (
      <p class="state-notice" data-kind="earlier">
        {words.earlier(day(earlier.savedAt), earlier.added, earlier.gone)}{' '}
        <button type="button" onClick={() => onUpdate(earlier.id)}>
          {words.update}
        </button>
        <button type="button" onClick={onKeepBoth}>
          {words.keepBoth}
        </button>
      </p>
    );
  const [reprint] = reprints;
  if (!reprint) return null;
  return (
    <p class="state-notice" data-kind="reprint">
      {words.reprint(reprint.source || reprint.title, day(reprint.savedAt))}
    </p>
  );
}

interface BodyProps {
  doubts: NonNullable<Article['doubts']>;
  isEmpty: boolean;
  onUsePart(part: PagePart): void;
}

/** Why the body may not be the whole article, and what to read instead. */
export function BodyNotice({ doubts, isEmpty, onUsePart }: BodyProps) {
  if (doubts.length === 0 && !isEmpty) return null;
  return (
    <p class="state-notice" data-kind="body">
      {doubts.map((doubt) => words.doubtfulBody[doubt]).join('')}{' '}
      <button type="button" onClick={() => onUsePart('selection')}>
        {words.useSelection}
      </button>
      <button type="button" onClick={() => onUsePart('wholePage')}>
        {words.useWholePage}
      </button>
    </p>
  );
}

/** A moment as the day that a reader knows it by. */
export function day(milliseconds: number): string {
  return new Date(milliseconds).toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' });
}
