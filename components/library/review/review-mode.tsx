import { useEffect, useRef } from 'preact/hooks';
import type { Clipping } from '../../../utils/library/clipping';
import { currentClipping } from '../../../utils/library/clipping';
import type { Json } from '../../../utils/library/edits';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import type { InWords } from '../../../utils/messages/protocol';
import { sentenceAround } from '../../../utils/reading/citation';
import type { Span } from '../../../utils/text/span';
import { amount, fullAmount, type MoneyUnit } from '../../amount';
import { FigureMarks } from '../clipping/figure-card';
import { FigureEditor } from '../clipping/figure-editor';
import { FigureWhy } from '../clipping/figure-why';
import { measureTerm } from '../terms';
import { libraryWords as words } from '../words';

interface Props {
  clipping: Clipping | undefined;
  figure: ReviewedFigure | undefined;
  unit: MoneyUnit;
  left: number;
  done: number;
  isEditing: boolean;
  onReview(review: 'confirmed' | 'rejected'): void;
  onCorrect(field: string, value: Json): void;
  onWords: ((said: InWords) => void) | undefined;
  onEdit(isOpen: boolean): void;
  /** What was done last. */
  says: string;
  onMove(by: number): void;
  onUndo(): void;
  onClose(): void;
}

/** One figure at a time, its sentence large: the job that people do for hours. Keys are read by the page: y x e → ←, u. */
export function ReviewMode(props: Props) {
  const { clipping, figure, unit, left, done } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Enter confirms as soon as there is something to confirm.
  useEffect(() => confirmButton.current?.focus(), [figure !== undefined]);
  const current = clipping && currentClipping(clipping);
  const text = clipping?.capture.article.text ?? '';
  const sentence = figure && sentenceAround(text, figure);
  const around = sentence && paragraphAround(text, sentence);
  return (
    <dialog ref={dialog} class="sheet review-mode" aria-label={words.review} onClose={props.onClose}>
      <header>
        <h2>{words.review}</h2>
        <span aria-live="polite">{words.reviewLeft(left)}</span>
        <span class="facet-panel-count">
          {Math.min(done + 1, left + done)} / {left + done}
        </span>
        <progress aria-label={words.review} max={Math.max(1, left + done)} value={done} />
        <button type="button" class="plain-button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      {clipping && figure && sentence && around && current ? (
        <div class="review-mode-body" key={`${clipping.id} ${figure.key}`}>
          <p class="review-mode-source">
            {current.title || words.untitled} · {current.source ?? words.noSource} · {current.published ?? words.noDate}
          </p>
          <blockquote>
            <span class="review-mode-around">{text.slice(around.start, sentence.start)}</span>
            {text.slice(sentence.start, figure.start)}
            <mark>{text.slice(figure.start, figure.end)}</mark>
            {text.slice(figure.end, sentence.end)}
            <span class="review-mode-around">{text.slice(sentence.end, around.end)}</span>
          </blockquote>
          <dl class="review-mode-facts">
            <div>
              <dt>{words.columns.measure}</dt>
              <dd>{measureTerm(figure.measure)}</dd>
            </div>
            <div>
              <dt>{words.columns.value}</dt>
              <dd>
                {amount(figure, unit)} <span class="figure-card-full">{fullAmount(figure)}</span>
              </dd>
            </div>
            <div>
              <dt>{words.columns.subject}</dt>
              <dd>{figure.subject}</dd>
            </div>
            {figure.period && (
              <div>
                <dt>{words.columns.period}</dt>
                <dd>{figure.period.text}</dd>
              </div>
            )}
            <div>
              <dt>{words.columns.stage}</dt>
              <dd>
                <FigureMarks figure={figure} />
              </dd>
            </div>
          </dl>
          <FigureWhy clipping={clipping} figure={figure} />
          {props.isEditing && <FigureEditor figure={figure} onCorrect={props.onCorrect} onWords={props.onWords} />}
        </div>
      ) : (
        <p class="review-mode-body review-mode-done">{left === 0 ? words.reviewDone : ''}</p>
      )}
      <p class="sheet-actions">
        <button
          ref={confirmButton}
          type="button"
          class="primary-button"
          disabled={!figure}
          onClick={() => props.onReview('confirmed')}
        >
          {words.confirm} (y)
        </button>
        <button type="button" disabled={!figure} onClick={() => props.onReview('rejected')}>
          {words.reject} (x)
        </button>
        <button
          type="button"
          disabled={!figure}
          aria-expanded={props.isEditing}
          onClick={() => props.onEdit(!props.isEditing)}
        >
          {words.correct} (e)
        </button>
        <button type="button" onClick={props.onUndo}>
          {words.undo} (u)
        </button>
        <span class="review-mode-gap" role="status">
          {props.says}
        </span>
        <button type="button" onClick={() => props.onMove(-1)}>
          {words.previous} (←)
        </button>
        <button type="button" onClick={() => props.onMove(1)}>
          {words.next} (→)
        </button>
      </p>
    </dialog>
  );
}

/** The paragraph around a sentence, no more than so many letters on either side: what a reader looks at to be sure. */
function paragraphAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return {
    start: Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND),
    end: Math.min(next < 0 ? text.length : next, end + AROUND),
  };
}

const AROUND = 120;
