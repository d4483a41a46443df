import { useMemo } from 'preact/hooks';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import { Marked } from '../marked';
import { measureTerm } from '../terms';

interface Props {
  text: string;
  figures: readonly ReviewedFigure[];
  figureKey: string | null;
  marked: readonly string[];
  onFigure(key: string): void;
}

/** The article's text with its figures as buttons. Where figures overlap, the first one is marked. */
export function ArticleText({ text, figures, figureKey, marked, onFigure }: Props) {
  const paragraphs = useMemo(() => inParagraphs(text, figures), [text, figures]);
  return (
    <div class="article-text">
      {paragraphs.map(({ start, end, figures: inside }) => {
        const parts = [];
        let at = start;
        for (const figure of inside) {
          parts.push(<Marked key={at} text={text.slice(at, figure.start)} words={marked} />);
          parts.push(
            <button
              key={figure.key}
              type="button"
              class="text-figure"
              data-planned={figure.planned || undefined}
              data-review={figure.review}
              aria-current={figure.key === figureKey ? 'true' : undefined}
              title={measureTerm(figure.measure)}
              onClick={() => onFigure(figure.key)}
            >
              {text.slice(figure.start, figure.end)}
            </button>,
          );
          at = figure.end;
        }
        parts.push(<Marked key={at} text={text.slice(at, end)} words={marked} />);
        return <p key={start}>{parts}</p>;
      })}
    </div>
  );
}

interface Paragraph {
  start: number;
  end: number;
  figures: ReviewedFigure[];
}

function inParagraphs(text: string, figures: readonly ReviewedFigure[]): Paragraph[] {
  const sorted = [...figures].sort((a, b) => a.start - b.start);
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) paragraphs.push({ start, end, figures: [] });
    start = end + 1;
  }
  let last = 0;
  let at = 0;
  for (const figure of sorted) {
    while (at < paragraphs.length && (paragraphs[at] as Paragraph).end < figure.start) at++;
    const paragraph = paragraphs[at];
    if (!paragraph || figure.start < paragraph.start || figure.end > paragraph.end || figure.start < last) continue;
    paragraph.figures.push(figure);
    last = figure.end;
  }
  return paragraphs;
}
