import { useEffect, useRef } from 'preact/hooks';
import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import { amount, type MoneyUnit } from '../../amount';
import { measureTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';

interface Props {
  projects: readonly LedgerProject[];
  unit: MoneyUnit;
  onMerge(): void;
  onClose(): void;
}

/** Projects side by side, field by field, before they become one: where they differ is marked. */
export function MergeDialog({ projects, unit, onMerge, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    button.current?.focus();
  }, []);
  const measures = [...new Set(projects.flatMap(({ histories }) => histories.map(({ measure }) => measure)))];
  const valuesOf = (project: LedgerProject, measure: string) =>
    project.histories
      .filter((history) => history.measure === measure)
      .flatMap(({ values }) =>
        values.map((value) => {
          const figure = value.mention.figures.find(({ key }) => key === value.key);
          return figure ? amount(figure, unit) : value.quote;
        }),
      )
      .join('、');
  const fields: [string, (project: LedgerProject) => string][] = [
    [words.columns.company, ({ companies }) => companies.join('、')],
    [words.columns.place, ({ places }) => places.join('、')],
    [words.columns.stage, ({ stage }) => (stage ? stageTerm(stage) : '')],
    ...measures.map((measure): [string, (project: LedgerProject) => string] => [
      measureTerm(measure),
      (project) => valuesOf(project, measure),
    ]),
    [
      words.sources,
      ({ mentions }) => mentions.map(({ source, published }) => `${source} ${published}`.trim()).join('、'),
    ],
  ];
  return (
    <dialog ref={dialog} class="sheet" aria-label={words.mergeChosen} onClose={onClose}>
      <h2>{words.mergeChosen}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="merge-table" tabIndex={0} aria-label={words.mergeChosen}>
        <table>
          <thead>
            <tr>
              <td />
              {projects.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(([says, cellOf]) => {
              const values = projects.map(cellOf);
              const differ = new Set(values.filter(Boolean)).size > 1;
              return (
                <tr key={says}>
                  <th scope="row">{says}</th>
                  {values.map((value, n) => (
                    <td key={projects[n]?.id} data-differs={(differ && says !== words.sources) || undefined}>
                      {value || '—'}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="sheet-note">{words.mergeNote}</p>
      <p class="sheet-actions">
        <button
          ref={button}
          type="button"
          class="primary-button"
          onClick={() => {
            onMerge();
            dialog.current?.close();
          }}
        >
          {words.mergeChosen}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </p>
    </dialog>
  );
}
