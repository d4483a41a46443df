import { type Clipping, currentClipping } from '../../../utils/library/clipping';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import { doubtsOf } from '../../../utils/reading/doubts';
import { words as shared, terms } from '../../words';

/** Why a figure wants a second look, and, folded, why it was read so: the article's words and the rule behind each field. */
export function FigureWhy({ clipping, figure }: { clipping: Clipping; figure: ReviewedFigure }) {
  const { figures } = currentClipping(clipping);
  const doubts = doubtsOf(figures, clipping.capture.projects)[figures.indexOf(figure)] ?? [];
  return (
    <>
      {doubts.length > 0 && (
        <ul class="figure-doubts">
          {doubts.map(({ code }) => (
            <li key={code}>{shared.doubts[code]}</li>
          ))}
        </ul>
      )}
      {figure.reasons.length > 0 && (
        <details class="figure-reasons">
          <summary>{shared.reasons}</summary>
          <ul>
            {figure.reasons.map(({ field, words: said, rule }) => (
              <li key={`${field}${rule}${said}`}>{shared.reason(shared.fields[field], said, terms.rule(rule))}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
