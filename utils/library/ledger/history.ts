import type { Measure } from '../../figures/lexicon/measures';
import { type Stage, stages } from '../../figures/lexicon/stages';
import type { ReviewedFigure } from '../reviewed-figure';
import type { Mention } from './mention';

/** When a stage is first told (时间线), by the articles' own dates. */
export interface TimelineEvent {
  stage: Stage;
  planned: boolean;
  date: string;
  mention: Mention;
}

/** All values of one measure in one unit, oldest first; what is said again is one value, said several times. */
export interface History {
  measure: Measure;
  unit: string;
  values: {
    min: number | null;
    max: number | null;
    quote: string;
    planned: boolean;
    date: string;
    mention: Mention;
    key: string;
    /** How often articles said so, and when last. */
    times: number;
    last: string;
  }[];
  /** Two articles cannot both be right: 总投资 50亿 in one, 56亿 in another. */
  disagrees: boolean;
}

/** What happened to a project, by its mentions in the order of their dates; a plan that came true is left out. */
export function timelineOf(mentions: readonly Mention[]): TimelineEvent[] {
  const events = new Map<string, TimelineEvent>();
  const note = (stage: Stage | null, planned: boolean, mention: Mention) => {
    if (!stage || !mention.published) return;
    const key = `${stage} ${planned}`;
    const earlier = events.get(key);
    if (!earlier || mention.published < earlier.date)
      events.set(key, { stage, planned, date: mention.published, mention });
  };
  for (const mention of mentions) {
    note(mention.stage, false, mention);
    for (const figure of mention.figures)
      if (figure.stage !== null && figure.planned) note(figure.stage, true, mention);
  }
  // A plan that came true is told by the fact.
  const isOpen = ({ stage, planned }: TimelineEvent) => !planned || !events.has(`${stage} false`);
  return [...events.values()]
    .filter(isOpen)
    .sort((a, b) => a.date.localeCompare(b.date) || order(a.stage) - order(b.stage));
}

/** The values of its measures, those that the sources disagree on first, then those told most. */
export function historiesOf(mentions: readonly Mention[]): History[] {
  const histories = new Map<string, History>();
  for (const mention of mentions)
    for (const figure of mention.figures) {
      const key = `${figure.measure} ${figure.unit}`;
      const history = histories.get(key) ?? {
        measure: figure.measure,
        unit: figure.unit,
        values: [],
        disagrees: false,
      };
      const same = history.values.find(
        ({ min, max, planned }) => min === figure.min && max === figure.max && planned === figure.planned,
      );
      if (same) {
        same.times++;
        same.last = mention.published || same.last;
      } else
        history.values.push({
          min: figure.min,
          max: figure.max,
          quote: figure.quote,
          planned: figure.planned,
          date: mention.published,
          mention,
          key: figure.key,
          times: 1,
          last: mention.published,
        });
      histories.set(key, history);
    }
  for (const history of histories.values())
    history.disagrees = constant.has(history.measure) && disagree(toldByArticle(mentions, history));
  return [...histories.values()].sort(
    (a, b) => Number(b.disagrees) - Number(a.disagrees) || b.values.length - a.values.length,
  );
}

/** What each article says of one measure in one unit. */
function toldByArticle(mentions: readonly Mention[], { measure, unit }: History): Span[][] {
  const told = new Map<string, Span[]>();
  for (const { clippingId, figures } of mentions)
    for (const figure of figures)
      if (figure.measure === measure && figure.unit === unit)
        told.set(clippingId, [...(told.get(clippingId) ?? []), figure]);
  return [...told.values()];
}

/** Within one article what differs is not of the same thing (总投资46亿元, 一期18亿元), so two disagree only where no value of one fits any of the other. */
function disagree(articles: readonly Span[][]): boolean {
  return articles.some((one, n) =>
    articles.slice(n + 1).some((other) => !one.some((a) => other.some((b) => fits(a, b) && fits(b, a)))),
  );
}

/** 超50亿元 and 56亿元 may both be so, and articles round: what is within one percent is the same. */
const fits = (low: Span, high: Span) => low.min === null || high.max === null || low.min <= high.max * 1.01;

type Span = Pick<ReviewedFigure, 'min' | 'max'>;

/** What one project has one of; money spent so far, say, may well differ from day to day. */
const constant: ReadonlySet<Measure> = new Set<Measure>([
  'total_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'registered_capital',
]);

const order = (stage: Stage) => stages.findIndex(({ name }) => name === stage);

/** The furthest of some stages. */
export function furthest(list: readonly Stage[]): Stage | null {
  return list.reduce<Stage | null>((far, stage) => (far === null || order(stage) > order(far) ? stage : far), null);
}
