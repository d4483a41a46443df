import { useState } from 'preact/hooks';
import { type ExportRequest, exportFile, fileName } from '../../../utils/library/export/export';
import { TooManyRowsError } from '../../../utils/library/export/limits';
import type { Library } from '../../../utils/library/store/database';
import { remembering, type Work } from '../../../utils/library/unfinished';
import { askingBeforeLeaving } from '../before-leaving';
import { libraryWords as words } from '../words';
import { saveFile } from './save-file';

/** A file that is being written (导出): how far it is, how to stop it, what went wrong. */
export interface Exporting {
  running: { done: number; all: number; isComparing?: boolean } | null;
  problem: string;
  /**
   * Writes the file and hands it over; says what was done, null where it was stopped or failed. `work` is what another page does where this one is
   * closed meanwhile, under the key by which it was remembered, if it was.
   */
  run(request: Omit<ExportRequest, 'now'>, work?: Work, key?: string): Promise<string | null>;
  stop(): void;
}

export function useExport(library: Library): Exporting {
  const [running, setRunning] = useState<(NonNullable<Exporting['running']> & { stop: AbortController }) | null>(null);
  const [problem, setProblem] = useState('');
  const write = async (asked: Omit<ExportRequest, 'now'>, isBackup: boolean): Promise<string | null> => {
    const stop = new AbortController();
    const all = asked.ids.length;
    const now = new Date();
    let unreadable = 0;
    let figures = 0;
    setProblem('');
    setRunning({ done: 0, all, stop });
    try {
      const file = await exportFile(
        library,
        { ...asked, now },
        {
          signal: stop.signal,
          onProgress: (done) => setRunning({ done, all, stop }),
          onComparing: (done, all) => setRunning({ done, all, isComparing: true, stop }),
          onFigures: (count) => {
            figures += count;
          },
          onUnreadable: (count) => {
            unreadable += count;
          },
        },
      );
      const written = all - unreadable;
      const name = fileName(asked.format, written, now);
      saveFile(file, isBackup ? name.replace('投资数据', '亿剪备份') : name);
      const said = words.exported(written, figures);
      return unreadable > 0 ? `${said}。${words.exportedWithout(unreadable)}` : said;
    } catch (error) {
      if (stop.signal.aborted) return null;
      console.error(error);
      setProblem(error instanceof TooManyRowsError ? words.tooManyRows : words.exportFailed);
      return null;
    } finally {
      setRunning(null);
    }
  };
  return {
    running,
    problem,
    stop: () => running?.stop.abort(),
    run: (request, work = { of: 'export', request }, key) =>
      askingBeforeLeaving(() => remembering(library, work, () => write(request, work.of === 'backup'), key)),
  };
}
