interface Store {
  name: string;
  keyPath: string | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  records: unknown[];
}

/** A database as the browser has it, stores, indexes and records, in JSON. */
export interface Dump {
  /** As the browser counts it: Dexie's times ten. */
  version: number;
  stores: Store[];
}

/** Makes a database as the browser would have it, without this program; what is there already goes. Runs in a page, cut off from this module, or in Node. */
export function restore([name, { version, stores }]: [string, Dump]): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onerror = () => reject(deleting.error);
    deleting.onblocked = () => reject(new Error(`${name} is open elsewhere.`));
    deleting.onsuccess = () => {
      const opening = indexedDB.open(name, version);
      opening.onerror = () => reject(opening.error);
      opening.onupgradeneeded = () => {
        for (const { name: store, keyPath, autoIncrement, indexes, records } of stores) {
          const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
          for (const index of indexes) made.createIndex(index.name, index.keyPath, index);
          for (const record of records) made.put(record);
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Everything that a database holds. Runs where `restore` does. */
export async function dump(name: string): Promise<Dump> {
  const done = <Value>(asked: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await done(indexedDB.open(name));
  const stores: Store[] = [];
  for (const store of [...database.objectStoreNames]) {
    const opened = database.transaction(store).objectStore(store);
    const indexes = [...opened.indexNames].map((one) => {
      const { keyPath, multiEntry, unique } = opened.index(one);
      return { name: one, keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath], multiEntry, unique };
    });
    stores.push({
      name: store,
      keyPath: opened.keyPath as string | null,
      autoIncrement: opened.autoIncrement,
      indexes,
      records: await done(opened.getAll()),
    });
  }
  database.close();
  return { version: database.version, stores };
}
