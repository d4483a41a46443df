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
  for await (const items of rowGroups(batches, options)) {
    await file.write({
      columnData: columns.map((column) => ({
        name: column.name,
        data: singular.has(column.name)
          ? utf8(items.map((item) => column.value(item) as string | null))
          : items.map((item) => cellOf(column, item)),
        ...waysOf(column),
      })),
      rowGroupSize: items.length,
    });
    yield taken();
  }
  file.finish();
  yield taken();
}

/** The rows of several batches together: a reader skips and unpacks row groups, and small ones cost it time and space. */
async function* rowGroups(batches: AsyncIterable<Clipping[]>, choice: FigureChoice): AsyncGenerator<FigureItem[]> {
  let items: FigureItem[] = [];
  for await (const batch of batches) {
    items = items.concat(figureItems(batch, choice));
    if (items.length < ROW_GROUP) continue;
    yield items;
    items = [];
  }
  if (items.length > 0) yield items;
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
 * How a column is written. What differs from row to row stands as it is; texts that many rows share stand once in a dictionary; the rest is
 * for the writer to find out. A reader skips row groups by the least and greatest number or date, never by those of a text.
 */
function waysOf({ name, type }: ExportColumn<FigureItem>): Pick<ColumnSource, 'encoding' | 'statistics'> {
  const statistics = type !== 'text';
  if (singular.has(name)) return { encoding: 'PLAIN', statistics };
  return type === 'number' ? { statistics } : { encoding: 'RLE_DICTIONARY', statistics };
}

const singular: ReadonlySet<string> = new Set(['id', 'sentence', 'quote']);

/** Texts as UTF-8, encoded together: calling the encoder for each short text takes longer than the encoding. */
function utf8(texts: readonly (string | null)[]): (Uint8Array | undefined)[] {
  const whole = texts.map((text) => text?.toWellFormed() ?? '');
  const bytes = encoder.encode(whole.join(''));
  let from = 0;
  return whole.map((text, n) => {
    let length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      // Two bytes from U+0080, three from U+0800; the two halves of a pair are four together.
      if (code >= 0x80) length += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
    }
    from += length;
    return texts[n] === null ? undefined : bytes.subarray(from - length, from);
  });
}

const encoder = new TextEncoder();

function cellOf({ type, value }: ExportColumn<FigureItem>, item: FigureItem): string | number | undefined {
  const found = value(item);
  if (found === null) return undefined;
  return type === 'date' ? dayOf(String(found)) : found;
}

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
