import type { ComponentChildren } from 'preact';
import { measures } from '../../utils/figures/lexicon/measures';
import { stages } from '../../utils/figures/lexicon/stages';
import { type Shelf, states } from '../../utils/library/clipping';
import { cleanTag } from './clipping/clipping-detail';
import { measureTerm, stageTerm, stateTerm } from './terms';
import type { Targets } from './use-targets';
import { libraryWords as words } from './words';

interface Props {
  chosen: number;
  /** Where these are only the first of more, how many there are. */
  cutFrom: number | null;
  of: 'clipping' | 'figure';
  shelf: Shelf;
  targets: Targets;
  onDiscard(ids: readonly string[]): void;
  onRestore(ids: readonly string[]): void;
  onErase(ids: readonly string[]): void;
  onNone(): void;
  /** The sum of what is chosen. */
  children: ComponentChildren;
}

/** What can be done with all chosen rows at once. */
export function BulkBar({
  chosen,
  cutFrom,
  of,
  shelf,
  targets,
  onDiscard,
  onRestore,
  onErase,
  onNone,
  children,
}: Props) {
  return (
    <div class="library-bulk" role="toolbar" aria-label={words.selected(chosen)}>
      <span role={cutFrom ? 'status' : undefined}>
        {cutFrom ? words.selectedFirst(chosen, cutFrom) : words.selected(chosen)}
      </span>
      {of === 'figure' && <ReviewActs targets={targets} />}
      {of === 'clipping' && (
        <Picker label={words.setState} options={states} term={stateTerm} onPick={(state) => targets.setState(state)} />
      )}
      <form
        class="tag-input"
        onSubmit={(event) => {
          event.preventDefault();
          const input = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
          const tag = cleanTag(input.value);
          if (tag) targets.tag(tag);
          input.value = '';
        }}
      >
        <input name="tag" id="tag-input" aria-label={words.tagChosen} placeholder={words.addTag} maxLength={40} />
      </form>
      <button type="button" onClick={() => targets.copy()}>
        {words.copyRows}
      </button>
      {shelf === 'trash' ? (
        <>
          <button type="button" onClick={() => onRestore(targets.clippingIds())}>
            {words.restore}
          </button>
          <button type="button" onClick={() => onErase(targets.clippingIds())}>
            {words.erase}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => onDiscard(targets.clippingIds())}>
          {words.discard}
        </button>
      )}
      {children}
      <button type="button" class="plain-button" onClick={onNone}>
        {words.selectNone}
      </button>
    </div>
  );
}

function ReviewActs({ targets }: { targets: Targets }) {
  return (
    <>
      <button type="button" onClick={() => targets.review('confirmed')}>
        {words.confirm} <kbd>y</kbd>
      </button>
      <button type="button" onClick={() => targets.review('rejected')}>
        {words.reject} <kbd>x</kbd>
      </button>
      <Picker
        label={words.setMeasure}
        options={measures}
        term={measureTerm}
        onPick={(measure) => targets.correct('measure', measure)}
      />
      <Picker
        label={words.setStage}
        options={stages}
        term={stageTerm}
        onPick={(stage) => targets.correct('stage', stage)}
      />
      <Picker
        label={words.setPlanned}
        options={[{ name: 'fact' }, { name: 'plan' }] as const}
        term={(name) => (name === 'plan' ? words.plan : words.fact)}
        onPick={(name) => targets.correct('planned', name === 'plan')}
      />
    </>
  );
}

/** A list that acts when something of it is picked, and then says its own name again. */
function Picker<Name extends string>({
  label,
  options,
  term,
  onPick,
}: {
  label: string;
  options: readonly { name: Name }[];
  term(name: Name): string;
  onPick(name: Name): void;
}) {
  return (
    <select
      aria-label={label}
      value=""
      onChange={(event) => {
        const picked = event.currentTarget.value as Name;
        event.currentTarget.value = '';
        onPick(picked);
      }}
    >
      <option value="" disabled hidden>
        {label}
      </option>
      {options.map(({ name }) => (
        <option key={name} value={name}>
          {term(name)}
        </option>
      ))}
    </select>
  );
}
