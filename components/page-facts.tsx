import type { Article } from '../utils/article/article';
import { words } from './words';

/** Which article it is: title, source, date, and how many figures it holds. */
export function PageFacts({ article, count }: { article: Article; count: number }) {
  const { title, source, published } = article;
  return (
    <header class="page-facts">
      <h1 class="page-facts-title" title={title ?? undefined}>
        {title || words.untitled}
      </h1>
      <p class="page-facts-line">
        <span>{source ?? words.unknownSource}</span>
        {published ? <time dateTime={published}>{published.slice(0, 10)}</time> : <span>{words.unknownDate}</span>}
        <span class="page-facts-count">{words.count(count)}</span>
      </p>
    </header>
  );
}
