import type { Json } from '../../utils/library/edits';
import type { FigureField } from '../../utils/library/figure-fields';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { InWords } from '../../utils/messages/protocol';
import { sentenceAround } from '../../utils/reading/citation';
import type { Doubt } from '../../utils/reading/doubts';
import { fullAmount } from '../amount';
import { Choice, Entry } from '../entry';
import { parserAnswers } from '../parser-answers';
import { terms, words } from '../words';
import { UnitChoice } from './unit-choice';

interface Props {
  text: string;
  figure: ReviewedFigure;
  doubts: readonly Doubt[];
  onChange(field: FigureField, value: Json): void;
  /** A value or a period in the reader's own words, `约5.2亿元`; the parser reads it as it would read an article. */
  onWords(said: InWords): void;
  onConfirm(): void;
  onReject(): void;
  onCite(): void;
  onLink(): void;
}

/** A figure opened: its sentence, the full number, every field to correct, and why the parser read it so. */
export function FigureDetail({ text, figure, doubts, onChange, onWords, onConfirm, onReject, onCite, onLink }: Props) {
  const answers = parserAnswers(figure);
  return (
    <div class="figure-detail">
      <Sentence text={text} figure={figure} />
      <p class="figure-detail-number">
        {fullAmount(figure)}
        {figure.period && <span class="figure-detail-covers"> · {words.covers(figure.period)}</span>}
      </p>
      {answers.length > 0 && <p class="figure-detail-parsed">{words.parserSaid(...answers)}</p>}
      {doubts.length > 0 && (
        <ul class="figure-detail-doubts">
          {doubts.map(({ code }) => (
            <li key={code}>{words.doubts[code]}</li>
          ))}
        </ul>
      )}
      <p class="figure-detail-actions">
        <button type="button" class="primary" aria-pressed={figure.review === 'confirmed'} onClick={onConfirm}>
          {words.confirm}
        </button>
        <button type="button" aria-pressed={figure.review === 'rejected'} onClick={onReject}>
          {words.reject}
        </button>
        <button type="button" onClick={onCite}>
          {words.cite}
        </button>
        <button type="button" onClick={onLink}>
          {words.link}
        </button>
      </p>
      <div class="figure-detail-fields">
        <Choice
          label={words.fields.measure}
          name="measure"
          value={figure.measure}
          options={Object.entries(terms.measures)}
          onPick={(measure) => onChange('measure', measure)}
        />
        <Entry
          label={words.fields.value}
          value={figure.quote}
          onEnter={(said) => onWords({ field: 'value', words: said })}
        />
        <UnitChoice unit={figure.unit} onPick={(unit) => onChange('unit', unit)} />
        <Choice
          label={words.fields.bound}
          name="bound"
          value={figure.bound}
          options={Object.entries(terms.bounds)}
          onPick={(bound) => onChange('bound', bound)}
        />
        <Choice
          label={words.fields.planned}
          name="planned"
          value={String(figure.planned)}
          options={[
            ['false', words.fact],
            ['true', words.planned],
          ]}
          onPick={(planned) => onChange('planned', planned === 'true')}
        />
        <Choice
          label={words.fields.stage}
          name="stage"
          value={figure.stage ?? ''}
          options={[['', words.noStage], ...Object.entries(terms.stages)]}
          onPick={(stage) => onChange('stage', stage || null)}
        />
        <Entry
          label={words.fields.period}
          value={figure.period?.text ?? ''}
          onEnter={(said) => (said === '' ? onChange('period', null) : onWords({ field: 'period', words: said }))}
        />
        {(figure.measure === 'growth' || figure.basis !== null) && (
          <Choice
            label={words.fields.basis}
            name="basis"
            value={figure.basis ?? ''}
            options={[['', words.noStage], ...Object.entries(words.bases)]}
            onPick={(basis) => onChange('basis', basis || null)}
          />
        )}
        <Entry
          label={words.fields.subject}
          value={figure.subject}
          onEnter={(subject) => onChange('subject', subject)}
        />
      </div>
      {figure.reasons.length > 0 && (
        <ul class="figure-detail-reasons" aria-label={words.reasons}>
          {figure.reasons.map(({ field, words: said, rule }) => (
            <li key={`${field}${rule}${said}`}>{words.reason(words.fields[field], said, terms.rule(rule))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The sentence that a figure stands in, its own words marked. */
function Sentence({ text, figure }: { text: string; figure: ReviewedFigure }) {
  const { start, end } = sentenceAround(text, figure);
  return (
    <blockquote class="figure-detail-sentence">
      {text.slice(start, figure.start)}
      <mark>{text.slice(figure.start, figure.end)}</mark>
      {text.slice(figure.end, end)}
    </blockquote>
  );
}
