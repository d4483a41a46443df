import { useEffect, useRef } from 'preact/hooks';
import type { Clipping } from '../../utils/library/clipping';
import { currentClipping } from '../../utils/library/clipping';
import type { Json } from '../../utils/library/edits';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import { sentenceAround } from '../../utils/reading/citation';
import { amount, fullAmount, type MoneyUnit } from '../amount';
import { FigureEditor, FigureMarks } from './figure-card';
import { measureTerm } from './terms';
import { libraryWords as words } from './words';

interface Props {
  clipping: Clipping | undefined;
  figure: ReviewedFigure | undefined;
  unit: MoneyUnit;
  left: number;
  done: number;
  isEditing: boolean;
  onReview(review: 'confirmed' | 'rejected'): void;
  onCorrect(field: string, value: Json): void;
  onEdit(isOpen: boolean): void;
  onMove(by: number): void;
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
  return (
    <dialog ref={dialog} class="sheet review-mode" aria-label={words.review} onClose={props.onClose}>
      <header>
        <h2>{words.review}</h2>
        <span aria-live="polite">{words.reviewLeft(left)}</span>
        <progress aria-label={words.review} max={Math.max(1, left + done)} value={done} />
        <button type="button" class="plain-button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      {clipping && figure && sentence && current ? (
        <>
          <p class="review-mode-source">
            {current.title || words.untitled} · {current.source ?? words.noSource} · {current.published ?? words.noDate}
          </p>
          <blockquote>
            {text.slice(sentence.start, figure.start)}
            <mark>{text.slice(figure.start, figure.end)}</mark>
            {text.slice(figure.end, sentence.end)}
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
            <div>
              <dt>{words.columns.stage}</dt>
              <dd>
                <FigureMarks figure={figure} />
              </dd>
            </div>
          </dl>
          {props.isEditing && (
            <FigureEditor key={`${clipping.id} ${figure.key}`} figure={figure} onCorrect={props.onCorrect} />
          )}
        </>
      ) : (
        <p class="review-mode-done">{left === 0 ? words.reviewDone : ''}</p>
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
