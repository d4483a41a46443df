import { disagreements } from '../../../utils/library/checks/checks';
import { type Clipping, currentClipping } from '../../../utils/library/clipping';
import type { MoneyUnit } from '../../amount';
import { disagreementSays } from '../checks/check-terms';
import { libraryWords as words } from '../words';

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
  const unitOf = (key: string | undefined) => figures.find((figure) => figure.key === key)?.unit ?? '';
  return (
    <section class="check-notes" aria-label={words.checks}>
      <h3>{words.checks}</h3>
      <ul>
        {found.map((one) => (
          <li key={one.code + one.figures.join()}>
            <button type="button" class="plain-button" onClick={() => onFigure(one.figures[0] as string)}>
              {disagreementSays(one, unitOf(one.figures[0]), unit)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
