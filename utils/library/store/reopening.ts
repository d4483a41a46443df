import { type Library, type LibraryProblem, libraryProblem } from './database';

/**
 * Asks, and where the library was closed, opens it and asks once more: a full disk, a blocked upgrade and a restart of the browser's storage
 * close it for good. What failed was written by no transaction, so that asking twice writes nothing twice.
 */
export async function reopening<Value>(library: Library, question: () => Promise<Value>): Promise<Value> {
  try {
    return await question();
  } catch (error) {
    if (!closing.has(libraryProblem(error).code)) throw error;
    library.close();
    await library.open();
    return question();
  }
}

/** Problems after which Dexie keeps a library closed. */
const closing = new Set<LibraryProblem['code']>(['storageBlocked', 'storageUnavailable', 'storageFailed']);
