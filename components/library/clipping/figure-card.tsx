import type { Clipping } from '../../../utils/library/clipping';
import type { Json } from '../../../utils/library/edits';
import { isDoubtful, type ReviewedFigure } from '../../../utils/library/reviewed-figure';
import type { InWords } from '../../../utils/messages/protocol';
import { sentenceAround } from '../../../utils/reading/citation';
import { ofWhat } from '../../../utils/reading/of-what';
import { amount, fullAmount, type MoneyUnit } from '../../amount';
import { parserAnswers } from '../../parser-answers';
import { words as shared } from '../../words';
import { boundTerm, measureTerm, reviewTerm, stageTerm } from '../terms';
import { libraryWords as words } from '../words';
import { FigureEditor } from './figure-editor';
import { FigureWhy } from './figure-why';
import { isReadOtherwise, ReparsedNote } from './reparsed-note';

interface Props {
  clipping: Clipping;
  figure: ReviewedFigure;
  unit: MoneyUnit;
  isCurrent: boolean;
  isEditing: boolean;
  onFigure(): void;
  onReview(review: 'confirmed' | 'rejected' | 'unreviewed'): void;
  onCorrect(field: string, value: Json): void;
  onWords: ((said: InWords) => void) | undefined;
  onEdit(isOpen: boolean): void;
  onCopy(): void;
}

/** One figure: what it says, and, where it is pointed at, its sentence and what can be done with it. */
export function FigureCard(props: Props) {
  const { figure, isCurrent } = props;
  const what = ofWhat(figure);
  const of = what === figure.subject ? null : what;
  return (
    <li class="figure-card" data-review={figure.review}>
      <button
        type="button"
        class="figure-card-head"
        aria-expanded={isCurrent}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={props.onFigure}
      >
        <span class="figure-card-measure">{measureTerm(figure.measure)}</span>
        <strong>{amount(figure, props.unit)}</strong>
        <span class="figure-card-subject">
          {figure.subject}
          {of !== null && ` · ${of}`}
        </span>
        <FigureMarks figure={figure} />
      </button>
      {isCurrent && <FigureBody {...props} />}
    </li>
  );
}

/** The short words beside a value: plan, bound, stage, doubt, review. */
export function FigureMarks({ figure }: { figure: ReviewedFigure }) {
  return (
    <span class="figure-marks">
      {figure.planned && (
        <span class="chip" data-mark="planned">
          {words.plan}
        </span>
      )}
      {figure.bound !== 'exact' && <span class="chip">{boundTerm(figure.bound)}</span>}
      {figure.stage && <span class="chip">{stageTerm(figure.stage)}</span>}
      {isDoubtful(figure) && (
        <span class="chip" data-mark="doubtful">
          {words.columns.doubtful}
        </span>
      )}
      {isReadOtherwise(figure) && <span class="chip">{words.readOtherwise}</span>}
      {figure.review !== 'unreviewed' && (
        <span class="chip" data-mark={figure.review}>
          {reviewTerm(figure.review)}
        </span>
      )}
    </span>
  );
}

function FigureBody({ clipping, figure, isEditing, onReview, onCorrect, onWords, onEdit, onCopy }: Props) {
  const { text } = clipping.capture.article;
  const sentence = sentenceAround(text, figure);
  const answers = parserAnswers(figure);
  return (
    <div class="figure-card-body">
      <blockquote>
        {text.slice(sentence.start, figure.start)}
        <mark>{text.slice(figure.start, figure.end)}</mark>
        {text.slice(figure.end, sentence.end)}
      </blockquote>
      <p class="figure-card-full">
        {fullAmount(figure)}
        {figure.period && (
          <span>
            {' '}
            · {figure.period.text} {shared.covers(figure.period)}
          </span>
        )}
      </p>
      {answers.length > 0 && <p class="figure-card-parsed">{shared.parserSaid(...answers)}</p>}
      <ReparsedNote figure={figure} onTake={() => onReview('unreviewed')} />
      {isEditing && <FigureEditor figure={figure} onCorrect={onCorrect} onWords={onWords} />}
      <FigureWhy clipping={clipping} figure={figure} />
      <p class="figure-card-actions">
        <button type="button" aria-keyshortcuts="y" onClick={() => onReview('confirmed')}>
          {words.confirm} <kbd>y</kbd>
        </button>
        <button type="button" aria-keyshortcuts="e" aria-expanded={isEditing} onClick={() => onEdit(!isEditing)}>
          {words.correct} <kbd>e</kbd>
        </button>
        <button type="button" aria-keyshortcuts="x" onClick={() => onReview('rejected')}>
          {words.reject} <kbd>x</kbd>
        </button>
        {figure.review !== 'unreviewed' && (
          <button type="button" onClick={() => onReview('unreviewed')}>
            {words.unreview}
          </button>
        )}
        <button type="button" onClick={onCopy}>
          {words.copyCitation}
        </button>
      </p>
    </div>
  );
}
