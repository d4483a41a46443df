import type { Figure } from '../../../utils/figures/figure';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import { fullAmount } from '../../amount';
import { measureTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';

/** What a later parser reads where a person had reviewed a figure, which stays as it was reviewed; one click takes what is read now. */
export function ReparsedNote({ figure, onTake }: { figure: ReviewedFigure; onTake(): void }) {
  const { reparsed, origin } = figure;
  if (!isReadOtherwise(figure)) return null;
  return (
    <p class="figure-card-parsed">
      {reparsed ? words.reparsedAs + inWords(reparsed) : words.notReparsed}{' '}
      {origin === 'parser' && (
        <button type="button" onClick={onTake}>
          {reparsed ? words.takeReparsed : words.dropUnread}
        </button>
      )}
    </p>
  );
}

/** Whether a figure stands as it was reviewed although a later parser reads otherwise. */
export function isReadOtherwise({ reparsed, review }: ReviewedFigure): boolean {
  return reparsed !== undefined && review !== 'rejected';
}

function inWords(figure: Figure): string {
  const { measure, subject, stage, planned } = figure;
  const parts = [
    measureTerm(measure),
    fullAmount(figure),
    subject,
    stage ? stageTerm(stage) : '',
    planned ? words.plan : words.fact,
  ];
  return parts.filter(Boolean).join(' · ');
}
