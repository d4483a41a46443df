import type { PageProblem } from '../utils/messages/protocol';
import { pageProblems, words } from './words';

interface Props {
  problem: PageProblem;
  onRetry(): void;
  onOpenLibrary(): void;
  onOpenLink(url: string): void;
}

/** Why the page gives no reading, and the ways on from here. */
export function ProblemNotice({ problem, onRetry, onOpenLibrary, onOpenLink }: Props) {
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
