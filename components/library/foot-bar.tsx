import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { keepImport, takeBackImport, unfinishedImport } from '../../utils/library/import/import';
import type { ReadAnew } from '../../utils/library/reparse';
import { language } from '../words';
import { IMPORT_LOCK } from './import-dialog';
import { ReparseOffer } from './reparse-offer';
import { useExport } from './use-export';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  version: number;
  kept: number;
  tool: string;
  readAnew?: ReadAnew | undefined;
  onDone(says: string): void;
}

interface Backup {
  at: number;
  kept: number;
}

const DAY = 86_400_000;

/** How much is stored, when it was last backed up, one click to do so, and what an import that went down left behind. */
export function FootBar({ library, version, kept, tool, readAnew, onDone }: Props) {
  const [used, setUsed] = useState<number | null>(null);
  const [backup, setBackup] = useState<Backup | null | undefined>();
  const [unfinished, setUnfinished] = useState(0);
  const { running, problem, run, stop } = useExport(library);

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
    const ids = await library.rows.toCollection().primaryKeys();
    const said = await run({ format: 'ndjson', ids, columns: [], onlyReviewed: false, filter: null, tool }, (usual) =>
      usual.replace('投资数据', '亿剪备份'),
    );
    if (said === null) return;
    const made = { at: Date.now(), kept };
    await library.facts.put({ key: 'backup', value: made });
    setBackup(made);
    onDone(said);
  };

  const days = backup ? Math.floor((Date.now() - backup.at) / DAY) : 0;
  const isDue =
    kept > 0 && (backup === null || (backup && (kept - backup.kept >= 20 || (days >= 7 && kept !== backup.kept))));
  return (
    <footer class="library-foot">
      {used !== null && (
        <span class="library-foot-used">{words.storage((used / 1e6).toFixed(used < 1e7 ? 1 : 0))}</span>
      )}
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
          <button type="button" onClick={stop}>
            {words.cancel}
          </button>
        </>
      ) : (
        kept > 0 && (
          <button type="button" onClick={() => back().catch(console.error)}>
            {words.backup}
          </button>
        )
      )}
      {problem && <span role="alert">{problem}</span>}
      {readAnew && <ReparseOffer library={library} version={version} readAnew={readAnew} onDone={onDone} />}
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
