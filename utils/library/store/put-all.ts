import Dexie from 'dexie';

/**
 * Writes many records within the caller's transaction over their store, straight to the browser's: Dexie notes every key of every record for those who
 * watch a store, and a handler for each, which takes as long again as the writing. Whoever watches, watches the log of changes.
 */
export function putAll<Kept>(
  store: { name: string; get(key: string): PromiseLike<Kept | undefined> },
  records: readonly Kept[],
): PromiseLike<void> {
  const transaction = Dexie.currentTransaction.idbtrans;
  const native = transaction.objectStore(store.name);
  return new Dexie.Promise<void>((resolve, reject) => {
    let last: IDBRequest | undefined;
    for (const record of records) last = native.put(record);
    if (!last) return resolve();
    last.onsuccess = () => resolve();
    transaction.addEventListener('error', ({ target }) => reject((target as IDBRequest).error));
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
