import type { Edits } from '../edits';
import type { Library } from '../store/database';
import { batchesOf, type ExportOptions } from './batches';
import { FileCollector } from './collector';
import { type ExportColumn, type FigureChoice, type FigureItem, figureColumns, figureItems } from './columns';
import { BOM, csvLine, csvLines } from './csv';
import { exportHead, toExported } from './json';
import { ledgerOf, projectColumns, toExportedProject } from './projects';

/** The files (导出格式) that a library can become. Those that are not `isTable` are about clippings and have no columns to choose. */
export const formats = [
  {
    name: 'xlsx',
    zh: 'Excel 工作簿',
    ending: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isTable: true,
  },
  { name: 'csv', zh: 'CSV 表格', ending: 'csv', mime: 'text/csv', isTable: true },
  { name: 'projects', zh: '项目台账 CSV', ending: 'csv', mime: 'text/csv', isTable: false },
  { name: 'parquet', zh: 'Parquet', ending: 'parquet', mime: 'application/vnd.apache.parquet', isTable: true },
  { name: 'json', zh: 'JSON（完整，可再导入）', ending: 'json', mime: 'application/json', isTable: false },
  { name: 'ndjson', zh: 'NDJSON（完整，可再导入）', ending: 'ndjson', mime: 'application/x-ndjson', isTable: false },
  { name: 'markdown', zh: 'Markdown 笔记', ending: 'md', mime: 'text/markdown', isTable: false },
] as const;
export type Format = (typeof formats)[number]['name'];

export interface ExportRequest {
  format: Format;
  /** Ids of the clippings, in the order in which they are written. */
  ids: readonly string[];
  /** Names of the columns, in their order; all of them where it is empty. */
  columns: readonly string[];
  /** What the columns named are called in CSV and XLSX, where it is not by their Chinese terms. */
  heads?: Readonly<Record<string, string>>;
  /** Leaves out figures that nobody reviewed. Complete formats leave nothing out. */
  onlyReviewed: boolean;
  /** In tables of figures, the only ones that are written, by clipping and number; all where it is left out. */
  figures?: FigureChoice['figures'];
  /** The filter in words, null for the whole library. */
  filter: string | null;
  tool: string;
  now: Date;
}

export interface ExportProblem {
  code: 'tooManyRows';
  detail: string;
}

/**
 * Writes a file, in parts that leave the page's memory as they are made. `onProgress` hears how many clippings are written; an aborted
 * signal rejects with its reason and leaves nothing behind.
 */
export async function exportFile(library: Library, request: ExportRequest, options: ExportOptions = {}): Promise<Blob> {
  const { mime } = formats.find(({ name }) => name === request.format) as (typeof formats)[number];
  const batches = batchesOf(library, request.ids, options);
  const columns = columnsOf(request.columns, request.heads);
  const head = exportHead({ now: request.now, tool: request.tool, ...(request.filter && { filter: request.filter }) });
  if (request.format === 'json' || request.format === 'ndjson') {
    const links = await linksAmong(library, request.ids);
    if (Object.keys(links).length > 0) head.links = links;
  }
  const { onlyReviewed, figures } = request;
  const choice: FigureChoice = { onlyReviewed, figures, onFigures: options.onFigures };
  const collector = new FileCollector();
  switch (request.format) {
    case 'xlsx': {
      const { toXlsx } = await import('./xlsx');
      await toXlsx(
        batches,
        () => ledgerOf(library, request.ids, options),
        columns,
        {
          ...choice,
          tool: request.tool,
          now: request.now,
          filter: request.filter ?? undefined,
          signal: options.signal,
        },
        (bytes) => collector.add(bytes),
      );
      break;
    }
    case 'csv': {
      collector.add(BOM + csvLine(columns.map(({ zh }) => zh)));
      const lineOf = csvLines(columns, ({ clipping }) => clipping);
      for await (const batch of batches)
        for (const clipping of batch) collector.add(figureItems([clipping], choice).map(lineOf).join(''));
      break;
    }
    case 'projects': {
      collector.add(BOM + csvLine(projectColumns.map(({ zh }) => zh)));
      for (const project of await ledgerOf(library, request.ids, options))
        collector.add(csvLine(projectColumns.map(({ value }) => value(project))));
      break;
    }
    case 'parquet': {
      const { toParquet } = await import('./parquet');
      for await (const bytes of toParquet(batches, columns, {
        ...choice,
        tool: request.tool,
        definitions: JSON.stringify(head.definitions),
      }))
        collector.add(bytes);
      break;
    }
    case 'json': {
      collector.add(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "clippings": [`);
      let isFirst = true;
      for await (const batch of batches) {
        for (const clipping of batch) {
          collector.add(`${isFirst ? '' : ','}\n${JSON.stringify(toExported(clipping))}`);
          isFirst = false;
        }
      }
      const projects = (await ledgerOf(library, request.ids, options)).map((project) =>
        JSON.stringify(toExportedProject(project)),
      );
      collector.add(`\n],\n "projects": [\n${projects.join(',\n')}\n]}\n`);
      break;
    }
    case 'ndjson':
      collector.add(`${JSON.stringify(head)}\n`);
      for await (const batch of batches)
        for (const clipping of batch) collector.add(`${JSON.stringify(toExported(clipping))}\n`);
      break;
    case 'markdown': {
      const { toMarkdown } = await import('./markdown');
      for await (const batch of batches) collector.add(`${batch.map(toMarkdown).join('\n')}\n`);
    }
  }
  return collector.blob(mime);
}

/** What was said of pairs of mentions that are both exported. */
async function linksAmong(library: Library, ids: readonly string[]): Promise<Record<string, Edits>> {
  const exported = new Set(ids);
  const links = await library.links.toArray();
  const isWhole = (pair: string) => pair.split('|').every((mention) => exported.has(mention.split('#')[0] as string));
  return Object.fromEntries(links.filter(({ id }) => isWhole(id)).map(({ id, edits }) => [id, edits]));
}

/** The columns named, in that order, under their heads; all columns where none is named. Unknown names are left out. */
export function columnsOf(
  names: readonly string[],
  heads: Readonly<Record<string, string>> = {},
): ExportColumn<FigureItem>[] {
  const named =
    names.length === 0
      ? figureColumns
      : names.flatMap((name) => figureColumns.find((column) => column.name === name) ?? []);
  return named.map((column) => ({ ...column, zh: heads[column.name] || column.zh }));
}

/** `投资数据_2026-01-31_120条.xlsx`; the ledger's own table is `项目台账_…`. */
export function fileName(format: Format, count: number, now: Date): string {
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const what = format === 'projects' ? '项目台账' : '投资数据';
  return `${what}_${day}_${count}条.${formats.find(({ name }) => name === format)?.ending}`;
}
