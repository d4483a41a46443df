import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import type { Mention } from '../../../utils/library/ledger/mention';
import { amount, type MoneyUnit } from '../../amount';
import { measureTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';
import { ProjectTimeline } from './project-timeline';

interface Props {
  project: LedgerProject;
  unit: MoneyUnit;
  others: readonly LedgerProject[];
  onClose(): void;
  onClipping(clippingId: string, figureKey: string | null): void;
  onConfirm(): void;
  onApart(mention: Mention): void;
  onMerge(other: LedgerProject): void;
  onSays(says: string): void;
}

/** One project: its names, its stages in time, each value with its source, and the articles that speak of it. */
export function ProjectDetail({
  project,
  unit,
  others,
  onClose,
  onClipping,
  onConfirm,
  onApart,
  onMerge,
  onSays,
}: Props) {
  return (
    <aside class="clipping-detail" aria-label={project.name}>
      <header>
        <h2>{project.name}</h2>
        <button type="button" class="plain-button" aria-label={words.close} onClick={onClose}>
          ×
        </button>
        <p class="clipping-detail-facts">
          {[...project.companies, ...project.places].map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
        {project.aliases.length > 0 && (
          <p class="clipping-detail-facts">
            {words.alsoCalled}
            {project.aliases.join('、')}
          </p>
        )}
        {!project.isConfirmed && (
          <p class="clipping-detail-actions">
            <button type="button" onClick={onConfirm}>
              {words.isOne}
            </button>
          </p>
        )}
      </header>
      <section aria-label={words.timeline}>
        <h3>{words.timeline}</h3>
        <ol class="timeline">
          {project.timeline.map(({ stage, planned, date, mention }) => (
            <li key={`${stage} ${planned}`} data-planned={planned || undefined}>
              <time dateTime={date}>{date}</time>
              <span>
                {planned ? `${words.plan} ` : ''}
                {stageTerm(stage)}
              </span>
              <button type="button" class="plain-button" onClick={() => onClipping(mention.clippingId, null)}>
                {mention.source || mention.title || words.untitled}
              </button>
            </li>
          ))}
        </ol>
        <details>
          <summary>{words.timelineDrawing}</summary>
          <ProjectTimeline project={project} unit={unit} onSays={onSays} />
        </details>
      </section>
      <section aria-label={words.values}>
        <h3>{words.values}</h3>
        {project.histories.map((history) => (
          <table key={`${history.measure} ${history.unit}`} class="history">
            <caption>
              {measureTerm(history.measure)}
              {history.disagrees && (
                <span class="chip" data-mark="doubtful">
                  {words.disagrees}
                </span>
              )}
            </caption>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{words.columns.published}</th>
                <th scope="col">{words.columns.value}</th>
                <th scope="col">{words.columns.source}</th>
              </tr>
            </thead>
            <tbody>
              {history.values.map((value) => {
                const figure = value.mention.figures.find(({ key }) => key === value.key);
                return (
                  <tr key={value.mention.id + value.key}>
                    <td>
                      {value.date || words.noDate}
                      {value.times > 1 && <span class="history-again">{words.saidAgain(value.times, value.last)}</span>}
                    </td>
                    <td data-number>
                      <strong>{figure ? amount(figure, unit) : value.quote}</strong> {value.planned && words.plan}
                    </td>
                    <td>
                      <button
                        type="button"
                        class="plain-button"
                        onClick={() => onClipping(value.mention.clippingId, value.key)}
                      >
                        {value.mention.source || value.mention.title || words.untitled}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ))}
      </section>
      <section aria-label={words.sources}>
        <h3>
          {words.sources}{' '}
          <span class="facet-panel-count">{words.sourcesOf(project.mentions.length, project.independent)}</span>
        </h3>
        <ul class="mentions">
          {project.mentions.map((mention) => (
            <li key={mention.id}>
              <button type="button" class="plain-button" onClick={() => onClipping(mention.clippingId, null)}>
                {mention.title || words.untitled}
              </button>
              <span>{[mention.name, mention.source, mention.published].filter(Boolean).join(' · ')}</span>
              {project.mentions.length > 1 && (
                <button type="button" onClick={() => onApart(mention)} title={words.apartOne(mention.title)}>
                  {words.isApart}
                </button>
              )}
            </li>
          ))}
        </ul>
        <form
          class="merge-form"
          onSubmit={(event) => {
            event.preventDefault();
            const input = event.currentTarget.elements.namedItem('project') as HTMLInputElement;
            const other = others.find(({ name }) => name === input.value);
            if (!other) return onSays(words.noProjectCalled(input.value));
            onMerge(other);
            input.value = '';
          }}
        >
          <label>
            {words.mergeWith}
            <input name="project" list="projects-others" required />
          </label>
          <datalist id="projects-others">
            {others.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
          <button type="submit">{words.merge}</button>
        </form>
      </section>
    </aside>
  );
}
