import type { Figure } from '../utils/figures/figure';
import type { ReviewedFigure } from '../utils/library/reviewed-figure';
import { fullAmount, unitName } from './amount';
import { terms, words } from './words';

/** What the parser said of the fields that a reader has corrected, each in a few words; none where nothing was corrected. */
export function parserAnswers({ parsed, ...figure }: ReviewedFigure): string[] {
  if (!parsed) return [];
  const isCorrected = (...fields: (keyof Figure)[]) =>
    fields.some((field) => JSON.stringify(parsed[field]) !== JSON.stringify(figure[field]));
  const { fields } = words;
  const { measure, quote, unit, bound, planned, stage, subject, period, basis } = parsed;
  return [
    isCorrected('measure') && `${fields.measure} ${terms.measures[measure]}`,
    isCorrected('quote', 'min', 'max') && `${fields.value} ${quote} (${fullAmount(parsed)})`,
    isCorrected('unit') && !isCorrected('quote', 'min', 'max') && `${fields.unit} ${unitName(unit)}`,
    isCorrected('bound') && `${fields.bound} ${terms.bounds[bound]}`,
    isCorrected('planned') && `${fields.planned} ${planned ? words.planned : words.fact}`,
    isCorrected('stage') && `${fields.stage} ${stage ? terms.stages[stage] : words.noStage}`,
    isCorrected('subject') && `${fields.subject} ${subject || words.noSubject}`,
    isCorrected('period') && `${fields.period} ${period?.text ?? words.noStage}`,
    isCorrected('basis') && `${fields.basis} ${basis ? words.bases[basis] : words.noStage}`,
  ].filter((answer) => answer !== false);
}
