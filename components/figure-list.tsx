import { type Measure, measures } from '../utils/figures/lexicon/measures';
import { type Stage, stages } from '../utils/figures/lexicon/stages';
import type { ReviewedFigure } from '../utils/library/clipping';
import { indexAt, outline } from '../utils/text/sentences';
import type { Span } from '../utils/text/span';
import { words } from './words';

interface Props {
  text: string;
  figures: readonly ReviewedFigure[];
  shownKey: string | null;
  onShow(figure: ReviewedFigure): void;
}

/** The figures in reading order, each one a button that shows its words on the page. */
export function FigureList({ text, figures, shownKey, onShow }: Props) {
  if (figures.length === 0)
    return (
      <section class="figure-list" data-empty>
        <p>{words.nothingFound}</p>
        <p>{words.nothingFoundNext(text.length)}</p>
        <p class="figure-list-beginning">{text.slice(0, 80)}</p>
      </section>
    );
  const { sentences } = outline(text);
  return (
    <ol class="figure-list">
      {figures.map((figure) => (
        <li key={figure.key}>
          <button
            type="button"
            class="figure-row"
            aria-current={figure.key === shownKey}
            title={words.show}
            onClick={() => onShow(figure)}
          >
            <span class="figure-row-measure">{measureWords.get(figure.measure)}</span>
            <strong class="figure-row-value">{figure.quote}</strong>
            <span class="figure-row-marks">
              {figure.planned && (
                <span class="mark-chip" data-mark="planned">
                  {words.planned}
                </span>
              )}
              {figure.stage && (
                <span class="mark-chip" data-stage={figure.stage}>
                  {stageWords.get(figure.stage)}
                </span>
              )}
            </span>
            <span class="figure-row-subject">{figure.subject}</span>
            <Sentence text={text} figure={figure} sentence={sentences[indexAt(sentences, figure.start)]} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The sentence a figure stands in, its own words marked. */
function Sentence({ text, figure, sentence }: { text: string; figure: Span; sentence: Span | undefined }) {
  const { start, end } = sentence ?? figure;
  return (
    <span class="figure-row-sentence">
      {text.slice(start, figure.start).trimStart()}
      <mark>{text.slice(figure.start, figure.end)}</mark>
      {text.slice(figure.end, Math.max(end, figure.end)).trimEnd()}
    </span>
  );
}

const measureWords = new Map<Measure, string>(measures.map(({ name, zh }) => [name, zh]));
const stageWords = new Map<Stage, string>(stages.map(({ name, zh }) => [name, zh]));
