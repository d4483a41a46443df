import { useMemo } from 'preact/hooks';
import type { Sum, Summand } from '../../../utils/library/checks/sums';
import { leftOutReasons, trustedSum } from '../../../utils/library/checks/sums';
import { amount, type MoneyUnit } from '../../amount';
import { language } from '../../words';
import { Menu } from '../menu';
import { measureTerm } from '../terms';
import { libraryTerms, noSums, libraryWords as words } from '../words';

interface Props {
  chosen: readonly Summand[];
  unit: MoneyUnit;
}

/** The sum of the chosen figures, with what was left out and why; of several measures or units one sum each, never one of all. */
export function SumLine({ chosen, unit }: Props) {
  const sum = useMemo(() => trustedSum(chosen), [chosen]);
  if (!('code' in sum)) return <SumOf sum={sum} unit={unit} />;
  const sums = sum.code === 'mixedMeasures' || sum.code === 'mixedUnits' ? separateSums(chosen) : [];
  if (sums.length === 0) return <span class="sum-line">{noSums[sum.code]}</span>;
  return (
    <span class="sum-line">
      {noSums[sum.code]}
      <Menu label={words.sumsApart(sums.length)}>
        <ul class="sums-apart">
          {sums.map((one) => (
            <li key={`${one.measure} ${one.unit}`}>
              <SumOf sum={one} unit={unit} isPlain />
            </li>
          ))}
        </ul>
      </Menu>
    </span>
  );
}

/** What can be added among the figures, each measure in each unit by itself, the most figures first. */
function separateSums(chosen: readonly Summand[]): Sum[] {
  const groups = new Map<string, Summand[]>();
  for (const one of chosen) {
    const key = `${one.figure.measure} ${one.figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const sum = trustedSum(group);
      return 'code' in sum ? [] : sum;
    });
}

function SumOf({ sum, unit, isPlain = false }: { sum: Sum; unit: MoneyUnit; isPlain?: boolean }) {
  const first = sum.added[0]?.figure;
  if (!first) return null;
  const bound = sum.min === sum.max ? 'exact' : 'range';
  const shown = amount({ ...first, bound, min: sum.min, max: sum.max, quote: '' }, unit === 'written' ? 'yi' : unit);
  const counts = leftOutReasons.flatMap(({ name }) => {
    const n = sum.leftOut.filter(({ why }) => why === name).length;
    return n > 0 ? `${libraryTerms.leftOutReasons[name]} ${n}` : [];
  });
  const leftOut = words.leftOut(counts.join(words.and));
  return (
    <span class="sum-line">
      {words.sumOf(measureTerm(sum.measure))}{' '}
      <strong>{shown || `${sum.max.toLocaleString(language.code)} ${sum.unit}`}</strong>
      {words.sumFrom(sum.added.length)}
      {counts.length > 0 && isPlain && <span class="facet-panel-count">{leftOut}</span>}
      {counts.length > 0 && !isPlain && (
        <Menu label={leftOut}>
          <ul>
            {sum.leftOut.slice(0, 200).map(({ summand: { id, figure }, why }) => (
              <li key={id + figure.key}>
                {figure.subject} {figure.quote}: {libraryTerms.leftOutReasons[why]}
              </li>
            ))}
          </ul>
        </Menu>
      )}
    </span>
  );
}
