import type { Summand } from '../../utils/library/sums';
import { leftOutReasons, trustedSum } from '../../utils/library/sums';
import { amount, type MoneyUnit } from '../amount';
import { measureZh } from './terms';
import { noSums, libraryWords as words } from './words';

/** The sum of the chosen figures, with what was left out and why; or why there is none. */
export function SumLine({ chosen, unit }: { chosen: readonly Summand[]; unit: MoneyUnit }) {
  const sum = trustedSum(chosen);
  if ('code' in sum) return <span class="sum-line">{noSums[sum.code]}</span>;
  const first = sum.added[0]?.figure;
  if (!first) return null;
  const bound = sum.min === sum.max ? 'exact' : 'range';
  const shown = amount({ ...first, bound, min: sum.min, max: sum.max, quote: '' }, unit === 'written' ? 'yi' : unit);
  const counts = leftOutReasons.flatMap(({ name, zh }) => {
    const n = sum.leftOut.filter(({ why }) => why === name).length;
    return n > 0 ? `${zh} ${n}` : [];
  });
  return (
    <span class="sum-line">
      {words.sumOf(measureZh(sum.measure))} <strong>{shown || `${sum.max.toLocaleString('zh-CN')} ${sum.unit}`}</strong>
      {words.sumFrom(sum.added.length)}
      {counts.length > 0 && (
        <details>
          <summary>{words.leftOut(counts.join('、'))}</summary>
          <ul>
            {sum.leftOut.slice(0, 200).map(({ summand: { clipping, figure }, why }) => (
              <li key={clipping.id + figure.key}>
                {figure.subject} {figure.quote}: {leftOutReasons.find(({ name }) => name === why)?.zh}
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}
