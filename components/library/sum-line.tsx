import type { Summand } from '../../utils/library/sums';
import { leftOutReasons, trustedSum } from '../../utils/library/sums';
import { amount, type MoneyUnit } from '../amount';
import { language } from '../words';
import { Menu } from './menu';
import { measureTerm } from './terms';
import { libraryTerms, noSums, libraryWords as words } from './words';

/** The sum of the chosen figures, with what was left out and why; or why there is none. */
export function SumLine({ chosen, unit }: { chosen: readonly Summand[]; unit: MoneyUnit }) {
  const sum = trustedSum(chosen);
  if ('code' in sum) return <span class="sum-line">{noSums[sum.code]}</span>;
  const first = sum.added[0]?.figure;
  if (!first) return null;
  const bound = sum.min === sum.max ? 'exact' : 'range';
  const shown = amount({ ...first, bound, min: sum.min, max: sum.max, quote: '' }, unit === 'written' ? 'yi' : unit);
  const counts = leftOutReasons.flatMap(({ name }) => {
    const n = sum.leftOut.filter(({ why }) => why === name).length;
    return n > 0 ? `${libraryTerms.leftOutReasons[name]} ${n}` : [];
  });
  return (
    <span class="sum-line">
      {words.sumOf(measureTerm(sum.measure))}{' '}
      <strong>{shown || `${sum.max.toLocaleString(language.code)} ${sum.unit}`}</strong>
      {words.sumFrom(sum.added.length)}
      {counts.length > 0 && (
        <Menu label={words.leftOut(counts.join(words.and))}>
          <ul>
            {sum.leftOut.slice(0, 200).map(({ summand: { clipping, figure }, why }) => (
              <li key={clipping.id + figure.key}>
                {figure.subject} {figure.quote}: {libraryTerms.leftOutReasons[why]}
              </li>
            ))}
          </ul>
        </Menu>
      )}
    </span>
  );
}
