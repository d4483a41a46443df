import { clearFields, erase, type Saying, undoWrites, type Written, writeAll } from './clippings';
import type { Library } from './store/database';
import type { Following } from './turns';

/** An edit of one or many clippings as a value (批量修改), which can be remembered and done again. */
export type BulkEdit =
  | { by: 'write'; sayings: readonly Saying[] }
  | { by: 'undo'; written: readonly Written[] }
  | { by: 'clear'; fields: readonly Pick<Saying, 'id' | 'path'>[] }
  | { by: 'erase'; ids: readonly string[] };

/** Does an edit in one transaction, all of it or nothing. Resolves with the edit that takes it back; null where none does. */
export async function editMany(library: Library, edit: BulkEdit, following: Following = {}): Promise<BulkEdit | null> {
  switch (edit.by) {
    case 'write':
      return { by: 'undo', written: await writeAll(library, edit.sayings, Date.now(), following) };
    case 'undo':
      await undoWrites(library, edit.written, Date.now(), following);
      return null;
    case 'clear':
      return { by: 'write', sayings: await clearFields(library, edit.fields, Date.now(), following) };
    case 'erase':
      await erase(library, edit.ids, following);
      return null;
  }
}

/** The clippings that an edit is about, each once. */
export function clippingsOf(edit: BulkEdit): string[] {
  if (edit.by === 'erase') return [...edit.ids];
  const edited = edit.by === 'write' ? edit.sayings : edit.by === 'undo' ? edit.written : edit.fields;
  return [...new Set(edited.map(({ id }) => id))];
}
