import type { SchemaElement } from 'hyparquet';
import type { ColumnSource } from 'hyparquet-writer';
import type { Clipping } from '../clipping';
import { type ExportColumn, type FigureChoice, type FigureItem, figureItems } from './columns';

/**
 * A Parquet file of figures, for DuckDB, Spark and pandas: one row group for some ten thousand figures, so that no more are in memory.
 * Columns have their English names; dates are dates, numbers doubles, texts UTF-8.
 */
export async function* toParquet(
  batches: AsyncIterable<Clipping[]>,
  columns: readonly ExportColumn<FigureItem>[],
  options: FigureChoice & { tool: string; definitions: string },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter(1 << 20);
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: options.tool,
    kvMetadata: [{ key: 'yijian.definitions', value: options.definitions }],
  });
  const taken = () => {
    const part = bytes.getBytes().slice();
    // What was taken leaves the buffer; `offset`, which places are counted by, goes on.
    bytes.index = 0;
    return part;
  };
  const write = async (group: RowGroup) => {
    await file.write({
      columnData: columns.map((column, n) => columnSource(column, group.cells(n))),
      rowGroupSize: group.length,
    });
    return taken();
  };
  let group = new RowGroup(columns);
  for await (const batch of batches) {
    for (const clipping of batch) group.add(figureItems([clipping], options));
    if (group.length < ROW_GROUP) continue;
    yield await write(group);
    group = new RowGroup(columns);
  }
  if (group.length > 0) yield await write(group);
  file.finish();
  yield taken();
}

type Cell = string | number | null;

/** The rows of several batches together, column by column: a reader skips and unpacks row groups, and small ones cost it time and space. */
class RowGroup {
  length = 0;
  private readonly columns: { column: ExportColumn<FigureItem>; cells: Cell[] }[];

  constructor(columns: readonly ExportColumn<FigureItem>[]) {
    this.columns = columns.map((column) => ({ column, cells: [] }));
  }

  /** Adds the figures of one clipping; what they have alike is asked once. */
  add(items: readonly FigureItem[]): void {
    const [first] = items;
    if (!first) return;
    for (const { column, cells } of this.columns) {
      if (column.isAlike) {
        const alike = column.value(first);
        for (let n = 0; n < items.length; n++) cells.push(alike);
      } else for (const item of items) cells.push(column.value(item));
    }
    this.length += items.length;
  }

  cells(column: number): Cell[] {
    return this.columns[column]?.cells ?? [];
  }
}

const ROW_GROUP = 10_000;

function schemaOf(columns: readonly ExportColumn<FigureItem>[]): SchemaElement[] {
  return [
    { name: 'figures', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => {
      if (type === 'number') return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
      if (type === 'date') return { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' };
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
    }),
  ];
}

/**
 * How a column is written. What differs from row to row stands as it is; texts that many rows share stand once in a dictionary; of numbers
 * the writer finds out. A reader skips row groups by the least and greatest number or date, never by those of a text.
 */
function columnSource({ name, type }: ExportColumn<FigureItem>, cells: Cell[]): ColumnSource {
  if (singular.has(name)) return { name, data: utf8(cells as (string | null)[]), encoding: 'PLAIN', statistics: false };
  if (type === 'number') return { name, data: cells, statistics: true };
  const data = type === 'date' ? cells.map((cell) => (cell === null ? null : dayOf(cell as string))) : cells;
  return { name, data, encoding: 'RLE_DICTIONARY', statistics: type === 'date' };
}

const singular: ReadonlySet<string> = new Set(['id', 'sentence', 'quote']);

/**
 * Texts as UTF-8, encoded together: calling the encoder for each short text takes longer than the encoding. A zero, which no text of a page
 * holds, stands between them; where one does, each is encoded by itself.
 */
function utf8(texts: readonly (string | null)[]): (Uint8Array | undefined)[] {
  const bytes = encoder.encode(texts.map((text) => text ?? '').join('\0'));
  let from = 0;
  const cells = texts.map((text) => {
    const zero = bytes.indexOf(0, from);
    const cell = bytes.subarray(from, zero < 0 ? bytes.length : zero);
    from += cell.length + 1;
    return text === null ? undefined : cell;
  });
  const isDivided = from === bytes.length + 1;
  return isDivided ? cells : texts.map((text) => (text === null ? undefined : encoder.encode(text)));
}

const encoder = new TextEncoder();

/** Days since 1970, as Parquet counts them. */
function dayOf(date: string): number {
  let day = days.get(date);
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
    days.set(date, day);
  }
  return day;
}

const days = new Map<string, number>();
