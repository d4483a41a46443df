import { bounds } from '../../../utils/figures/lexicon/bounds';
import { measures } from '../../../utils/figures/lexicon/measures';
import { stages } from '../../../utils/figures/lexicon/stages';
import type { Json } from '../../../utils/library/edits';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import type { InWords } from '../../../utils/messages/protocol';
import { Choice, Entry } from '../../entry';
import { words as shared } from '../../words';
import { boundTerm, measureTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';

/** Pickers for what the parser may have got wrong; each change is written at once. */
export function FigureEditor({
  figure,
  onCorrect,
  onWords,
}: {
  figure: ReviewedFigure;
  onCorrect(field: string, value: Json): void;
  /** Reads a value or a period in words, `约5.2亿元`, `去年`; where nothing does, the ends of a value are typed as numbers. */
  onWords: ((said: InWords) => void) | undefined;
}) {
  const pick = <Name extends string>(
    label: string,
    field: string,
    value: Name,
    rows: readonly { name: Name }[],
    term: (name: Name) => string,
  ) => (
    <Choice
      class=""
      label={label}
      value={value}
      options={rows.map(({ name }) => [name, term(name)] as const)}
      onPick={(name) => onCorrect(field, name || null)}
    />
  );
  const number = (label: string, field: 'min' | 'max') => (
    <Entry
      class=""
      label={label}
      value={String(figure[field] ?? '')}
      inputMode="decimal"
      isValid={(said) => Number.isFinite(Number(plain(said)))}
      onEnter={(said) => onCorrect(field, plain(said) === '' ? null : Number(plain(said)))}
    />
  );
  const written = (label: string, field: 'subject' | 'unit') => (
    <Entry class="" label={label} value={figure[field]} onEnter={(said) => onCorrect(field, said)} />
  );
  return (
    <div class="figure-editor">
      {pick(words.columns.measure, 'measure', figure.measure, measures, measureTerm)}
      {onWords && (
        <Entry
          class=""
          label={words.valueInWords}
          value={figure.quote}
          onEnter={(said) => onWords({ field: 'value', words: said })}
        />
      )}
      {pick(words.columns.bound, 'bound', figure.bound, bounds, boundTerm)}
      {!onWords && number(words.min, 'min')}
      {!onWords && number(words.max, 'max')}
      {written(words.unit, 'unit')}
      {written(words.columns.subject, 'subject')}
      {pick(words.columns.stage, 'stage', figure.stage ?? '', [{ name: '' }, ...stages], (name) =>
        name ? stageTerm(name) : '\u2014',
      )}
      <Choice
        class=""
        label={words.columns.planned}
        value={figure.planned ? 'plan' : 'fact'}
        options={[
          ['fact', words.fact],
          ['plan', words.plan],
        ]}
        onPick={(planned) => onCorrect('planned', planned === 'plan')}
      />
      {onWords && (
        <Entry
          class=""
          label={words.columns.period}
          value={figure.period?.text ?? ''}
          onEnter={(said) => (said === '' ? onCorrect('period', null) : onWords({ field: 'period', words: said }))}
        />
      )}
      {(figure.measure === 'growth' || figure.basis !== null) && (
        <Choice
          class=""
          label={shared.fields.basis}
          value={figure.basis ?? ''}
          options={[['', '\u2014'], ...Object.entries(shared.bases)]}
          onPick={(basis) => onCorrect('basis', basis || null)}
        />
      )}
    </div>
  );
}

/** A number as typed, without what divides its thousands. */
function plain(said: string): string {
  return said.replace(/[,\uff0c\s]/g, '');
}
