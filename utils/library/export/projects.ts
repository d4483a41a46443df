import type { Stage } from '../../figures/lexicon/stages';
import { stages } from '../../figures/lexicon/stages';
import { readDecisions } from '../ledger/decisions';
import type { History } from '../ledger/history';
import { investmentOf, type LedgerProject, makeLedger } from '../ledger/ledger';
import type { Mention } from '../ledger/mention';
import { readMentions } from '../ledger/mentions';
import type { Library } from '../store/database';
import { takingTurns } from '../turns';
import type { ExportOptions } from './batches';
import type { ExportColumn } from './columns';

/** A project of the ledger in a file: what some clippings say of it together. Computed; read back, it is made anew from the clippings. */
export interface ExportedProject {
  name: string;
  aliases: string[];
  companies: string[];
  places: string[];
  count: number | null;
  stage: Stage | null;
  /** False where nobody has said yet that its mentions are one project. */
  isConfirmed: boolean;
  /** Different texts among its mentions: reprints are one source. */
  independent: number;
  /** `CLIPPING#N`, the N-th project of the clipping. */
  mentions: string[];
  timeline: { stage: Stage; planned: boolean; date: string; clipping: string }[];
  values: {
    measure: History['measure'];
    unit: string;
    min: number | null;
    max: number | null;
    planned: boolean;
    quote: string;
    /** When it was said first and last, and how often. */
    date: string;
    last: string;
    times: number;
    clipping: string;
  }[];
  /** Measures of which the sources say different things. */
  disagrees: History['measure'][];
}

/** The ledger of some clippings, and no others. */
export async function ledgerOf(
  library: Library,
  ids: readonly string[],
  { signal, onComparing }: ExportOptions,
): Promise<LedgerProject[]> {
  const mentions: Mention[] = [];
  for (let from = 0; from < ids.length; from += BATCH)
    for (const some of (await readMentions(library, ids.slice(from, from + BATCH))).values()) {
      signal?.throwIfAborted();
      mentions.push(...some);
    }
  return makeLedger(mentions, await readDecisions(library), takingTurns({ signal, onProgress: onComparing }));
}

const BATCH = 500;

export function toExportedProject(project: LedgerProject): ExportedProject {
  const { name, aliases, companies, places, count, stage, isConfirmed, independent, histories } = project;
  return {
    name,
    aliases,
    companies,
    places,
    count,
    stage,
    isConfirmed,
    independent,
    mentions: project.mentions.map(({ id }) => id),
    timeline: project.timeline.map(({ stage, planned, date, mention }) => ({
      stage,
      planned,
      date,
      clipping: mention.clippingId,
    })),
    values: histories.flatMap(({ measure, unit, values }) =>
      values.map(({ min, max, planned, quote, date, last, times, mention }) => ({
        measure,
        unit,
        min,
        max,
        planned,
        quote,
        date,
        last,
        times,
        clipping: mention.clippingId,
      })),
    ),
    disagrees: histories.flatMap(({ measure, disagrees }) => (disagrees ? measure : [])),
  };
}

/** 项目: one row a project of the ledger. */
export const projectColumns: readonly ExportColumn<LedgerProject>[] = [
  { name: 'name', zh: '项目', type: 'text', width: 30, value: ({ name }) => name },
  { name: 'aliases', zh: '又称', type: 'text', width: 24, value: ({ aliases }) => joined(aliases) },
  {
    name: 'investment_min',
    zh: '总投资下限',
    type: 'number',
    width: 18,
    value: (project) => investmentOf(project)?.min ?? null,
  },
  {
    name: 'investment_max',
    zh: '总投资上限',
    type: 'number',
    width: 18,
    value: (project) => investmentOf(project)?.max ?? null,
  },
  { name: 'currency', zh: '币种', type: 'text', width: 6, value: currencyOf },
  { name: 'said', zh: '总投资各说', type: 'text', width: 30, value: investmentsSaid },
  { name: 'disagrees', zh: '说法不一', type: 'text', width: 8, value: (project) => yesNo(doesDisagree(project)) },
  { name: 'count', zh: '项目数', type: 'number', width: 8, value: ({ count }) => count },
  { name: 'stage', zh: '阶段', type: 'text', width: 8, value: ({ stage }) => stageZh(stage) },
  {
    name: 'timeline',
    zh: '进展',
    type: 'text',
    width: 36,
    value: ({ timeline }) =>
      joined(timeline.map(({ stage, planned, date }) => `${date} ${planned ? '计划' : ''}${stageZh(stage)}`)),
  },
  { name: 'companies', zh: '企业', type: 'text', width: 24, value: ({ companies }) => joined(companies) },
  { name: 'places', zh: '地区', type: 'text', width: 16, value: ({ places }) => joined(places) },
  { name: 'first', zh: '首次报道', type: 'date', width: 11, value: ({ mentions }) => wholeDay(mentions[0]?.published) },
  {
    name: 'last',
    zh: '最近报道',
    type: 'date',
    width: 11,
    value: ({ mentions }) => wholeDay(mentions.findLast(({ published }) => published)?.published),
  },
  { name: 'mentions', zh: '报道篇数', type: 'number', width: 8, value: ({ mentions }) => mentions.length },
  { name: 'independent', zh: '独立来源', type: 'number', width: 8, value: ({ independent }) => independent },
  {
    name: 'confirmed',
    zh: '已确认为一个项目',
    type: 'text',
    width: 10,
    value: ({ isConfirmed }) => yesNo(isConfirmed),
  },
  {
    name: 'titles',
    zh: '报道标题',
    type: 'text',
    width: 50,
    value: ({ mentions }) => joined([...new Set(mentions.map(({ title }) => title))]),
  },
];

function currencyOf({ histories }: LedgerProject): string | null {
  return histories.find(({ measure }) => measure === 'total_investment')?.unit ?? null;
}

function investmentsSaid({ histories }: LedgerProject): string | null {
  const history = histories.find(({ measure }) => measure === 'total_investment');
  return history ? joined(history.values.map(({ date, quote }) => `${date} ${quote}`.trim())) : null;
}

function doesDisagree({ histories }: LedgerProject): boolean {
  return histories.some(({ disagrees }) => disagrees);
}

function joined(words: readonly string[]): string | null {
  return words.join('\uff1b') || null;
}

function stageZh(stage: Stage | null): string | null {
  return stages.find(({ name }) => name === stage)?.zh ?? null;
}

function yesNo(isSo: boolean): string {
  return isSo ? '是' : '否';
}

/** A cell of dates holds a whole day, nothing less. */
function wholeDay(date: string | undefined): string | null {
  return date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
}
