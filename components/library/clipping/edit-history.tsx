import type { Edits, Write } from '../../../utils/library/edits';
import { language } from '../../words';
import { boundTerm, measureTerm, reviewTerm, stageTerm, stateTerm } from '../terms';
import { libraryWords as words } from '../words';

/** Every edit of a clipping, the latest first: when, what, by which copy. */
export function EditHistory({ edits }: { edits: Edits }) {
  const all = Object.entries(edits)
    .flatMap(([path, writes]) => writes.map((write) => ({ path, write })))
    .sort((a, b) => b.write.at - a.write.at);
  if (all.length === 0) return null;
  return (
    <details class="edit-history">
      <summary>{words.historyOf(all.length)}</summary>
      <ul>
        {all.slice(0, 200).map(({ path, write }) => (
          <li key={`${path} ${write.at} ${write.by}`}>
            <time dateTime={new Date(write.at).toISOString()}>{new Date(write.at).toLocaleString(language.code)}</time>{' '}
            {pathTerm(path)} {valueTerm(path, write)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `figures/13-17/measure` as the column that it is. */
function pathTerm(path: string): string {
  const field = path.split('/').at(-1) as string;
  const { columns } = words;
  if (path.startsWith('tags/')) return columns.tags;
  const names: Record<string, string> = {
    ...columns,
    kept: columns.shelvedAt,
    deleted: words.discard,
    note: words.note,
    min: words.min,
    max: words.max,
    unit: words.unit,
  };
  return names[field] ?? field;
}

function valueTerm(path: string, { value, undoes }: Write): string {
  if (undoes) return words.historyUndone;
  const field = path.split('/').at(-1);
  if (path.startsWith('tags/')) return `${value === true ? '+' : '−'}${path.slice('tags/'.length)}`;
  if (field === 'kept' || field === 'deleted' || field === 'added') return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const tables: Record<string, (name: string) => string> = {
    measure: measureTerm,
    bound: boundTerm,
    stage: stageTerm,
    review: reviewTerm,
    state: stateTerm,
  };
  return tables[field ?? '']?.(value) ?? value;
}
