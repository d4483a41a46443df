import type { Table } from 'dexie';

/**
 * Records of several stores by their ids, in the order asked for, undefined where there is none. Ids that stand close together in the first
 * store, as those of a page or of an export do, are read as one range: a request for each record costs more than the record. Who knows that
 * they stand far apart says so, which spares a question to the database.
 */
export async function readMany<Stores extends readonly Store[]>(
  stores: readonly [...Stores],
  ids: readonly string[],
  { areScattered = false } = {},
): Promise<{ [N in keyof Stores]: (RecordOf<Stores[N]> | undefined)[] }> {
  const range = areScattered || ids.length < FEW ? null : await denseRange(stores[0], ids);
  const read = await Promise.all(
    stores.map(async (store) => {
      if (!range) return store.bulkGet([...ids]);
      const records = new Map((await between(store, range).toArray()).map((record) => [record.id, record]));
      return ids.map((id) => records.get(id));
    }),
  );
  return read as { [N in keyof Stores]: (RecordOf<Stores[N]> | undefined)[] };
}

// biome-ignore lint/suspicious/noExplicitAny: stores of any record that has an id
type Store = Pick<Table<any, string, any>, 'bulkGet' | 'where'>;
type RecordOf<Of> = Of extends { bulkGet(keys: string[]): PromiseLike<(infer Kept | undefined)[]> } ? Kept : never;

/** Fewer are asked for one by one. */
const FEW = 8;
/** Records that may be read in vain for each that is wanted. */
const SLACK = 0.5;

/** The first and last of the ids, where hardly any other stands between them. */
async function denseRange(store: Store | undefined, ids: readonly string[]): Promise<[string, string] | null> {
  if (!store) return null;
  let [first, last] = [ids[0] as string, ids[0] as string];
  for (const id of ids) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  const most = Math.ceil(ids.length * (1 + SLACK));
  const keys = await between(store, [first, last])
    .limit(most + 1)
    .primaryKeys();
  return keys.length <= most ? [first, last] : null;
}

function between(store: Store, [first, last]: [string, string]) {
  return store.where(':id').between(first, last, true, true);
}
