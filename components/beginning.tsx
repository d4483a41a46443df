import type { Reading } from '../utils/reading/reading';
import { amount } from './amount';
import { PageFacts } from './page-facts';
import { terms, words } from './words';

/** What was read of a long article so far, to be looked at while the rest is read: its facts, and the figures of its first paragraphs. */
export function Beginning({ reading: { article, figures } }: { reading: Reading }) {
  return (
    <main class="popup" aria-busy="true">
      <PageFacts article={article} clipping={null} figures={[]} />
      <p class="state-notice" role="status">
        {words.readingRest(figures.length)}
      </p>
      <ol class="beginning-figures">
        {figures.slice(0, SCREEN).map((figure) => (
          <li key={figure.start} class="figure-row">
            <span class="figure-row-measure">{terms.measures[figure.measure]}</span>
            <strong class="figure-row-value">{amount(figure, 'written')}</strong>
            <span class="figure-row-subject">{figure.subject}</span>
          </li>
        ))}
      </ol>
    </main>
  );
}

/** Rows that a popup shows at once; it is seen for a moment, and nobody scrolls it. */
const SCREEN = 14;
