import { useEffect, useMemo, useState } from 'preact/hooks';
import { measures } from '../../../utils/figures/lexicon/measures';
import { readSummands } from '../../../utils/library/checks/summands';
import { leftOutReasons, type NoSum, type Sum, trustedSum } from '../../../utils/library/checks/sums';
import { tsvLine } from '../../../utils/library/export/csv';
import type { Columns } from '../../../utils/library/index/columns';
import type { Library } from '../../../utils/library/store/database';
import { isMoney } from '../../amount';
import { language } from '../../words';
import { measureTerm, unitTerm } from '../terms';
import { libraryTerms, noSums, libraryWords as words } from '../words';
import { type Bar, barsOf, type Grouping, groupings, lyingBars, roundedAmount, standingBars } from './chart-bars';
import { DrawingBox } from './drawing-box';

interface Props {
  library: Library;
  columns: Columns;
  items: Uint32Array;
  onSays(says: string): void;
}

/** The selected figures as bars, their number or the sum of one measure and unit, with their table behind. */
export function Chart({ library, columns, items, onSays }: Props) {
  const [by, setBy] = useState<Grouping>('month');
  const series = useMemo(() => seriesOf(columns, items), [columns, items]);
  const [asked, setAsked] = useState<string | null>(null);
  const usual = series.find(({ places }) => places.length * 2 >= items.length);
  const drawn = asked === '' ? undefined : (series.find(({ key }) => key === asked) ?? usual);
  const of = drawn?.places ?? items;
  const sum = useSum(library, columns, drawn?.places);
  const { bars, unit } = useMemo(() => barsOf(columns, of, by, sum), [columns, of, by, sum]);
  const isSum = unit !== null;
  const amountOf = (bar: Bar) => (isSum ? (bar.sum ?? 0) : bar.figures);
  const shown = (bar: Bar) =>
    isSum ? roundedAmount(bar.sum ?? 0, unit, by === 'month' ? 3 : 6) : bar.figures.toLocaleString(language.code);
  const what = isSum && drawn ? words.chartSumOf(drawn.term, drawn.unit) : words.chartCount;
  const drawnIn = isSum && drawn ? words.chartSumOf(drawn.term, drawn.largeUnit) : words.chartCount;
  const note = drawn ? noteOf(sum, of.length) : '';
  const draw = by === 'month' ? standingBars : lyingBars;
  const drawing = draw(bars, { title: words.chartTitle(drawnIn, words.chartGroupings[by]), note, amountOf, shown });
  const heads = [words.chartGroupings[by], words.chartCount, ...(isSum ? [what] : [])];
  const cells = bars.map((bar) => [bar.name, bar.figures, ...(isSum ? [bar.sum ?? 0] : [])]);
  return (
    <section class="chart" aria-label={words.chart}>
      <DrawingBox drawing={drawing} table={() => [heads, ...cells].map(tsvLine).join('')} onSays={onSays}>
        <label>
          {words.chartBy}{' '}
          <select value={by} onChange={(event) => setBy(event.currentTarget.value as Grouping)}>
            {groupings.map((name) => (
              <option key={name} value={name}>
                {words.chartGroupings[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.chartOf}{' '}
          <select value={drawn?.key ?? ''} onChange={(event) => setAsked(event.currentTarget.value)}>
            <option value="">{words.chartCount}</option>
            {series.map(({ key, term, unit: name, places }) => (
              <option key={key} value={key}>
                {words.chartSumOf(term, name)} · {places.length.toLocaleString(language.code)}
              </option>
            ))}
          </select>
        </label>
      </DrawingBox>
      <details>
        <summary>{words.chartTable}</summary>
        <table class="history">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(([name, ...numbers]) => (
              <tr key={name}>
                <td>{name}</td>
                {numbers.map((number, n) => (
                  <td key={heads[n + 1]}>{number?.toLocaleString(language.code)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

interface Series {
  key: string;
  term: string;
  unit: string;
  /** What the amounts of the drawing are in: 亿元 for money. */
  largeUnit: string;
  places: Uint32Array;
}

const MOST_SERIES = 12;
const notAdditive: ReadonlySet<string> = new Set(['growth', 'rate', 'threshold']);

/** What can be summed among the figures: each measure in each unit, the most frequent first. */
function seriesOf({ figure, words: dictionary }: Columns, items: Uint32Array): Series[] {
  const found = new Map<string, { measure: string; unit: string; places: number[] }>();
  for (const place of items) {
    const measure = measures[figure.measure[place] as number]?.name ?? '';
    const unit = dictionary.unit[figure.unit[place] as number] ?? '';
    if (notAdditive.has(measure) || unit === '%' || unit === 'pp') continue;
    const key = `${measure} ${unit}`;
    const one = found.get(key) ?? { measure, unit, places: [] };
    one.places.push(place);
    found.set(key, one);
  }
  return [...found]
    .sort(([, a], [, b]) => b.places.length - a.places.length)
    .slice(0, MOST_SERIES)
    .map(([key, { measure, unit, places }]) => ({
      key,
      term: measureTerm(measure),
      unit: unitTerm(unit),
      largeUnit: isMoney({ unit })
        ? (language.money.units.yi.says + language.money.gap + unitTerm(unit)).trim()
        : unitTerm(unit),
      places: Uint32Array.from(places),
    }));
}

/** More is drawn as numbers of figures alone: their sum would take a minute. */
const MOST_SUMMED = 100_000;

/** The sum of figures; null until it is there, and of too many. */
function useSum(library: Library, columns: Columns, items: Uint32Array | undefined): Sum | NoSum | null {
  const [sum, setSum] = useState<Sum | NoSum | null>(null);
  useEffect(() => {
    setSum(null);
    if (!items || items.length > MOST_SUMMED) return;
    const left = new AbortController();
    const { ids, figure } = columns;
    const wanted = Array.from(items, (f) => ({
      id: ids[figure.clipping[f] as number] as string,
      figure: figure.index[f] as number,
    }));
    readSummands(library, wanted, left).then(
      (summands) => left.signal.aborted || setSum(trustedSum(summands)),
      (error) => left.signal.aborted || console.error(error),
    );
    return () => left.abort();
  }, [library, columns, items]);
  return sum;
}

function noteOf(sum: Sum | NoSum | null, figures: number): string {
  if (figures > MOST_SUMMED) return words.chartTooMany;
  if (sum === null) return words.summing;
  if ('code' in sum) return noSums[sum.code];
  const counts = leftOutReasons.flatMap(({ name }) => {
    const n = sum.leftOut.filter(({ why }) => why === name).length;
    return n > 0 ? `${libraryTerms.leftOutReasons[name]} ${n}` : [];
  });
  return words.chartNote(counts.join(words.and));
}
