import { tsvLine } from '../../../utils/library/export/csv';
import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import { amount, type MoneyUnit } from '../../amount';
import type { Drawing, Shape } from '../charts/drawing';
import { DrawingBox } from '../charts/drawing-box';
import { measureTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';

interface Event {
  date: string;
  says: string;
  planned: boolean;
  source: string;
}

const WIDTH = 520;
const LINE = 26;
const HEAD = 40;
const AXIS = 108;

/** A project's course (时间线) as a drawing that can be copied into a report: its stages and what it is said to cost, by the articles' dates. */
export function ProjectTimeline({
  project,
  unit,
  onSays,
}: {
  project: LedgerProject;
  unit: MoneyUnit;
  onSays(says: string): void;
}) {
  const events = eventsOf(project, unit);
  const table = () =>
    [
      [words.columns.published, words.timeline, words.columns.source],
      ...events.map(({ date, says, source }) => [date, says, source]),
    ]
      .map(tsvLine)
      .join('');
  return <DrawingBox drawing={drawingOf(project, events)} table={table} onSays={onSays} />;
}

function eventsOf({ timeline, histories }: LedgerProject, unit: MoneyUnit): Event[] {
  const stages = timeline.map(({ stage, planned, date, mention }) => ({
    date,
    says: `${planned ? words.plan : ''}${stageTerm(stage)}`,
    planned,
    source: mention.source || mention.title,
  }));
  const sums = histories
    .filter(({ measure }) => measure === 'total_investment')
    .flatMap(({ measure, values }) =>
      values.map(({ date, mention, key, quote, planned }) => {
        const figure = mention.figures.find((one) => one.key === key);
        return {
          date,
          says: `${measureTerm(measure)} ${figure ? amount(figure, unit) : quote}`,
          planned,
          source: mention.source || mention.title,
        };
      }),
    );
  return [...stages, ...sums].sort((a, b) => (a.date || '9').localeCompare(b.date || '9'));
}

function drawingOf({ name }: LedgerProject, events: readonly Event[]): Drawing {
  const height = HEAD + events.length * LINE + 8;
  const y = (n: number) => HEAD + n * LINE + LINE / 2;
  const shapes: Shape[] = [
    { is: 'text', x: 8, y: 18, size: 14, isBold: true, says: name.length > 32 ? `${name.slice(0, 31)}…` : name },
    ...(events.length > 1 ? [{ is: 'line', x: AXIS, y: y(0), toX: AXIS, toY: y(events.length - 1) } as const] : []),
    ...events.flatMap(({ date, says, planned, source }, n): Shape[] => [
      ...(events[n - 1]?.date === date
        ? []
        : [{ is: 'text', x: AXIS - 14, y: y(n) + 4, anchor: 'end', says: date || words.noDate } as const]),
      { is: 'dot', x: AXIS, y: y(n), radius: 5, isHollow: planned, says: `${date} ${says}` },
      { is: 'text', x: AXIS + 14, y: y(n) + 4, says },
      { is: 'text', x: WIDTH - 8, y: y(n) + 4, anchor: 'end', size: 11, isSoft: true, says: source.slice(0, 16) },
    ]),
  ];
  return { width: WIDTH, height, shapes };
}
