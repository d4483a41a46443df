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
   * Writes the file that is asked for and hands it over; says what was done, null where it was stopped or failed, and never rejects. `work` is what
   * another page does where this one is closed meanwhile, under the key by which it was remembered, if it was.
   */
  run(ask: () => Promise<Asked>, work?: Work, key?: string): Promise<string | null>;
  stop(): void;
}

type Asked = Omit<ExportRequest, 'now'>;

export function useExport(library: Library): Exporting {
  const [running, setRunning] = useState<(NonNullable<Exporting['running']> & { stop: AbortController }) | null>(null);
  const [problem, setProblem] = useState('');
  const write = async (asked: Asked, isBackup: boolean): Promise<string | null> => {
    const stop = new AbortController();
    const all = asked.ids.length;
    const now = new Date();
    let unreadable = 0;
    let figures = 0;
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
    run: async (ask, work, key) => {
      setProblem('');
      try {
        const request = await ask();
        const known = work ?? { of: 'export', request };
        const act = () => write(request, known.of === 'backup');
        return await askingBeforeLeaving(() => remembering(library, known, act, key));
      } catch (error) {
        console.error(error);
        setProblem(words.exportFailed);
        return null;
      }
    },
  };
}
