import type { Measure } from '../../figures/lexicon/measures';
import { type Stage, stages } from '../../figures/lexicon/stages';
import type { Mention } from './mention';
import { phaseOf, suggestMerges } from './suggest';

/** A project of the ledger (项目台账): mentions that are one, as far as a person said or the program suggests. */
export interface LedgerProject {
  /** Its earliest mention's id: the same as long as that one belongs to it. */
  id: string;
  name: string;
  aliases: string[];
  companies: string[];
  places: string[];
  /** Of a group, how many projects; 1 for a single one. */
  count: number | null;
  mentions: Mention[];
  /** Different texts; reprints of one release are one (独立来源). */
  independent: number;
  /** The furthest stage that an article states as fact. */
  stage: Stage | null;
  timeline: TimelineEvent[];
  histories: History[];
  /** True where every link within it was said by a person; a single mention needs none. */
  isConfirmed: boolean;
}

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
  /** The sources do not agree: 总投资 50亿 in one, 56亿 in another. */
  disagrees: boolean;
}

/** What a person said of two mentions, by the key of the pair. */
export type Decisions = ReadonlyMap<string, boolean>;

/** The key of a pair of mentions, the same in both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/**
 * Gathers mentions into projects: first what a person said is one, then what looks like one, most alike first, never across a pair that a
 * person keeps apart, and never two mentions of one article, which names what it keeps apart. Projects with more sources come first.
 */
export function makeLedger(mentions: readonly Mention[], decisions: Decisions): LedgerProject[] {
  const known = new Set(mentions.map(({ id }) => id));
  const clusters = new Clusters(mentions);
  const apart: [string, string][] = [];
  const told: [string, string][] = [];
  for (const [key, isSame] of decisions) {
    const [a, b] = key.split('|') as [string, string];
    if (!known.has(a) || !known.has(b)) continue;
    if (isSame) told.push([a, b]);
    else apart.push([a, b]);
  }
  for (const [a, b] of told) clusters.unite(a, b, true);
  for (const { a, b, bridgesPhases } of suggestMerges(mentions)) {
    if (clusters.shareArticle(a, b) || (!bridgesPhases && clusters.areOtherPhases(a, b))) continue;
    if (!apart.some(([x, y]) => clusters.wouldJoin(a, b, x, y))) clusters.unite(a, b, false);
  }
  const byRoot = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const root = clusters.root(mention.id);
    byRoot.set(root, [...(byRoot.get(root) ?? []), mention]);
  }
  return [...byRoot.values()]
    .map((members) => projectOf(members, clusters.isTold(members.map(({ id }) => id))))
    .sort((a, b) => b.independent - a.independent || latest(b).localeCompare(latest(a)));
}

/** The last that was said of a project's total investment (总投资); null where nothing was. */
export function investmentOf({ histories }: LedgerProject): History['values'][number] | null {
  return histories.find(({ measure }) => measure === 'total_investment')?.values.at(-1) ?? null;
}

function projectOf(members: readonly Mention[], isConfirmed: boolean): LedgerProject {
  const mentions = [...members].sort(
    (a, b) => (a.published || '9').localeCompare(b.published || '9') || (a.id < b.id ? -1 : 1),
  );
  const names = ranked(mentions.map(({ name }) => name));
  const timeline = timelineOf(mentions);
  return {
    id: mentions.map(({ id }) => id).sort()[0] as string,
    // The fullest of the names that are used most.
    name: names[0] ?? '',
    aliases: names.slice(1),
    companies: ranked(mentions.flatMap(({ company }) => company ?? [])),
    places: ranked(mentions.flatMap(({ place }) => place ?? [])),
    count: mentions[0]?.count ?? null,
    mentions,
    independent: independentOf(mentions),
    stage: furthest(timeline.filter(({ planned }) => !planned).map(({ stage }) => stage)),
    timeline,
    histories: historiesOf(mentions),
    isConfirmed,
  };
}

function timelineOf(mentions: readonly Mention[]): TimelineEvent[] {
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

function historiesOf(mentions: readonly Mention[]): History[] {
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
    history.disagrees =
      constant.has(history.measure) && new Set(history.values.map(({ min, max }) => `${min} ${max}`)).size > 1;
  return [...histories.values()].sort(
    (a, b) => Number(b.disagrees) - Number(a.disagrees) || b.values.length - a.values.length,
  );
}

/** What one project has one of; money spent so far, say, may well differ from day to day. */
const constant: ReadonlySet<Measure> = new Set<Measure>([
  'total_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'registered_capital',
]);

/** Texts that share half of their longest sentences are prints of one release. */
function independentOf(mentions: readonly Mention[]): number {
  const kept: Mention[] = [];
  for (const mention of mentions) if (!kept.some((one) => isReprint(one, mention))) kept.push(mention);
  return kept.length;
}

function isReprint(a: Mention, b: Mention): boolean {
  if (a.textHash === b.textHash) return true;
  const shared = a.marks.filter((mark) => b.marks.includes(mark)).length;
  return shared > 0 && shared * 2 >= Math.min(a.marks.length, b.marks.length);
}

function ranked(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}

const order = (stage: Stage) => stages.findIndex(({ name }) => name === stage);

function furthest(list: readonly Stage[]): Stage | null {
  return list.reduce<Stage | null>((far, stage) => (far === null || order(stage) > order(far) ? stage : far), null);
}

const latest = ({ mentions }: LedgerProject) => mentions.at(-1)?.published ?? '';

/** Sets that grow together (union-find), and which of their links a person told. */
class Clusters {
  private readonly parents: Map<string, string>;
  private readonly told: Map<string, string>;
  /** By root: the clippings of its mentions, and the phase that some of them name. */
  private readonly articles = new Map<string, ReadonlySet<string>>();
  private readonly phases = new Map<string, string | null>();

  constructor(mentions: readonly Mention[]) {
    this.parents = new Map(mentions.map(({ id }) => [id, id]));
    this.told = new Map(this.parents);
    for (const { id, clippingId, name } of mentions) {
      this.articles.set(id, new Set([clippingId]));
      this.phases.set(id, phaseOf(name));
    }
  }

  root(id: string, parents = this.parents): string {
    let at = id;
    while (parents.get(at) !== at) {
      const up = parents.get(at) as string;
      parents.set(at, parents.get(up) as string);
      at = up;
    }
    return at;
  }

  unite(a: string, b: string, isTold: boolean): void {
    const [from, to] = [this.root(a), this.root(b)];
    this.parents.set(from, to);
    if (from !== to) {
      this.articles.set(to, new Set([...this.articlesOf(from), ...this.articlesOf(to)]));
      this.phases.set(to, this.phases.get(to) ?? this.phases.get(from) ?? null);
    }
    if (isTold) this.told.set(this.root(a, this.told), this.root(b, this.told));
  }

  /** Whether uniting a and b would bring x and y together. */
  wouldJoin(a: string, b: string, x: string, y: string): boolean {
    const [one, other] = [this.root(a), this.root(b)];
    const [left, right] = [this.root(x), this.root(y)];
    return (one === left && other === right) || (one === right && other === left);
  }

  /** Whether some article speaks of both a's and b's project. */
  shareArticle(a: string, b: string): boolean {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return false;
    const articles = this.articlesOf(other);
    return [...this.articlesOf(one)].some((article) => articles.has(article));
  }

  /** Whether a's project is another phase than b's: a mention that names none is of the phase that it was found to mean. */
  areOtherPhases(a: string, b: string): boolean {
    return this.phases.get(this.root(a)) !== this.phases.get(this.root(b));
  }

  private articlesOf(root: string): ReadonlySet<string> {
    return this.articles.get(root) as ReadonlySet<string>;
  }

  isTold(ids: readonly string[]): boolean {
    return new Set(ids.map((id) => this.root(id, this.told))).size === 1;
  }
}
