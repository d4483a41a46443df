import { type Disagreement, disagreements } from '../../utils/library/checks';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import { amount, type MoneyUnit } from '../amount';
import { language } from '../words';
import { disagreementWords, libraryWords as words } from './words';

/** What does not add up in an article, each with a way to the figure that says so. */
export function CheckNotes({
  clipping,
  unit,
  onFigure,
}: {
  clipping: Clipping;
  unit: MoneyUnit;
  onFigure(key: string): void;
}) {
  const found = disagreements(clipping);
  if (found.length === 0) return null;
  const { figures } = currentClipping(clipping);
  const said = ({ code, figures: keys }: Disagreement, value: number) => {
    if (code === 'completedAndRate' || code === 'growthAndBase') return `${rounded(value)}%`;
    const figure = figures.find(({ key }) => key === keys[0]);
    if (code === 'countAndList' || !figure) return rounded(value);
    const shown = { ...figure, bound: 'exact' as const, min: value, max: value };
    return amount(shown, unit === 'written' ? 'yi' : unit);
  };
  return (
    <section class="check-notes" aria-label={words.checks}>
      <h3>{words.checks}</h3>
      <ul>
        {found.map((one) => (
          <li key={one.code + one.figures.join()}>
            <button type="button" class="plain-button" onClick={() => onFigure(one.figures[0] as string)}>
              {disagreementWords[one.code](said(one, one.stated), said(one, one.reckoned))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const rounded = (value: number) => value.toLocaleString(language.code, { maximumFractionDigits: 1 });
