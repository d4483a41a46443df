import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Clipping, currentClipping, type FieldPath, states } from '../../../utils/library/clipping';
import type { Json } from '../../../utils/library/edits';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import type { InWords } from '../../../utils/messages/protocol';
import type { MoneyUnit } from '../../amount';
import { Entry } from '../../entry';
import { stateTerm } from '../terms';
import { libraryWords as words } from '../words';
import { ArticleText } from './article-text';
import { CheckNotes } from './check-notes';
import { ClippingFacts } from './clipping-facts';
import { EditHistory } from './edit-history';
import { FigureCard } from './figure-card';

interface Props {
  clipping: Clipping;
  unit: MoneyUnit;
  figureKey: string | null;
  isEditing: boolean;
  marked: readonly string[];
  onFigure(key: string): void;
  onWrite(path: FieldPath, value: Json): void;
  onReview(figure: ReviewedFigure, review: 'confirmed' | 'rejected' | 'unreviewed'): void;
  onCorrect(figure: ReviewedFigure, field: string, value: Json): void;
  /** Undefined where nothing can read a value in words. */
  onWords: ((figure: ReviewedFigure, said: InWords) => void) | undefined;
  onEdit(figure: ReviewedFigure | null): void;
  onCopy(figure: ReviewedFigure): void;
  onDiscard(): void;
  onRestore(): void;
  onErase(): void;
  onClose(): void;
}

/** One clipping whole: its facts, its figures and its text with the figures marked. */
export function ClippingDetail(props: Props) {
  const { clipping, figureKey } = props;
  const current = currentClipping(clipping);
  const { article } = clipping.capture;
  const box = useRef<HTMLElement>(null);
  const figures = useMemo(() => [...current.figures].sort((a, b) => a.start - b.start), [current.figures]);

  useEffect(() => {
    box.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [figureKey, clipping.id]);

  return (
    <aside class="clipping-detail" ref={box} aria-label={current.title ?? words.untitled}>
      <header>
        <h2>{current.title || words.untitled}</h2>
        <button type="button" class="plain-button" onClick={props.onClose} aria-label={words.close}>
          ×
        </button>
        <ClippingFacts clipping={clipping} onWrite={props.onWrite} />
        <p class="clipping-detail-actions">
          {current.shelf === 'trash' ? (
            <>
              <button type="button" onClick={props.onRestore}>
                {words.restore}
              </button>
              <button type="button" onClick={props.onErase}>
                {words.erase}
              </button>
            </>
          ) : (
            <button type="button" onClick={props.onDiscard}>
              {words.discard}
            </button>
          )}
        </p>
      </header>

      <section class="clipping-detail-notes" aria-label={words.notesOf}>
        <label>
          {words.state}
          <select value={current.state} onChange={(event) => props.onWrite('state', event.currentTarget.value)}>
            {states.map(({ name }) => (
              <option key={name} value={name}>
                {stateTerm(name)}
              </option>
            ))}
          </select>
        </label>
        <ul class="tag-list">
          {current.tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={words.removeTag(tag)}
                onClick={() => props.onWrite(`tags/${tag}`, false)}
              >
                {tag} ×
              </button>
            </li>
          ))}
        </ul>
        <TagInput onTag={(tag) => props.onWrite(`tags/${tag}`, true)} />
        <Entry
          class="clipping-detail-note"
          label={words.note}
          value={current.note}
          isLong
          onEnter={(note) => props.onWrite('note', note)}
        />
      </section>

      <CheckNotes clipping={clipping} unit={props.unit} onFigure={props.onFigure} />

      <section aria-label={words.figuresOf}>
        <h3>
          {words.figuresOf} <span class="facet-panel-count">{current.figures.length}</span>
        </h3>
        <FigureCards {...props} figures={figures} />
      </section>

      <section aria-label={words.textOf}>
        <h3>{words.textOf}</h3>
        <ArticleText
          text={article.text}
          figures={current.figures}
          figureKey={figureKey}
          marked={props.marked}
          onFigure={props.onFigure}
        />
      </section>
      <EditHistory edits={clipping.edits} />
    </aside>
  );
}

/** Cards that are drawn at first, and by each click on more: a clipping may have thousands of figures. */
const CARDS = 200;

function FigureCards(props: Props & { figures: readonly ReviewedFigure[] }) {
  const { figures, figureKey, clipping } = props;
  const [asked, setAsked] = useState({ id: clipping.id, cards: CARDS });
  const cards = asked.id === clipping.id ? asked.cards : CARDS;
  // The figure that the reader stands at is always among them.
  const shown = Math.max(cards, figures.findIndex(({ key }) => key === figureKey) + 1);
  const left = figures.length - shown;
  return (
    <>
      <ul class="figure-cards">
        {figures.slice(0, shown).map((figure) => (
          <FigureCard
            key={figure.key}
            clipping={clipping}
            figure={figure}
            unit={props.unit}
            isCurrent={figure.key === figureKey}
            isEditing={figure.key === figureKey && props.isEditing}
            onFigure={() => props.onFigure(figure.key)}
            onReview={(review) => props.onReview(figure, review)}
            onCorrect={(field, value) => props.onCorrect(figure, field, value)}
            onWords={props.onWords && ((said) => props.onWords?.(figure, said))}
            onEdit={(isOpen) => props.onEdit(isOpen ? figure : null)}
            onCopy={() => props.onCopy(figure)}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setAsked({ id: clipping.id, cards: shown + CARDS })}>
          {words.more(left)}
        </button>
      )}
    </>
  );
}

function TagInput({ onTag }: { onTag(tag: string): void }) {
  return (
    <form
      class="tag-input"
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
        const tag = cleanTag(input.value);
        if (tag) onTag(tag);
        input.value = '';
      }}
    >
      <input name="tag" id="tag-input" aria-label={words.tagName} placeholder={words.addTag} maxLength={40} />
    </form>
  );
}

/** A tag as it is kept: without the signs that divide paths and tag lists. */
export function cleanTag(written: string): string {
  return written
    .replace(/[/\p{Cc}]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 40);
}
