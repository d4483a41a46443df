import type { Figure } from '../../figures/figure';
import { bounds } from '../../figures/lexicon/bounds';
import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { type Capture, type Clipping, type CurrentClipping, currentClipping, shelves, states } from '../clipping';
import type { Edits } from '../edits';
import type { Found, Parse } from '../parse';
import { type ReviewedFigure, reviews } from '../reviewed-figure';
import type { ExportedProject } from './projects';

/** One clipping in a file: what it says now, in front; what was captured and every edit, so that nothing is lost on the way back. */
export interface ExportedClipping
  extends Omit<CurrentClipping, 'shelvedAt' | 'supersededBy'>,
    Omit<Capture, 'figures' | 'projects'> {
  schema: Clipping['schema'];
  edits: Edits;
  /** What a later parser read, and what was captured, where `figures` and `projects` no longer tell. */
  parse?: Parse;
  captured?: Found;
}

/** The head of a file. A reader needs nothing but the file: the terms are explained in it. */
export interface ExportHead {
  format: 'yijian';
  /** Counts changes of this shape; a program reads files of its own schema and all earlier ones. */
  schema: 1;
  exportedAt: string;
  tool: string;
  /** What was asked for where the file is not the whole library. */
  filter: string | null;
  /** What was said of pairs of projects in the ledger: `CLIPPING#N|CLIPPING#N` to the edits of `same`. */
  links?: Record<string, Edits>;
  definitions: Record<
    'measures' | 'stages' | 'bounds' | 'reviews' | 'states' | 'shelves' | 'units' | 'fields',
    Record<string, string>
  >;
}

export interface ExportFile extends ExportHead {
  clippings: ExportedClipping[];
  /** The ledger that these clippings make; computed, so that nothing reads it back. */
  projects?: ExportedProject[];
}

/** The complete file (JSON): equal to itself after export, import and export again. */
export function toExportFile(
  clippings: readonly Clipping[],
  about: { now: Date; tool: string; filter?: string },
): ExportFile {
  return { ...exportHead(about), clippings: clippings.map(toExported) };
}

/** The head alone: the first line of an NDJSON file, whose other lines are clippings. */
export function exportHead({ now, tool, filter }: { now: Date; tool: string; filter?: string }): ExportHead {
  return {
    format: 'yijian',
    schema: 1,
    exportedAt: now.toISOString(),
    tool,
    filter: filter ?? null,
    definitions: {
      measures: named(measures),
      stages: named(stages),
      bounds: named(bounds),
      reviews: named(reviews),
      states: named(states),
      shelves: named(shelves),
      units: {
        CNY: '元(人民币);其他货币用 ISO 4217 代码',
        '%': '百分数',
        pp: '百分点',
        m2: '平方米',
        mu: '亩',
        W: '瓦',
        Wh: '瓦时',
        t: '吨',
        m3: '立方米',
        m: '米',
      },
      fields: {
        article: '抓取时的文章,不随修改变化;text 为正文,figures 的 start、end 是其中的 UTF-16 位置,end 不含',
        figures:
          '数据,一处一条,为现在的值;min、max 为基本单位的下限与上限,parsed 为修改前程序识别的值；reparsed 为新版程序在同一处识别的值，null 为没有识别出',
        captured: '用新版程序重新识别过的剪报：抓取时识别的 figures 和 projects；parse 为新版识别的结果',
        projects:
          '文章里的项目；figures 是本条 figures 的序号，从 0 起。文件末尾的 projects 是由这些剪报合成的项目台账，导入时重新合成',
        review: '核对:unreviewed 未核,confirmed 确认,corrected 改过,rejected 弃用',
        planned: 'true 为计划、预计、目标数,false 为已发生',
        edits: '每个字段的每次修改:值、时间(毫秒)、哪一份资料库;undoes 为撤回的修改',
        textHash: '正文的 SHA-256',
        urlKey: '去掉锚点和跟踪参数的网址',
      },
    },
  };
}

/** One clipping for a file. */
export function toExported(clipping: Clipping): ExportedClipping {
  const { id, schema, capture, parse, edits } = clipping;
  const { figures, projects, ...captured } = capture;
  const { shelvedAt: _, supersededBy: __, ...current } = currentClipping(clipping);
  return { ...captured, ...current, id, schema, edits, ...(parse && { parse, captured: { figures, projects } }) };
}

/** The clipping that a file's entry came from. The reverse of `toExported`: values of now are computed, so only captured ones are read. */
export function fromExported(exported: ExportedClipping): Clipping {
  const {
    id,
    schema,
    edits,
    figures: now,
    shelf,
    state,
    note,
    tags,
    title,
    source,
    author,
    published,
    place,
    projects,
    parse,
    captured: original,
    ...captured
  } = exported;
  if (original) return { id, schema, capture: { ...captured, ...original }, ...(parse && { parse }), edits };
  const figures = now
    .filter(({ origin }) => origin === 'parser')
    .map((figure): Figure => figure.parsed ?? withoutReview(figure));
  return { id, schema, capture: { ...captured, figures, projects }, edits };
}

/** A figure without what review adds to it, copied field by field: leaving out by name takes twice as long, for each of millions of figures. */
function withoutReview(figure: ReviewedFigure): Figure {
  const parsed: Record<string, unknown> = {};
  for (const field in figure) if (!added.has(field)) parsed[field] = figure[field as keyof ReviewedFigure];
  return parsed as unknown as Figure;
}

const added: ReadonlySet<string> = new Set(['key', 'origin', 'review', 'note', 'parsed', 'reparsed']);

function named(rows: readonly { name: string; zh: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ name, zh }) => [name, zh]));
}
