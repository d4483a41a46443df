import { useEffect, useState } from 'preact/hooks';
import type { Article, Table } from '../utils/article/article';
import type { PageChange } from '../utils/library/saving/page-changes';
import type { LibraryProblem } from '../utils/library/store/database';
import type { Upgrading } from '../utils/library/store/upgrading';
import type { KnownClippings, PagePart, PageReading } from '../utils/messages/protocol';
import { PartButtons } from './part-buttons';
import type { PopupServices } from './popup-services';
import { language, libraryProblems, terms, words } from './words';

interface KnownProps {
  known: KnownClippings;
  onUpdate(olderId: string): void;
  onKeepBoth(): void;
}

/** What the library has already: an earlier text of this page, or this text from elsewhere. Nothing for a page that is new. */
export function KnownNotice({ known: { earlier, reprints }, onUpdate, onKeepBoth }: KnownProps) {
  if (earlier)
    return (
      <div class="state-notice" data-kind="earlier">
        {words.earlier(day(earlier.savedAt), ...countsOf(earlier.changes))}{' '}
        <button type="button" onClick={() => onUpdate(earlier.id)}>
          {words.update}
        </button>
        <button type="button" onClick={onKeepBoth}>
          {words.keepBoth}
        </button>
        {earlier.changes.length > 0 && <PageChanges changes={earlier.changes} />}
      </div>
    );
  const [reprint] = reprints;
  if (!reprint) return null;
  return (
    <p class="state-notice" data-kind="reprint">
      {words.reprint(reprint.source || reprint.title, day(reprint.savedAt))}
    </p>
  );
}

function countsOf(changes: readonly PageChange[]): [added: number, changed: number, gone: number] {
  const added = changes.filter(({ before }) => before === null).length;
  const gone = changes.filter(({ now }) => now === null).length;
  return [added, changes.length - added - gone, gone];
}

/** What the page says differently, figure by figure, folded until somebody wants to compare. */
function PageChanges({ changes }: { changes: readonly PageChange[] }) {
  return (
    <details class="page-changes">
      <summary>{words.compare}</summary>
      <ul>
        {changes.map(({ measure, subject, before, now, wasReviewed }) => (
          <li key={`${measure}${subject}${before}${now}`}>
            {terms.measures[measure]} {before !== null && <del>{before}</del>} {now !== null && <ins>{now}</ins>}
            <small>
              {subject}
              {wasReviewed && ` · ${words.wasReviewed}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PartProps {
  reading: PageReading;
  onUsePart(part: PagePart): void;
}

/** A few selected characters are a slip of the mouse. */
const SELECTION = 10;

/** Says that not the article was read but a part of the page, or that a part is selected which could be. A stray selection changes nothing. */
export function PartNotice({ reading: { part, selected }, onUsePart }: PartProps) {
  if (part === 'article' && selected < SELECTION) return null;
  return (
    <p class="state-notice" data-kind="part">
      {part === 'article' ? words.selected(selected) : words.parts[part]}{' '}
      <button type="button" onClick={() => onUsePart(part === 'article' ? 'selection' : 'article')}>
        {part === 'article' ? words.readSelection : words.backToArticle}
      </button>
    </p>
  );
}

interface TableProps {
  tables: NonNullable<Article['tables']>;
  onCopy(table: Table): void;
}

/** Says that the article has a table (表格), how big the largest is, and copies it whole: its rows have been read like the text. */
export function TableNotice({ tables, onCopy }: TableProps) {
  const largest = tables.toSorted((a, b) => b.rows.length - a.rows.length)[0];
  if (!largest || largest.rows.length < 3) return null;
  const columns = Math.max(...largest.rows.map((row) => row.length));
  return (
    <p class="state-notice" data-kind="table">
      {words.table(largest.rows.length, columns)}{' '}
      <button type="button" onClick={() => onCopy(largest)}>
        {words.copyWholeTable}
      </button>
    </p>
  );
}

interface BodyProps {
  doubts: NonNullable<Article['doubts']>;
  isEmpty: boolean;
  onUsePart(part: PagePart): void;
  onPickBlock(): void;
}

/** Why the body may not be the whole article, and what to read instead. */
export function BodyNotice({ doubts, isEmpty, onUsePart, onPickBlock }: BodyProps) {
  if (doubts.length === 0 && !isEmpty) return null;
  return (
    <p class="state-notice" data-kind="body">
      {doubts.map((doubt) => words.doubtfulBody[doubt]).join('')}{' '}
      <PartButtons onUsePart={onUsePart} onPickBlock={onPickBlock} />
    </p>
  );
}

interface OpeningProps {
  services: Pick<PopupServices, 'onUpgrading'>;
  /** Resolves once the library has the draft, or has failed. */
  kept(): Promise<unknown>;
}

/** Says that the library is slow to open, after a second and a half, and how far its upgrade is where it tells. The figures do not wait for it. */
export function OpeningNotice({ services, kept }: OpeningProps) {
  const [isSlow, setSlow] = useState(false);
  const [upgrading, setUpgrading] = useState<Upgrading | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1_500);
    const unlisten = services.onUpgrading(setUpgrading);
    const end = () => {
      clearTimeout(timer);
      unlisten();
      setSlow(false);
    };
    kept().then(end, end);
    return end;
  }, []);
  if (!isSlow) return null;
  const isCounted = upgrading !== null && upgrading.all > 0;
  return (
    <p class="state-notice" data-kind="opening">
      <span role="status">{upgrading ? words.libraryUpgrading : words.libraryOpening}</span>
      <progress aria-label={words.library} {...(isCounted && { max: upgrading.all, value: upgrading.done })} />
    </p>
  );
}

interface UnwrittenProps {
  count: number;
  problem: LibraryProblem;
  onRetry(): void;
  onExport(): void;
}

/** Says that edits could not be written, which are on the screen alone then, and how to keep them. */
export function UnwrittenNotice({ count, problem: { code }, onRetry, onExport }: UnwrittenProps) {
  return (
    <p class="state-notice" data-kind="unwritten" role="alert">
      {words.unwritten(count)} {libraryProblems[code].says}
      {libraryProblems[code].next}{' '}
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
      <button type="button" onClick={onExport}>
        {words.exportOne}
      </button>
    </p>
  );
}

/** A moment as the day that a reader knows it by. */
export function day(milliseconds: number): string {
  return new Date(milliseconds).toLocaleDateString(language.code, { month: 'short', day: 'numeric' });
}
