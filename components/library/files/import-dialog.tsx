import { useEffect, useRef, useState } from 'preact/hooks';
import { FileError } from '../../../utils/library/import/file';
import { importFile, planImport } from '../../../utils/library/import/import';
import type { ImportSummary } from '../../../utils/library/import/summary';
import type { Library } from '../../../utils/library/store/database';
import { language } from '../../words';
import { askingBeforeLeaving } from '../before-leaving';
import { entryProblems, fileProblems, libraryWords as words } from '../words';

type State =
  | { at: 'choosing'; problem: string }
  | { at: 'looking' | 'importing'; file: File; bytes: number; stop: AbortController }
  | { at: 'looked'; file: File; summary: ImportSummary };

interface Props {
  library: Library;
  file: File | null;
  onDone(says: string): void;
  onClose(): void;
}

/** A file is first looked at: what is new, changed, the same, in conflict, refused; then taken, or not. */
export function ImportDialog({ library, file: dropped, onDone, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>({ at: 'choosing', problem: '' });

  const fail = (error: unknown, stop: AbortController) => {
    if (stop.signal.aborted) return setState({ at: 'choosing', problem: words.importStopped });
    console.error(error);
    setState({
      at: 'choosing',
      problem: error instanceof FileError ? fileProblems[error.problem.code] : words.importFailed,
    });
  };
  const look = async (file: File) => {
    const stop = new AbortController();
    setState({ at: 'looking', file, bytes: 0, stop });
    try {
      const summary = await planImport(library, file, {
        signal: stop.signal,
        onProgress: (_, bytes) => setState({ at: 'looking', file, bytes, stop }),
      });
      setState({ at: 'looked', file, summary });
    } catch (error) {
      fail(error, stop);
    }
  };
  const take = async (file: File) => {
    const stop = new AbortController();
    setState({ at: 'importing', file, bytes: 0, stop });
    try {
      // The lock tells other pages of the library that this import is alive.
      const onProgress = (_: ImportSummary, bytes: number) => setState({ at: 'importing', file, bytes, stop });
      const summary = await askingBeforeLeaving(() =>
        navigator.locks.request(IMPORT_LOCK, () => importFile(library, file, { signal: stop.signal, onProgress })),
      );
      onDone(words.imported(summary.fresh, summary.changed));
      onClose();
    } catch (error) {
      fail(error, stop);
    }
  };

  useEffect(() => {
    dialog.current?.showModal();
    if (dropped) look(dropped);
  }, []);

  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={words.import}
      onClose={onClose}
      onCancel={(event) => {
        if (state.at !== 'looking' && state.at !== 'importing') return;
        event.preventDefault();
        state.stop.abort();
      }}
    >
      <h2>{words.import}</h2>
      {state.at === 'choosing' && (
        <>
          {state.problem && (
            <p class="library-problem" role="alert">
              {state.problem}
            </p>
          )}
          <p>{words.importWhat}</p>
          <p class="sheet-actions">
            <input
              type="file"
              aria-label={words.chooseFile}
              accept=".json,.ndjson,application/json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) look(file);
              }}
            />
            <button type="button" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </p>
        </>
      )}
      {(state.at === 'looking' || state.at === 'importing') && (
        <p class="sheet-actions">
          <span>{state.at === 'looking' ? words.lookingAt(state.file.name) : words.importing(state.file.name)}</span>
          <progress aria-label={words.import} max={state.file.size} value={state.bytes} />
          <button type="button" onClick={() => state.stop.abort()}>
            {words.cancel}
          </button>
        </p>
      )}
      {state.at === 'looked' && <Summary summary={state.summary} />}
      {state.at === 'looked' && (
        <p class="sheet-actions">
          <button
            type="button"
            class="primary-button"
            disabled={state.summary.fresh + state.summary.changed === 0}
            onClick={() => take(state.file)}
          >
            {words.importTake(state.summary.fresh + state.summary.changed)}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </p>
      )}
    </dialog>
  );
}

export const IMPORT_LOCK = 'yijian-import';

function Summary({ summary }: { summary: ImportSummary }) {
  return (
    <div class="import-summary">
      <dl>
        <div>
          <dt>{words.importFresh}</dt>
          <dd>{summary.fresh.toLocaleString(language.code)}</dd>
        </div>
        <div>
          <dt>{words.importChanged}</dt>
          <dd>{summary.changed.toLocaleString(language.code)}</dd>
        </div>
        <div>
          <dt>{words.importSame}</dt>
          <dd>{summary.same.toLocaleString(language.code)}</dd>
        </div>
        <div>
          <dt>{words.importRefused}</dt>
          <dd>{summary.refused.length.toLocaleString(language.code)}</dd>
        </div>
      </dl>
      {summary.conflicts.length > 0 && (
        <details>
          <summary>{words.importConflicts(summary.conflicts.length)}</summary>
          <ul>
            {summary.conflicts.slice(0, 100).map(({ title, path, ours, theirs }) => (
              <li key={title + path}>
                {title} · {path}: {ours} / {theirs}
              </li>
            ))}
          </ul>
        </details>
      )}
      {summary.refused.length > 0 && (
        <details>
          <summary>{words.importRefusedWhy}</summary>
          <ul>
            {summary.refused.slice(0, 100).map(({ entry, problem }) => (
              <li key={entry}>
                {words.entry(entry)}: {entryProblems[problem.code]} {problem.place}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
