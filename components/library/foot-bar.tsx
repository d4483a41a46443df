import { useEffect, useState } from 'preact/hooks';
import type { ReadAnew } from '../../utils/library/reparse';
import type { Library } from '../../utils/library/store/database';
import type { Unfinished } from '../../utils/library/unfinished';
import { language } from '../words';
import { useExport } from './files/use-export';
import { ReparseOffer } from './notices/reparse-offer';
import { UnfinishedNotes } from './notices/unfinished-notes';
import { useUnfinished } from './notices/use-unfinished';
import type { Acts } from './use-acts';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  version: number;
  kept: number;
  tool: string;
  readAnew?: ReadAnew | undefined;
  acts: Acts;
}

interface Backup {
  at: number;
  kept: number;
}

const DAY = 86_400_000;

/** How much is stored, when it was last backed up, one click to do so, and what a page that was closed left undone. */
export function FootBar({ library, version, kept, tool, readAnew, acts }: Props) {
  const [used, setUsed] = useState<number | null>(null);
  const [backup, setBackup] = useState<Backup | null | undefined>();
  const { running, problem, run, stop } = useExport(library);
  const left = useUnfinished(library, version);

  useEffect(() => {
    const look = async () => {
      setBackup(((await library.facts.get('backup'))?.value as Backup | undefined) ?? null);
      const { usage } = await navigator.storage.estimate();
      setUsed(usage ?? null);
    };
    look().catch(console.error);
  }, [library, version]);

  const back = async (key?: string) => {
    const all = async () => {
      const ids = await library.rows.toCollection().primaryKeys();
      return { format: 'ndjson', ids, columns: [], onlyReviewed: false, filter: null, tool } as const;
    };
    const said = await run(all, { of: 'backup' }, key);
    if (said === null) return;
    acts.says(said);
    const made = { at: Date.now(), kept };
    setBackup(made);
    await library.facts.put({ key: 'backup', value: made });
  };
  const goOn = async ({ key, work }: Unfinished) => {
    if (work.of === 'edit') return acts.edit(work.edit, work.says, key);
    if (work.of === 'backup') return back(key);
    const said = await run(async () => work.request, work, key);
    if (said !== null) acts.says(said);
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
      {readAnew && <ReparseOffer library={library} version={version} readAnew={readAnew} onDone={acts.says} />}
      <UnfinishedNotes left={left} onDo={(unfinished) => goOn(unfinished).catch(console.error)} />
    </footer>
  );
}
