import { announceUpgrade, onUpgrading } from './upgrading';

/**
 * The browser's databases, with two ways of Dexie's put right. One of a newer version than `ours` is opened to be read alone: Dexie, refused once,
 * opens a database of whatever version it finds and adds the stores that it misses; to an older program a newer library must stay as it is, so
 * that nothing of it is damaged. And an opening that another page keeps waiting is given up, and `onLate` called: Dexie waits without end. It waits
 * on as long as that page tells of an upgrade.
 */
export function guarded(ours: number, onLate: () => void): IDBFactory {
  let isLate = false;
  const watch = (opening: IDBOpenDBRequest) => {
    const giveUp = () => {
      unlisten();
      isLate = true;
      forget(opening);
      onLate();
    };
    let timer = setTimeout(giveUp, isLate ? patience.again : patience.silent);
    opening.addEventListener('blocked', () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, isLate ? patience.again : patience.blocked);
    });
    const unlisten = onUpgrading(() => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience.silent);
    });
    opening.addEventListener('upgradeneeded', ({ oldVersion }) => oldVersion > 0 && announceUpgrade());
    // An upgrade that runs may take its time.
    for (const event of ['upgradeneeded', 'success', 'error'])
      opening.addEventListener(event, () => {
        clearTimeout(timer);
        unlisten();
        isLate = false;
      });
    return opening;
  };
  return {
    open(name, version) {
      if (version !== undefined) return watch(indexedDB.open(name, Math.min(version, ours)));
      const opening = watch(indexedDB.open(name));
      opening.addEventListener('success', () => refuseWrites(opening.result));
      return opening;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

/** Milliseconds: where the browser says that another page holds the database, where it says nothing, where that was waited for already. */
const patience = { blocked: 2_000, silent: 8_000, again: 2_000 };

/** An opening cannot be taken back: when its turn comes after all, it upgrades nothing and holds nothing. */
function forget(opening: IDBOpenDBRequest): void {
  opening.onupgradeneeded = () => opening.transaction?.abort();
  opening.onsuccess = () => opening.result.close();
  opening.onerror = (event) => event.preventDefault();
}

function refuseWrites(database: IDBDatabase): void {
  const transaction = database.transaction.bind(database);
  database.transaction = (names, mode, options) => {
    try {
      if (mode !== 'readwrite') return transaction(names, mode, options);
    } catch {
      // A store that the newer program no longer has.
    }
    throw new DOMException('The library is of a newer version.', 'VersionError');
  };
}
