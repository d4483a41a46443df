import { useEffect, useState } from 'preact/hooks';
import type { LibraryProblem } from '../utils/library/database';
import type { PagePart, PageProblem, RecentClipping } from '../utils/messages/protocol';
import type { Outcome } from '../utils/text/outcome';
import { day } from './state-notices';
import { pageProblems, words } from './words';

interface Props {
  problem: PageProblem;
  recent(count: number): Promise<Outcome<RecentClipping[], LibraryProblem>>;
  onRetry(): void;
  onUsePart(part: PagePart): void;
  onOpenLibrary(): void;
  onOpenLink(url: string): void;
}

/** Why the page gives no reading, and the ways on from here. */
export function ProblemNotice({ problem, recent, onRetry, onUsePart, onOpenLibrary, onOpenLink }: Props) {
  const { says, next } = pageProblems[problem.code];
  return (
    <main class="problem-notice" data-code={problem.code}>
      <h1>{says}</h1>
      <p>{next}</p>
      {'links' in problem && (
        <ul class="problem-notice-links">
          {problem.links.slice(0, 20).map(({ text, url }) => (
            <li key={url}>
              <button type="button" onClick={() => onOpenLink(url)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {'reason' in problem && (
        <details>
          <summary>{words.details}</summary>
          <code>{problem.reason}</code>
        </details>
      )}
      {readable.has(problem.code) ? (
        <p class="problem-notice-parts">
          <button type="button" onClick={() => onUsePart('selection')}>
            {words.useSelection}
          </button>
          <button type="button" onClick={() => onUsePart('wholePage')}>
            {words.useWholePage}
          </button>
        </p>
      ) : (
        <Recent recent={recent} />
      )}
      <footer>
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
        <button type="button" onClick={onOpenLibrary}>
          {words.library}
        </button>
      </footer>
    </main>
  );
}

/** Pages whose text the browser gives us, although it is no article. */
const readable = new Set<PageProblem['code']>(['noArticle', 'listPage', 'homePage', 'searchPage', 'galleryPage']);

function Recent({ recent }: Pick<Props, 'recent'>) {
  const [clippings, setClippings] = useState<RecentClipping[]>([]);
  useEffect(() => {
    recent(3).then((outcome) => outcome.ok && setClippings(outcome.value));
  }, []);
  if (clippings.length === 0) return null;
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
