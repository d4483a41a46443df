import type { Stage } from '../../figures/lexicon/stages';
import type { Step } from '../turns';
import { Clusters } from './clusters';
import { furthest, type History, historiesOf, type TimelineEvent, timelineOf } from './history';
import type { Mention } from './mention';
import { type Suggestion, suggestMerges } from './suggest';

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

/** What a person said of two mentions, by the key of the pair. */
export type Decisions = ReadonlyMap<string, boolean>;

/** The key of a pair of mentions, the same in both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/**
 * Gathers mentions into projects: first what a person said is one, then what looks like one, most alike first, never across a pair that a
 * person keeps apart, and never two mentions of one article, which names what it keeps apart. Projects with more sources come first. `step` is
 * called, and waited for, as the work goes on. What was suggested for a list is known when the same list comes with other decisions.
 */
export async function makeLedger(
  mentions: readonly Mention[],
  decisions: Decisions,
  step: Step = async () => {},
): Promise<LedgerProject[]> {
  const suggestions = suggested.get(mentions) ?? (await suggestMerges(mentions, step));
  suggested.set(mentions, suggestions);
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
  for (const { a, b, bridgesPhases } of suggestions) {
    if (clusters.shareArticle(a, b) || (!bridgesPhases && clusters.areOtherPhases(a, b))) continue;
    if (!apart.some(([x, y]) => clusters.wouldJoin(a, b, x, y))) clusters.unite(a, b, false);
  }
  const byRoot = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const root = clusters.root(mention.id);
    byRoot.set(root, [...(byRoot.get(root) ?? []), mention]);
  }
  const projects: LedgerProject[] = [];
  for (const members of byRoot.values()) {
    projects.push(projectOf(members, clusters.isTold(members.map(({ id }) => id))));
    await step(mentions.length, mentions.length);
  }
  return projects.sort((a, b) => b.independent - a.independent || latest(b) - latest(a));
}

const suggested = new WeakMap<readonly Mention[], Suggestion[]>();

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

/** The day of its last mention, as a number: 20260131. */
const latest = ({ mentions }: LedgerProject) =>
  Number(mentions.at(-1)?.published.replaceAll('-', '').padEnd(8, '0') ?? 0);
