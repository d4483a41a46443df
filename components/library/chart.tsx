import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { measures } from '../../utils/figures/lexicon/measures';
import { stages } from '../../utils/figures/lexicon/stages';
import { currentClipping } from '../../utils/library/clipping';
import type { Library } from '../../utils/library/database';
import type { Columns } from '../../utils/library/index/columns';
import { getClippings } from '../../utils/library/stored';
import { leftOutReasons, type NoSum, type Sum, type Summand, trustedSum } from '../../utils/library/sums';
import { language } from '../words';
import { measureTerm, stageTerm } from './terms';
import { libraryTerms, noSums, libraryWords as words } from './words';

/** What the bars stand for. */
const groupings = ['month', 'place', 'stage', 'measure'] as const;
type Grouping = (typeof groupings)[number];

interface Bar {
  name: string;
  figures: number;
  /** Sum of the upper ends, null where the figures are of several units or cannot be added. */
  sum: number | null;
}

const BARS = 24;
const WIDTH = 720;
const BAR = 22;

interface Props {
  library: Library;
  columns: Columns;
  items: Uint32Array;
  onSays(says: string): void;
}

/** Beyond so many figures, only their number is drawn: a sum needs a look at each. */
const MOST_SUMMED = 5000;

/** The selected figures as bars, with their table behind. Drawn as plain SVG, so that what is copied looks like what is seen. */
export function Chart({ library, columns, items, onSays }: Props) {
  const [by, setBy] = useState<Grouping>('month');
  const [bySum, setBySum] = useState(true);
  const svg = useRef<SVGSVGElement>(null);
  const [sum, setSum] = useState<Sum | NoSum | null>(null);
  useEffect(() => {
    let isOpen = true;
    setSum(null);
    if (items.length <= MOST_SUMMED)
      readSummands(library, columns, items).then((summands) => isOpen && setSum(trustedSum(summands)), console.error);
    return () => {
      isOpen = false;
    };
  }, [library, columns, items]);
  const { bars, unit } = useMemo(() => barsOf(columns, items, by, sum), [columns, items, by, sum]);
  const isSum = bySum && unit !== null;
  const amountOf = (bar: Bar) => (isSum ? (bar.sum ?? 0) : bar.figures);
  const largest = Math.max(1, ...bars.map(amountOf));
  const widthOf = (bar: Bar) => (440 * amountOf(bar)) / largest;
  const size = unit !== null && /^[A-Z]{3}$/.test(unit) ? language.money.units.yi.size : 1;
  const shown = (bar: Bar) =>
    isSum
      ? `${rounded((bar.sum ?? 0) / size)}${size > 1 ? language.money.units.yi.says : ''}`
      : bar.figures.toLocaleString(language.code);
  const height = bars.length * BAR + 8;

  const copySvg = async () => {
    await navigator.clipboard.writeText(serialized(svg.current as SVGSVGElement));
    onSays(words.copied);
  };
  const savePng = async () => {
    const blob = await toPng(bars, widthOf, shown, getComputedStyle(svg.current as SVGSVGElement).fontFamily);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    onSays(words.copied);
  };
  const attempt = (work: () => Promise<void>) => () =>
    work().catch((error) => {
      console.error(error);
      onSays(words.copyFailed);
    });

  return (
    <section class="chart" aria-label={words.chart}>
      <p class="chart-controls">
        <label>
          {words.chartBy}
          <select value={by} onChange={(event) => setBy(event.currentTarget.value as Grouping)}>
            {groupings.map((name) => (
              <option key={name} value={name}>
                {words.chartGroupings[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={isSum}
            disabled={unit === null}
            onChange={(event) => setBySum(event.currentTarget.checked)}
          />
          {words.chartSum(unit)}
        </label>
        <button type="button" onClick={attempt(copySvg)}>
          {words.copySvg}
        </button>
        <button type="button" onClick={attempt(savePng)}>
          {words.copyPng}
        </button>
      </p>
      {/* The table below says the same to who cannot see it. */}
      <svg ref={svg} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
        {bars.map((bar, n) => (
          <g key={bar.name} transform={`translate(0 ${n * BAR + 4})`}>
            <text x="150" y="14" text-anchor="end" font-size="12" fill="currentColor">
              {shortName(bar)}
            </text>
            <rect x="158" y="3" height="14" width={widthOf(bar)} fill="currentColor" opacity="0.75" />
            <text x={164 + widthOf(bar)} y="14" font-size="12" fill="currentColor">
              {shown(bar)}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{words.chartTable}</summary>
        <table class="history">
          <thead>
            <tr>
              <th scope="col">{words.chartGroupings[by]}</th>
              <th scope="col">{words.columns.figures}</th>
              {unit !== null && <th scope="col">{words.chartSum(unit)}</th>}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.name}>
                <td>{bar.name}</td>
                <td>{bar.figures.toLocaleString(language.code)}</td>
                {unit !== null && <td>{rounded(bar.sum ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="facet-panel-waiting">{items.length > MOST_SUMMED ? words.chartTooMany : noteOf(sum)}</p>
    </section>
  );
}

function noteOf(sum: Sum | NoSum | null): string {
  if (sum === null) return '';
  if ('code' in sum) return noSums[sum.code];
  const counts = leftOutReasons.flatMap(({ name }) => {
    const n = sum.leftOut.filter(({ why }) => why === name).length;
    return n > 0 ? `${libraryTerms.leftOutReasons[name]} ${n}` : [];
  });
  return words.chartNote(counts.join(words.and));
}

const rounded = (value: number) => value.toLocaleString(language.code, { maximumSignificantDigits: 6 });

async function readSummands(library: Library, { ids, figure }: Columns, items: Uint32Array): Promise<Summand[]> {
  const idOf = (f: number) => ids[figure.clipping[f] as number] as string;
  const found = await getClippings(library, [...new Set(Array.from(items, idOf))]);
  const byId = new Map(found.map((clipping) => [clipping.id, clipping]));
  return Array.from(items).flatMap((f) => {
    const clipping = byId.get(idOf(f));
    const one = clipping && currentClipping(clipping).figures[figure.index[f] as number];
    return clipping && one ? [{ clipping, figure: one }] : [];
  });
}

/**
 * Bars by month in the order of time, others the largest first. What is summed is what `trustedSum` adds, each quantity once; `unit` is null
 * where there is no such sum.
 */
function barsOf(
  { figure, clipping, words: dictionary, ids }: Columns,
  items: Uint32Array,
  by: Grouping,
  sum: Sum | NoSum | null,
): { bars: Bar[]; unit: string | null } {
  const trusted = sum && !('code' in sum) ? sum : null;
  const added = new Map(
    trusted?.added.map(({ clipping: one, figure: { key, min, max } }) => [
      `${one.id} ${currentClipping(one).figures.findIndex((each) => each.key === key)}`,
      max ?? min ?? 0,
    ]),
  );
  const nameOf = (f: number): string => {
    const place = figure.clipping[f] as number;
    switch (by) {
      case 'month':
        return dictionary.month[clipping.month[place] as number] ?? '';
      case 'place':
        return dictionary.place[clipping.place[place] as number] ?? '';
      case 'stage':
        return stageTerm(stages[(figure.stage[f] as number) - 1]?.name ?? null);
      case 'measure':
        return measureTerm(measures[figure.measure[f] as number]?.name ?? null);
    }
  };
  const found = new Map<string, Bar>();
  for (const f of items) {
    const name = nameOf(f) || words.unknown;
    const bar = found.get(name) ?? { name, figures: 0, sum: trusted ? 0 : null };
    bar.figures++;
    if (bar.sum !== null) bar.sum += added.get(`${ids[figure.clipping[f] as number]} ${figure.index[f]}`) ?? 0;
    found.set(name, bar);
  }
  const bars = [...found.values()];
  const sorted =
    by === 'month'
      ? bars.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(-BARS)
      : bars.sort((a, b) => (b.sum ?? b.figures) - (a.sum ?? a.figures)).slice(0, BARS);
  return { bars: sorted, unit: trusted?.unit ?? null };
}

/** The drawing as a file of its own, with the colour it has on the page. */
function serialized(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', '#1c1917');
  copy.setAttribute('font-family', getComputedStyle(svg).fontFamily);
  copy.removeAttribute('aria-hidden');
  return new XMLSerializer().serializeToString(copy);
}

/** The same drawing on a canvas: the pages of an extension may not load an SVG text as an image. */
function toPng(
  bars: readonly Bar[],
  widthOf: (bar: Bar) => number,
  shown: (bar: Bar) => string,
  font: string,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * 2;
  canvas.height = (bars.length * BAR + 8) * 2;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(2, 2);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.font = `12px ${font}`;
  bars.forEach((bar, n) => {
    const top = n * BAR + 4;
    context.fillStyle = '#1c1917';
    context.textAlign = 'end';
    context.fillText(shortName(bar), 150, top + 14);
    context.textAlign = 'start';
    context.fillText(shown(bar), 164 + widthOf(bar), top + 14);
    context.fillStyle = '#9a3412';
    context.fillRect(158, top + 3, widthOf(bar), 14);
  });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image')))),
  );
}

const shortName = ({ name }: Bar) => (name.length > 12 ? `${name.slice(0, 11)}…` : name);
