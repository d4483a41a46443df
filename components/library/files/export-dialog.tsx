import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { columnsOf, formats } from '../../../utils/library/export/export';
import { XLSX_ROWS } from '../../../utils/library/export/limits';
import type { Library } from '../../../utils/library/store/database';
import type { Table } from '../table/use-table';
import type { Hits } from '../use-hits';
import type { LibraryState } from '../use-library';
import type { View } from '../view';
import { libraryTerms, libraryWords as words } from '../words';
import { ExportColumns } from './export-columns';
import { ExportPreview, useFirstRows } from './export-preview';
import { type ExportScope, useExportScopes } from './export-scopes';
import { useExport } from './use-export';
import { headsOf, useExportSettings } from './use-export-settings';

interface Props {
  library: Library;
  state: LibraryState;
  hits: Hits;
  table: Table;
  view: View;
  filter: string | null;
  tool: string;
  onDone(says: string): void;
  onClose(): void;
}

/** Chooses scope, format and columns, shows the first rows, writes the file with progress, and can be stopped. */
export function ExportDialog({ library, state, hits, table, view, filter, tool, onDone, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const scopes = useExportScopes(library, state, hits, table, view);
  const [asked, setAsked] = useState<ExportScope['name']>();
  const scope = scopes.find(({ name }) => name === asked) ?? (scopes[0] as ExportScope);
  const { settings, change, profiles, remember, forget } = useExportSettings(library);
  const { format, onlyReviewed } = settings;
  const { isTable } = formats.find(({ name }) => name === format) as (typeof formats)[number];
  const heads = headsOf(settings);
  const columns = useMemo(() => columnsOf(settings.columns, heads), [settings]);
  const firstRows = useFirstRows(library, scope, onlyReviewed);
  const { counted } = scope;
  const rowsToWrite = counted ? counted.figures - (onlyReviewed ? counted.unreviewed : 0) : 0;
  const isTooLong = format === 'xlsx' && rowsToWrite > XLSX_ROWS - 1;
  const { running, problem, run, stop } = useExport(library);
  useEffect(() => dialog.current?.showModal(), []);

  const write = async () => {
    const said = await run(async () => {
      const { ids, figures } = await scope.read();
      return {
        format,
        ids,
        figures: isTable ? figures : undefined,
        columns: settings.columns,
        heads,
        onlyReviewed,
        filter: scope.name === 'all' ? null : filter,
        tool,
      };
    });
    if (said === null) return;
    // The file is there, whether its settings can be kept or not.
    await remember(words.exportLast).catch(console.error);
    onDone(said);
    onClose();
  };
  return (
    <dialog ref={dialog} class="sheet export-dialog" aria-label={words.export} onClose={onClose} onCancel={stop}>
      <h2>{words.export}</h2>
      <fieldset>
        <legend>{words.exportScope}</legend>
        {scopes.map((one) => (
          <label key={one.name}>
            <input type="radio" name="scope" checked={one.name === scope.name} onChange={() => setAsked(one.name)} />
            {words.exportScopes[one.name]}{' '}
            <span class="facet-panel-count">
              {one.figureCount !== null && isTable
                ? words.rows(one.figureCount, 'figures')
                : words.rows(one.count, 'clippings')}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.exportFormat}</legend>
        {formats.map(({ name }) => (
          <label key={name}>
            <input type="radio" name="format" checked={name === format} onChange={() => change({ format: name })} />
            {libraryTerms.formats[name]}
          </label>
        ))}
      </fieldset>
      {scope.figureCount !== null && !isTable && <p class="sheet-note">{words.exportWhole}</p>}
      {isTable && (
        <>
          <label class="export-dialog-only">
            <input
              type="checkbox"
              checked={onlyReviewed}
              onChange={(event) => change({ onlyReviewed: event.currentTarget.checked })}
            />
            {counted ? words.onlyReviewed(counted.unreviewed, counted.figures) : words.onlyReviewedYet}
          </label>
          <ExportColumns settings={settings} onChange={change} />
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
              <span key={profile.name} class="export-profile">
                <button type="button" onClick={() => change(profile)}>
                  {profile.name}
                </button>
                <button
                  type="button"
                  class="plain-button"
                  aria-label={words.dropProfile(profile.name)}
                  onClick={() => forget(profile.name).catch(console.error)}
                >
                  ×
                </button>
              </span>
            ))}
            <input name="profile" aria-label={words.saveProfile} placeholder={words.saveProfile} maxLength={30} />
          </form>
          <ExportPreview items={firstRows} columns={columns} />
        </>
      )}
      {isTooLong && !problem && (
        <p class="library-problem" role="status">
          {words.tooManyRows}
        </p>
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
            <span>{(running.isComparing ? words.comparing : words.preparing)(running.done, running.all)}</span>
            <button type="button" onClick={stop}>
              {words.cancel}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="primary-button" onClick={write} disabled={scope.count === 0}>
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
