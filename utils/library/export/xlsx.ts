import { type Clipping, currentClipping } from '../clipping';
import type { LedgerProject } from '../ledger/ledger';
import { takingTurns } from '../turns';
import { type ExportColumn, type FigureChoice, type FigureItem, figureItems, sourceColumns } from './columns';
import { exportHead } from './json';
import { TooManyRowsError, XLSX_ROWS } from './limits';
import { projectColumns } from './projects';
import { beginWorkbook, type GrowingSheet, xmlValue } from './workbook';
import { ZipFile } from './zip';

/**
 * A workbook (XLSX) with real numbers and dates: 数据 · 项目 · 来源 · 口径. Rows are written as they come, and the page answers between them.
 * `projectsOf` is asked when the clippings are written. More than `mostRows` figures are refused.
 */
export async function toXlsx(
  batches: AsyncIterable<Clipping[]>,
  projectsOf: () => Promise<readonly LedgerProject[]>,
  columns: readonly ExportColumn<FigureItem>[],
  options: FigureChoice & { now: Date; tool: string; filter?: string; signal?: AbortSignal; mostRows?: number },
  onBytes: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const { mostRows = XLSX_ROWS - 1 } = options;
  const zip = new ZipFile(options.now, onBytes);
  const [figures, projects, sources] = (await beginWorkbook(
    {
      growing: [
        { sheet: '数据', columns },
        { sheet: '项目', columns: projectColumns },
        { sheet: '来源', columns: sourceColumns },
      ],
      whole: [{ sheet: '口径', rows: glossaryOf(options), widths: [14, 24, 60] }],
    },
    zip,
  )) as [GrowingSheet, GrowingSheet, GrowingSheet];
  const turn = takingTurns(options);
  const valuesOfFigure = figureValues(columns);
  const valuesOf = <Item>(of: readonly ExportColumn<Item>[], item: Item) =>
    of.map(({ type, value }) => xmlValue(type, value(item)));
  for await (const batch of batches)
    for (const clipping of batch) {
      for (const item of figureItems([clipping], options)) await figures.add(valuesOfFigure(item));
      if (figures.rows - 1 > mostRows) throw new TooManyRowsError();
      await sources.add(valuesOf(sourceColumns, { clipping, current: currentClipping(clipping) }));
      await turn();
    }
  await figures.close();
  for (const project of await projectsOf()) {
    await projects.add(valuesOf(projectColumns, project));
    await turn();
  }
  await projects.close();
  await sources.close();
  zip.end();
}

/** The cells of a figure. Those that all figures of a clipping have alike are made once for as many as follow each other. */
function figureValues(columns: readonly ExportColumn<FigureItem>[]): (item: FigureItem) => string[] {
  let owner: Clipping | null = null;
  let alike: (string | null)[] = [];
  return (item) => {
    const cell = ({ type, value }: ExportColumn<FigureItem>) => xmlValue(type, value(item));
    if (item.clipping !== owner) {
      owner = item.clipping;
      alike = columns.map((column) => (column.isAlike ? cell(column) : null));
    }
    return columns.map((column, n) => alike[n] ?? cell(column));
  };
}

function glossaryOf(options: { now: Date; tool: string; filter?: string }): string[][] {
  const head = exportHead(options);
  return [
    ['类别', '代码', '名称'],
    ...Object.entries(head.definitions).flatMap(([kind, terms]) =>
      Object.entries(terms).map(([name, zh]) => [kind, name, zh]),
    ),
    ['file', 'exportedAt', head.exportedAt],
    ['file', 'tool', head.tool],
    ['file', 'filter', head.filter ?? ''],
  ];
}
