import type { Journal, JournalEntry } from '../../components/unwritten-edits';

const PREFIX = 'edit/';

/**
 * The journal (未存修改的底账) of edits that the library has not answered yet. A popup that closes under the reader's hands runs its last
 * lines, but its last messages go nowhere: what is written here, at once, is taken up by whichever page reads the clipping next.
 */
export const journal: Journal = {
  put(entry) {
    const name = `${PREFIX}${Date.now()}/${crypto.randomUUID()}`;
    // A full store keeps no edit from being sent.
    try {
      localStorage.setItem(name, JSON.stringify(entry));
    } catch (error) {
      console.error(error);
    }
    return () => localStorage.removeItem(name);
  },
  take(clippingId) {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    return names.sort().flatMap((name) => {
      const entry = JSON.parse(localStorage.getItem(name) ?? 'null') as JournalEntry | null;
      if (entry?.clippingId !== clippingId) return [];
      localStorage.removeItem(name);
      return entry;
    });
  },
};
