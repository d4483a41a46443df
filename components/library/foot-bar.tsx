import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { exportFile, fileName } from '../../utils/library/export/export';
import { keepImport, takeBackImport, unfinishedImport } from '../../utils/library/import/import';
import { language } from '../words';
import { exportedWords } from './export-dialog';
import { IMPORT_LOCK } from './import-dialog';
import { saveFile } from './save-file';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  version: number;
  kept: number;
  tool: string;
  onDone(says: string): void;
}

interface Backup {
  at: number;
  kept: number;
}

const DAY = 86_400_000;

/** How much is stored, when it was last backed up, one click to do so, and what an import that went down left behind. */
export function FootBar({ library, version, kept, tool, onDone }: Props) {
  const [used, setUsed] = useState<number | null>(null);
  const [backup, setBackup] = useState<Backup | null | undefined>();
  const [unfinished, setUnfinished] = useState(0);
  const [running, setRunning] = useState<{ done: number; all: number; stop: AbortController } | null>(null);

  useEffect(() => {
    const look = async () => {
      setBackup(((await library.facts.get('backup'))?.value as Backup | undefined) ?? null);
      const { usage } = await navigator.storage.estimate();
      setUsed(usage ?? null);
      const { held } = await navigator.locks.query();
      const isImporting = held?.some(({ name }) => name === IMPORT_LOCK) ?? false;
      setUnfinished(isImporting ? 0 : await unfinishedImport(library));
    };
    look().catch(console.error);
  }, [library, version]);

  const back = async () => {
    const stop = new AbortController();
    try {
      const ids = (await library.rows.toCollection().primaryKeys()) as string[];
      setRunning({ done: 0, all: ids.length, stop });
      const now = new Date();
      let unreadable = 0;
      const file = await exportFile(
        library,
        { format: 'ndjson', ids, columns: [], onlyReviewed: false, filter: null, tool, now },
        {
          signal: stop.signal,
          onProgress: (done, all) => setRunning({ done, all, stop }),
          onUnreadable: (count) => {
            unreadable += count;
          },
        },
      );
      saveFile(file, fileName('ndjson', ids.length - unreadable, now).replace('投资数据', '亿剪备份'));
      const made = { at: now.getTime(), kept };
      await library.facts.put({ key: 'backup', value: made });
      setBackup(made);
      onDone(exportedWords(ids.length - unreadable, unreadable));
    } catch (error) {
      if (!stop.signal.aborted) {
        console.error(error);
        onDone(words.exportFailed);
      }
    } finally {
      setRunning(null);
    }
  };

  const days = backup ? Math.floor((Date.now() - backup.at) / DAY) : 0;
  const isDue =
    kept > 0 && (backup === null || (backup && (kept - backup.kept >= 20 || (days >= 7 && kept !== backup.kept))));
  return (
    <footer class="library-foot">
      {used !== null && <span>{words.storage((used / 1e6).toFixed(used < 1e7 ? 1 : 0))}</span>}
      {isDue ? (
        <span class="library-foot-due">
          {backup ? words.backupDue(Math.max(0, kept - backup.kept), days) : words.backupNever}
        </span>
      ) : (
        backup && <span>{words.backedUp(new Date(backup.at).toLocaleDateString(language.code))}</span>
      )}
      {running ? (
        <>
          <progress aria-label={words.backup} max={running.all} value={running.done} />
          <button type="button" onClick={() => running.stop.abort()}>
            {words.cancel}
          </button>
        </>
      ) : (
        kept > 0 && (
          <button type="button" onClick={back}>
            {words.backup}
          </button>
        )
      )}
      {unfinished > 0 && (
        <span role="alert">
          {words.importUnfinished(unfinished)}
          <button type="button" onClick={() => takeBackImport(library).then(() => setUnfinished(0), console.error)}>
            {words.takeBack}
          </button>
          <button type="button" onClick={() => keepImport(library).then(() => setUnfinished(0), console.error)}>
            {words.keepThem}
          </button>
        </span>
      )}
    </footer>
  );
}
