import { useEffect, useState } from 'preact/hooks';
import type { Link } from '../utils/article/article';
import type { LibraryProblem } from '../utils/library/store/database';
import type { PagePart, PageProblem, RecentClipping } from '../utils/messages/protocol';
import type { Outcome } from '../utils/text/outcome';
import { PartButtons } from './part-buttons';
import { day } from './state-notices';
import { pageProblems, words } from './words';

interface Props {
  problem: PageProblem;
  recent(count: number): Promise<Outcome<RecentClipping[], LibraryProblem>>;
  onRetry(): void;
  onRestart(): void;
  onUsePart(part: PagePart): void;
  onPickBlock(): void;
  /** Reads the sample article. */
  onSample(): void;
  onOpenLibrary(): void;
  savedAmong(urls: readonly string[]): Promise<Outcome<string[], LibraryProblem>>;
  onOpenLink(url: string, isBehind: boolean): void;
  onCopy(text: string): void;
}

/** Why the page gives no reading, and the ways on from here. */
export function ProblemNotice(props: Props) {
  const { problem, recent, onRetry, onRestart, onUsePart, onPickBlock, onSample, onOpenLibrary, onCopy } = props;
  const { says, next } = pageProblems[problem.code];
  return (
    <main class="problem-notice" data-code={problem.code}>
      <h1>{says}</h1>
      <p>{next}</p>
      {'links' in problem && <Links links={problem.links.slice(0, 20)} {...props} />}
      {'reason' in problem && (
        <details>
          <summary>{words.details}</summary>
          <code>{problem.reason}</code>{' '}
          <button type="button" onClick={() => onCopy(`${problem.code}: ${problem.reason}`)}>
            {words.copyDetails}
          </button>
        </details>
      )}
      {readable.has(problem.code) && <PartButtons onUsePart={onUsePart} onPickBlock={onPickBlock} />}
      {!readable.has(problem.code) && problem.code !== 'noWorker' && <Recent recent={recent} onSample={onSample} />}
      <footer>
        {problem.code === 'noWorker' ? (
          <button type="button" class="primary" onClick={onRestart}>
            {words.restart}
          </button>
        ) : (
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        <button type="button" onClick={onOpenLibrary}>
          {words.library}
        </button>
      </footer>
    </main>
  );
}

/** The articles that a page lists, and which of them have been saved. With Ctrl or ⌘ one opens behind, and the list stays. */
function Links({ links, savedAmong, onOpenLink }: { links: readonly Link[] } & Props) {
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    savedAmong(links.map(({ url }) => url)).then((outcome) => outcome.ok && setSaved(new Set(outcome.value)));
  }, []);
  return (
    <ul class="problem-notice-links">
      {links.map(({ text, url }) => (
        <li key={url}>
          <button type="button" onClick={(event) => onOpenLink(url, event.ctrlKey || event.metaKey)}>
            {text}
            {saved.has(url) && (
              <span class="mark-chip" data-mark="confirmed">
                {words.savedAlready}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Pages whose text the browser gives us, although it is no article. */
const readable = new Set<PageProblem['code']>([
  'noArticle',
  'nothingSelected',
  'listPage',
  'homePage',
  'searchPage',
  'galleryPage',
  'pageTooBig',
  'unreadablePage',
  'readingSlow',
  'readingFailed',
]);

/** The last clippings; where there is none yet, what the program does and a sample to try it with. */
function Recent({ recent, onSample }: Pick<Props, 'recent' | 'onSample'>) {
  const [clippings, setClippings] = useState<RecentClipping[] | null>(null);
  useEffect(() => {
    recent(3).then((outcome) => outcome.ok && setClippings(outcome.value));
  }, []);
  if (clippings === null) return null;
  if (clippings.length === 0)
    return (
      <section class="problem-notice-welcome">
        <h2>{words.welcome}</h2>
        <ul>
          {words.welcomeLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <button type="button" class="primary" onClick={onSample}>
          {words.trySample}
        </button>
      </section>
    );
  return (
    <section class="problem-notice-recent">
      <h2>{words.recent}</h2>
      <ul>
        {clippings.map(({ id, title, savedAt }) => (
          <li key={id}>
            {title || words.untitled} <small>{day(savedAt)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
