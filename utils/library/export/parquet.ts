import type { SchemaElement } from 'hyparquet';
import type { Clipping } from '../clipping';
import { type ExportColumn, type FigureItem, figureItems } from './columns';

/**
 * A Parquet file of figures, for DuckDB, Spark and pandas: one row group for each batch, so that no more than a batch is in memory.
 * Columns have their English names; dates are dates, numbers doubles, texts UTF-8.
 */
export async function* toParquet(
  batches: AsyncIterable<Clipping[]>,
  columns: readonly ExportColumn<FigureItem>[],
  options: { onlyReviewed: boolean; tool: string; definitions: string },
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
  for await (const batch of batches) {
    const items = figureItems(batch, options.onlyReviewed);
    if (items.length === 0) continue;
    await file.write({
      columnData: columns.map((column) => ({ name: column.name, data: items.map((item) => cellOf(column, item)) })),
      rowGroupSize: items.length,
    });
    yield taken();
  }
  file.finish();
  yield taken();
}

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

function cellOf({ type, value }: ExportColumn<FigureItem>, item: FigureItem): string | number | Date | undefined {
  const found = value(item);
  if (found === null) return undefined;
  return type === 'date' ? new Date(`${found}T00:00:00Z`) : found;
}
