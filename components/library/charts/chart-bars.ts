import { measures } from '../../../utils/figures/lexicon/measures';
import { stages } from '../../../utils/figures/lexicon/stages';
import type { NoSum, Sum } from '../../../utils/library/checks/sums';
import type { Columns } from '../../../utils/library/index/columns';
import { isMoney } from '../../amount';
import { language } from '../../words';
import { measureTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';
import type { Drawing, Shape } from './drawing';

/** What the bars stand for. */
export const groupings = ['month', 'place', 'stage', 'measure'] as const;
export type Grouping = (typeof groupings)[number];

export interface Bar {
  name: string;
  figures: number;
  /** Sum of the upper ends, null where the figures are of several units or cannot be added. */
  sum: number | null;
}

const MOST = 24;

/**
 * Bars by month in the order of time, every month between the first and the last among them; others the largest first. What is summed is
 * what `trustedSum` adds, each quantity once; `unit` is null where there is no such sum.
 */
export function barsOf(
  { figure, clipping, words: dictionary, ids }: Columns,
  items: Uint32Array,
  by: Grouping,
  sum: Sum | NoSum | null,
): { bars: Bar[]; unit: string | null } {
  const trusted = sum && !('code' in sum) ? sum : null;
  const added = new Map(
    trusted?.added.map(({ id, number, figure: { min, max } }) => [`${id} ${number}`, max ?? min ?? 0]),
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
  const bars = by === 'month' ? months(found) : [...found.values()].sort(larger).slice(0, MOST);
  return { bars, unit: trusted?.unit ?? null };
}

const larger = (a: Bar, b: Bar) => (b.sum ?? b.figures) - (a.sum ?? a.figures);

/** The last months, empty ones among them; what has no month comes last. */
function months(found: ReadonlyMap<string, Bar>): Bar[] {
  const dated = [...found.keys()].filter((name) => /^\d{4}-\d\d$/.test(name)).sort();
  const last = dated.at(-1);
  const others = [...found.values()].filter(({ name }) => !dated.includes(name));
  if (!last) return others;
  const isSum = found.get(last)?.sum !== null;
  const first = dated[0] as string;
  const bars: Bar[] = [];
  for (let month = last; month >= first && bars.length < MOST; month = before(month))
    bars.unshift(found.get(month) ?? { name: month, figures: 0, sum: isSum ? 0 : null });
  return [...bars, ...others];
}

function before(month: string): string {
  const [year, n] = month.split('-').map(Number) as [number, number];
  return n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, '0')}`;
}

interface Drawn {
  title: string;
  note: string;
  amountOf(bar: Bar): number;
  shown(bar: Bar): string;
}

const WIDTH = 720;
const HEAD = 28;
const FOOT = 24;
const LINE = 22;
const NAMES = 158;

/** Bars that lie under one another, a name before each. */
export function lyingBars(bars: readonly Bar[], { title, note, amountOf, shown }: Drawn): Drawing {
  const largest = Math.max(1, ...bars.map(amountOf));
  const shapes = bars.flatMap((bar, n): Shape[] => {
    const y = HEAD + n * LINE;
    const width = (440 * amountOf(bar)) / largest;
    return [
      { is: 'text', x: NAMES - 8, y: y + 14, anchor: 'end', says: shortName(bar.name) },
      { is: 'bar', x: NAMES, y: y + 3, width, height: 14, says: `${bar.name} ${shown(bar)}` },
      { is: 'text', x: NAMES + width + 6, y: y + 14, says: shown(bar) },
    ];
  });
  return framed(shapes, HEAD + bars.length * LINE + FOOT, title, note);
}

const TALLEST = 160;

/** Bars that stand beside one another, in the order of time. */
export function standingBars(bars: readonly Bar[], { title, note, amountOf, shown }: Drawn): Drawing {
  const largest = Math.max(1, ...bars.map(amountOf));
  const room = Math.min(64, (WIDTH - 16) / Math.max(1, bars.length));
  const ground = HEAD + 20 + TALLEST;
  const shapes = bars.flatMap((bar, n): Shape[] => {
    const x = 8 + n * room;
    const height = (TALLEST * amountOf(bar)) / largest;
    const [year = '', month] = bar.name.split('-');
    const isFirst = n === 0 || bars[n - 1]?.name.slice(0, 4) !== year;
    return [
      {
        is: 'bar',
        x: x + room * 0.15,
        y: ground - height,
        width: room * 0.7,
        height,
        says: `${bar.name} ${shown(bar)}`,
      },
      ...(amountOf(bar) > 0
        ? [
            {
              is: 'text',
              x: x + room / 2,
              y: ground - height - 5,
              anchor: 'middle',
              size: 10,
              says: shown(bar),
            } as const,
          ]
        : []),
      {
        is: 'text',
        x: x + room / 2,
        y: ground + 15,
        anchor: 'middle',
        size: 11,
        says: month ?? shortName(bar.name, 5),
      },
      ...(isFirst && month
        ? [
            {
              is: 'text',
              x: x + room / 2,
              y: ground + 30,
              anchor: 'middle',
              size: 11,
              isBold: true,
              says: year,
            } as const,
          ]
        : []),
    ];
  });
  shapes.push({ is: 'line', x: 8, y: ground, toX: 8 + bars.length * room, toY: ground });
  return framed(shapes, ground + 36 + FOOT, title, note);
}

function framed(shapes: Shape[], height: number, title: string, note: string): Drawing {
  return {
    width: WIDTH,
    height,
    shapes: [
      { is: 'text', x: 8, y: 16, size: 14, isBold: true, says: title },
      ...shapes,
      { is: 'text', x: 8, y: height - 8, size: 11, isSoft: true, says: note },
    ],
  };
}

function shortName(name: string, most = 12): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** `1,234.5`: money in hundred millions, or the language's own unit for large money, with so many digits. */
export function roundedAmount(value: number, unit: string | null, digits: number): string {
  const size = unit !== null && isMoney({ unit }) ? language.money.units.yi.size : 1;
  return (value / size).toLocaleString(language.code, { maximumSignificantDigits: digits });
}
