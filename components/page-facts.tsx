import type { Article } from '../utils/article/article';
import type { ReviewedFigure } from '../utils/library/reviewed-figure';
import type { KeptClipping } from '../utils/messages/protocol';
import { day } from './state-notices';
import { words } from './words';

interface Props {
  article: Article;
  clipping: KeptClipping | null;
  figures: readonly ReviewedFigure[];
}

/** Which article it is: title, source, date, place, and whether it is saved. */
export function PageFacts({ article, clipping, figures }: Props) {
  const { title, source, published, place } = article;
  const reviewed = figures.filter(({ review }) => review !== 'unreviewed').length;
  return (
    <header class="page-facts">
      <h1 class="page-facts-title" title={title ?? undefined}>
        {title || words.untitled}
      </h1>
      <p class="page-facts-line">
        <span>{source ?? words.unknownSource}</span>
        {published ? <time dateTime={published}>{published.slice(0, 10)}</time> : <span>{words.unknownDate}</span>}
        {place && <span>{place.text}</span>}
        {clipping?.shelf === 'kept' && (
          <span class="page-facts-saved">
            {words.saved(day(clipping.shelvedAt))}
            {reviewed > 0 && ` · ${words.savedReview(reviewed, figures.length)}`}
          </span>
        )}
      </p>
    </header>
  );
}
