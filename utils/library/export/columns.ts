import type { Basis } from '../../figures/figure';
import { bounds } from '../../figures/lexicon/bounds';
import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import type { Project } from '../../projects/project';
import { ofWhat } from '../../reading/of-what';
import { indexAt, type Outline, outline } from '../../text/sentences';
import { type Clipping, type CurrentClipping, currentClipping, states } from '../clipping';
import { type ReviewedFigure, reviews } from '../reviewed-figure';

/** A column of a table that leaves the library. `name` is for programs, `zh` for people; `type` is what its cells hold when not null. */
export interface ExportColumn<Item> {
  name: string;
  zh: string;
  type: 'text' | 'number' | 'date';
  /** Width in letters, for sheets. */
  width: number;
  /** True where all figures of a clipping have the same value. */
  isAlike?: true;
  value(item: Item): string | number | null;
}

/** What a row of the table of figures is made from. */
export interface FigureItem {
  clipping: Clipping;
  current: CurrentClipping;
  figure: ReviewedFigure;
  project: Project | null;
}

const named = (rows: readonly { name: string; zh: string }[]) => {
  const words = new Map(rows.map(({ name, zh }) => [name, zh]));
  return (name: string | null) => (name === null ? null : (words.get(name) ?? name));
};
const measureZh = named(measures);
const boundZh = named(bounds);
const stageZh = named(stages);
const reviewZh = named(reviews);
const stateZh = named(states);

/** 数据: one row a figure, in the order in which the columns are offered. */
export const figureColumns: readonly ExportColumn<FigureItem>[] = [
  { name: 'id', zh: '编号', type: 'text', width: 18, value: ({ clipping, figure }) => `${clipping.id}/${figure.key}` },
  {
    name: 'published',
    zh: '发布日期',
    type: 'date',
    width: 11,
    isAlike: true,
    value: ({ current }) => day(current.published),
  },
  { name: 'source', zh: '来源', type: 'text', width: 14, isAlike: true, value: ({ current }) => current.source },
  { name: 'title', zh: '标题', type: 'text', width: 40, isAlike: true, value: ({ current }) => current.title },
  {
    name: 'place',
    zh: '地区',
    type: 'text',
    width: 16,
    isAlike: true,
    value: ({ current }) => current.place?.text ?? null,
  },
  {
    name: 'place_code',
    zh: '行政区划代码',
    type: 'text',
    width: 10,
    isAlike: true,
    value: ({ current }) => current.place?.code ?? null,
  },
  { name: 'subject', zh: '主体', type: 'text', width: 24, value: ({ figure }) => figure.subject },
  { name: 'project', zh: '项目', type: 'text', width: 24, value: ({ project }) => project?.name ?? null },
  { name: 'company', zh: '企业', type: 'text', width: 24, value: ({ project }) => project?.company ?? null },
  { name: 'measure', zh: '指标', type: 'text', width: 12, value: ({ figure }) => measureZh(figure.measure) },
  { name: 'min', zh: '数值下限', type: 'number', width: 16, value: ({ figure }) => figure.min },
  { name: 'max', zh: '数值上限', type: 'number', width: 16, value: ({ figure }) => figure.max },
  { name: 'unit', zh: '单位', type: 'text', width: 8, value: ({ figure }) => figure.unit },
  {
    name: 'hundred_million',
    zh: '金额(亿)',
    type: 'number',
    width: 10,
    value: ({ figure }) => hundredMillions(figure),
  },
  { name: 'bound', zh: '界限', type: 'text', width: 6, value: ({ figure }) => boundZh(figure.bound) },
  {
    name: 'planned',
    zh: '计划/实际',
    type: 'text',
    width: 8,
    value: ({ figure }) => (figure.planned ? '计划' : '实际'),
  },
  { name: 'stage', zh: '阶段', type: 'text', width: 8, value: ({ figure }) => stageZh(figure.stage) },
  { name: 'period', zh: '期间', type: 'text', width: 12, value: ({ figure }) => figure.period?.text ?? null },
  {
    name: 'period_start',
    zh: '期间起',
    type: 'date',
    width: 11,
    value: ({ figure }) => day(figure.period?.start ?? null),
  },
  { name: 'period_end', zh: '期间止', type: 'date', width: 11, value: ({ figure }) => day(figure.period?.end ?? null) },
  {
    name: 'basis',
    zh: '同比基数',
    type: 'text',
    width: 10,
    value: ({ figure }) => (figure.basis ? bases[figure.basis] : null),
  },
  { name: 'of', zh: '增减的指标', type: 'text', width: 12, value: ({ figure }) => ofWhat(figure) },
  { name: 'quote', zh: '原文', type: 'text', width: 16, value: ({ figure }) => figure.quote },
  { name: 'sentence', zh: '上下文', type: 'text', width: 60, value: sentence },
  { name: 'review', zh: '核对', type: 'text', width: 6, value: ({ figure }) => reviewZh(figure.review) },
  { name: 'counts', zh: '计入', type: 'text', width: 6, value: ({ figure }) => (counts(figure) ? '是' : '否') },
  {
    name: 'note',
    zh: '备注',
    type: 'text',
    width: 20,
    value: ({ figure, current }) => figure.note || current.note || null,
  },
  {
    name: 'tags',
    zh: '标签',
    type: 'text',
    width: 14,
    isAlike: true,
    value: ({ current }) => current.tags.join(' ') || null,
  },
  {
    name: 'url',
    zh: '网址',
    type: 'text',
    width: 40,
    isAlike: true,
    value: ({ clipping }) => clipping.capture.article.url,
  },
  {
    name: 'captured_at',
    zh: '采集时间',
    type: 'text',
    width: 24,
    isAlike: true,
    value: ({ clipping }) => clipping.capture.capturedAt,
  },
];

/** 来源: one row a clipping. */
export const sourceColumns: readonly ExportColumn<{ clipping: Clipping; current: CurrentClipping }>[] = [
  { name: 'id', zh: '编号', type: 'text', width: 18, value: ({ clipping }) => clipping.id },
  { name: 'published', zh: '发布日期', type: 'date', width: 11, value: ({ current }) => day(current.published) },
  { name: 'source', zh: '来源', type: 'text', width: 14, value: ({ current }) => current.source },
  { name: 'author', zh: '作者', type: 'text', width: 10, value: ({ current }) => current.author },
  { name: 'title', zh: '标题', type: 'text', width: 50, value: ({ current }) => current.title },
  { name: 'place', zh: '地区', type: 'text', width: 16, value: ({ current }) => current.place?.text ?? null },
  { name: 'figures', zh: '数据项数', type: 'number', width: 8, value: ({ current }) => current.figures.length },
  { name: 'state', zh: '状态', type: 'text', width: 8, value: ({ current }) => stateZh(current.state) },
  { name: 'tags', zh: '标签', type: 'text', width: 14, value: ({ current }) => current.tags.join(' ') || null },
  { name: 'note', zh: '备注', type: 'text', width: 20, value: ({ current }) => current.note || null },
  { name: 'url', zh: '网址', type: 'text', width: 50, value: ({ clipping }) => clipping.capture.article.url },
  {
    name: 'captured_at',
    zh: '采集时间',
    type: 'text',
    width: 24,
    value: ({ clipping }) => clipping.capture.capturedAt,
  },
  { name: 'text_hash', zh: '正文校验', type: 'text', width: 18, value: ({ clipping }) => clipping.capture.textHash },
];

/** Which figures are wanted: all, or only those that somebody reviewed, or only those named, by clipping and number. */
export interface FigureChoice {
  onlyReviewed?: boolean;
  figures?: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  /** Hears how many there are, clipping by clipping. */
  onFigures?: ((count: number) => void) | undefined;
}

/** The rows of figures of some clippings; rejected figures are left out. */
export function figureItems(
  clippings: readonly Clipping[],
  { onlyReviewed = false, figures, onFigures }: FigureChoice = {},
): FigureItem[] {
  const items = clippings.flatMap((clipping) => {
    const current = currentClipping(clipping);
    const projects = new Map<number, Project>();
    // The last project that claims a figure is the narrowest: groups stand before their members.
    for (const project of current.projects) for (const index of project.figures) projects.set(index, project);
    return current.figures.flatMap((figure, index) =>
      figure.review === 'rejected' ||
      (onlyReviewed && figure.review === 'unreviewed') ||
      (figures && !figures.get(clipping.id)?.has(index))
        ? []
        : [{ clipping, current, figure, project: projects.get(index) ?? null }],
    );
  });
  onFigures?.(items.length);
  return items;
}

/** 计入: whether a figure may stand in a sum. Classes, other people's baselines, plans and changes may not. */
function counts(figure: ReviewedFigure): boolean {
  return !['threshold', 'growth', 'rate'].includes(figure.measure) && !figure.planned;
}

function hundredMillions({ unit, min, max }: ReviewedFigure): number | null {
  const value = max ?? min;
  if (value === null || !/^[A-Z]{3}$/.test(unit)) return null;
  // A whole number divides exactly; of others the decimal point is moved: 0.7 / 1e8 may not be 7e-9.
  return Number.isSafeInteger(value) ? value / 1e8 : Number(`${value}e-8`);
}

function sentence({ clipping, figure }: FigureItem): string {
  const { text } = clipping.capture.article;
  let sentences = sentencesOf.get(clipping);
  if (!sentences) {
    sentences = outline(text).sentences;
    sentencesOf.set(clipping, sentences);
  }
  const first = sentences[indexAt(sentences, figure.start)];
  const last = sentences[indexAt(sentences, figure.end - 1)];
  return text
    .slice(first?.start ?? figure.start, last?.end ?? figure.end)
    .trim()
    .replace(/\s+/g, ' ');
}

/** A text is divided once for all its figures. */
const sentencesOf = new WeakMap<Clipping, Outline['sentences']>();

/** A whole day, or null: a cell of dates holds nothing less. */
function day(written: string | null): string | null {
  return written && /^\d{4}-\d\d-\d\d/.test(written) ? written.slice(0, 10) : null;
}

const bases: Record<Basis, string> = {
  yearOnYear: '同比',
  monthOnMonth: '环比',
  sinceYearStart: '较年初',
  overLastYear: '较上年末',
  annualAverage: '年均',
};
