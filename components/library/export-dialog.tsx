import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { getClippings } from '../../utils/library/clippings';
import type { Library } from '../../utils/library/database';
import { figureColumns, figureItems } from '../../utils/library/export/columns';
import {
  columnsOf,
  exportFile,
  type Format,
  fileName,
  formats,
  TooManyRowsError,
} from '../../utils/library/export/export';
import { language } from '../words';
import { saveFile } from './save-file';
import { libraryTerms, libraryWords as words } from './words';

/** What can be exported: the names of the clippings, and the number of figures and of unreviewed ones among them. */
export interface ExportScope {
  name: 'selection' | 'filter' | 'all';
  ids(): Promise<readonly string[]>;
  count: number;
}

interface Props {
  library: Library;
  scopes: readonly ExportScope[];
  filter: string | null;
  tool: string;
  onDone(says: string): void;
  onClose(): void;
}

/** A remembered way to export (导出方案). */
interface Profile {
  name: string;
  format: Format;
  columns: string[];
  onlyReviewed: boolean;
}

/** Chooses scope, format and columns, shows the first rows, writes the file with progress, and can be stopped. */
export function ExportDialog({ library, scopes, filter, tool, onDone, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [scope, setScope] = useState<ExportScope>(scopes[0] as ExportScope);
  const [format, setFormat] = useState<Format>('xlsx');
  const [columns, setColumns] = useState<string[]>(figureColumns.map(({ name }) => name));
  const [onlyReviewed, setOnlyReviewed] = useState(false);
  const [profiles, setProfiles] = useState<Profile[]>([]);
  const [preview, setPreview] = useState<{
    rows: (string | number | null)[][];
    unreviewed: number;
    figures: number;
  } | null>(null);
  const [running, setRunning] = useState<{ done: number; all: number; stop: AbortController } | null>(null);
  const [problem, setProblem] = useState('');
  const chosen = formats.find(({ name }) => name === format) as (typeof formats)[number];
  const shownColumns = useMemo(() => columnsOf(columns), [columns]);

  useEffect(() => {
    dialog.current?.showModal();
    library.facts.get('exportProfiles').then((fact) => {
      const known = (fact?.value ?? []) as Profile[];
      setProfiles(known);
      const last = known.find(({ name }) => name === words.exportLast);
      if (last) use(last);
    }, console.error);
  }, []);

  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const ids = await scope.ids();
      let unreviewed = 0;
      let figures = 0;
      const rows: (string | number | null)[][] = [];
      const table = await library.rows.bulkGet([...ids.slice(0, 50_000)]);
      for (const row of table) {
        unreviewed += row?.unreviewed ?? 0;
        figures += row?.figures ?? 0;
      }
      for (let from = 0; from < ids.length && rows.length < 5 && from < 500; from += 20)
        for (const item of figureItems(await getClippings(library, ids.slice(from, from + 20)), onlyReviewed))
          if (rows.length < 5) rows.push(shownColumns.map(({ value }) => value(item)));
      if (isOpen) setPreview({ rows, unreviewed, figures });
    };
    look().catch(console.error);
    return () => {
      isOpen = false;
    };
  }, [scope, onlyReviewed, shownColumns]);

  const use = (profile: Profile) => {
    setFormat(profile.format);
    setColumns(profile.columns);
    setOnlyReviewed(profile.onlyReviewed);
  };
  const remember = async (name: string) => {
    const next = [{ name, format, columns, onlyReviewed }, ...profiles.filter((one) => one.name !== name)].slice(0, 20);
    setProfiles(next);
    await library.facts.put({ key: 'exportProfiles', value: next });
  };

  const run = async () => {
    const stop = new AbortController();
    setProblem('');
    try {
      const ids = await scope.ids();
      setRunning({ done: 0, all: ids.length, stop });
      const now = new Date();
      let unreadable = 0;
      const file = await exportFile(
        library,
        { format, ids, columns, onlyReviewed, filter: scope.name === 'all' ? null : filter, tool, now },
        {
          signal: stop.signal,
          onProgress: (done, all) => setRunning({ done, all, stop }),
          onUnreadable: (count) => {
            unreadable += count;
          },
        },
      );
      saveFile(file, fileName(format, ids.length - unreadable, now));
      await remember(words.exportLast);
      onDone(exportedWords(ids.length - unreadable, unreadable));
      onClose();
    } catch (error) {
      if (stop.signal.aborted) return;
      console.error(error);
      setProblem(error instanceof TooManyRowsError ? words.tooManyRows : words.exportFailed);
    } finally {
      setRunning(null);
    }
  };
  const move = (name: string, by: number) => {
    const at = columns.indexOf(name);
    const next = columns.filter((one) => one !== name);
    next.splice(Math.max(0, Math.min(next.length, at + by)), 0, name);
    setColumns(next);
  };

  return (
    <dialog
      ref={dialog}
      class="sheet export-dialog"
      aria-label={words.export}
      onClose={onClose}
      onCancel={() => running?.stop.abort()}
    >
      <h2>{words.export}</h2>
      <fieldset>
        <legend>{words.exportScope}</legend>
        {scopes.map((one) => (
          <label key={one.name}>
            <input type="radio" name="scope" checked={one.name === scope.name} onChange={() => setScope(one)} />
            {words.exportScopes[one.name]} <span class="facet-panel-count">{words.rows(one.count, 'clippings')}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.exportFormat}</legend>
        {formats.map(({ name }) => (
          <label key={name}>
            <input type="radio" name="format" checked={name === format} onChange={() => setFormat(name)} />
            {libraryTerms.formats[name]}
          </label>
        ))}
      </fieldset>
      {chosen.isTable && (
        <>
          <label class="export-dialog-only">
            <input
              type="checkbox"
              checked={onlyReviewed}
              onChange={(event) => setOnlyReviewed(event.currentTarget.checked)}
            />
            {words.onlyReviewed(preview?.unreviewed ?? 0, preview?.figures ?? 0)}
          </label>
          <details class="export-columns">
            <summary>{words.exportColumns(columns.length)}</summary>
            <ul>
              {[...columns, ...figureColumns.map(({ name }) => name).filter((name) => !columns.includes(name))].map(
                (name) => {
                  const zh = figureColumns.find((column) => column.name === name)?.zh ?? name;
                  const isOn = columns.includes(name);
                  return (
                    <li key={name}>
                      <label>
                        <input
                          type="checkbox"
                          checked={isOn}
                          onChange={() => setColumns(isOn ? columns.filter((one) => one !== name) : [...columns, name])}
                        />
                        {zh}
                      </label>
                      {isOn && (
                        <>
                          <button type="button" aria-label={words.earlier(zh)} onClick={() => move(name, -1)}>
                            ↑
                          </button>
                          <button type="button" aria-label={words.later(zh)} onClick={() => move(name, 1)}>
                            ↓
                          </button>
                        </>
                      )}
                    </li>
                  );
                },
              )}
            </ul>
          </details>
          <form
            class="export-profiles"
            onSubmit={(event) => {
              event.preventDefault();
              const input = event.currentTarget.elements.namedItem('profile') as HTMLInputElement;
              if (input.value.trim()) remember(input.value.trim()).catch(console.error);
              input.value = '';
            }}
          >
            {profiles.map((profile) => (
              <button key={profile.name} type="button" onClick={() => use(profile)}>
                {profile.name}
              </button>
            ))}
            <input name="profile" aria-label={words.saveProfile} placeholder={words.saveProfile} maxLength={30} />
          </form>
          <div class="export-preview">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section tabIndex={0} aria-label={words.preview}>
              <table>
                <caption class="visually-hidden">{words.preview}</caption>
                <thead>
                  <tr>
                    {shownColumns.map(({ name, zh }) => (
                      <th key={name} scope="col">
                        {zh}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {preview?.rows.map((row, n) => (
                    <tr key={String(n)}>
                      {row.map((cell, column) => (
                        <td key={shownColumns[column]?.name}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        </>
      )}
      {problem && (
        <p class="library-problem" role="alert">
          {problem}
        </p>
      )}
      <p class="sheet-actions">
        {running ? (
          <>
            <progress aria-label={words.export} max={running.all} value={running.done} />
            <span>
              {running.done.toLocaleString(language.code)} / {running.all.toLocaleString(language.code)}
            </span>
            <button type="button" onClick={() => running.stop.abort()}>
              {words.cancel}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="primary-button" onClick={run} disabled={scope.count === 0}>
              {words.export}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </>
        )}
      </p>
    </dialog>
  );
}

/** What is said of an export: how many clippings are in the file, and how many could not be read. */
export function exportedWords(written: number, unreadable: number): string {
  return unreadable > 0 ? `${words.exported(written)}。${words.exportedWithout(unreadable)}` : words.exported(written);
}
