import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { LibraryProblem } from '../../utils/library/store/database';
import { citation, htmlCitation } from '../../utils/reading/citation';
import { isUnfit } from '../../utils/reading/doubts';
import { textLink } from '../../utils/reading/text-link';
import type { Said } from '../unwritten-edits';
import type { Telling } from '../use-notice';
import type { OpenReading } from '../use-reading';
import { libraryProblems, markProblems, terms, words } from '../words';
import type { FigureEvents } from './figure-events';
import type { PageServices } from './page-services';

interface Acts {
  events: FigureEvents;
  /** Takes the last edit back. */
  undo(): void;
  /** Confirms several figures in one write; `left` others stay as they are. */
  confirmAll(keys: readonly string[], left: number): void;
}

/** What a reader does to figures, done and told. */
export function useFigureEvents(open: OpenReading, services: PageServices, telling: Telling): Acts {
  const { article } = open.reading;
  const unwritten = ({ code }: LibraryProblem) => libraryProblems[code].says + libraryProblems[code].next;
  const write = async ({ key }: ReviewedFigure, values: Said, said: string) => {
    const say = telling();
    const outcome = await open.write(key, values);
    say(outcome.ok ? said : unwritten(outcome.problem));
  };
  const review = (figure: ReviewedFigure, review: 'confirmed' | 'rejected') =>
    write(figure, { review }, words.reviewed(terms.measures[figure.measure], words.reviews[review]));
  const undo = async () => {
    const say = telling();
    const outcome = await open.undo();
    say(outcome.ok ? (outcome.value ? words.undone : words.nothingToUndo) : unwritten(outcome.problem));
  };

  const confirmAll = async (keys: readonly string[], left: number) => {
    const say = telling();
    if (keys.length === 0) return say(words.noneSure);
    const outcome = await open.write(keys, { review: 'confirmed' });
    say(outcome.ok ? words.confirmedSure(keys.length, left) : unwritten(outcome.problem));
  };

  const copy = async (said: string, text: string, html?: string) => {
    const say = telling();
    const isCopied = await services.copy(text, html).then(
      () => true,
      () => false,
    );
    say(isCopied ? said : words.notCopied);
  };

  const events: FigureEvents = {
    tick: ({ key }) => {
      const figure = open.figureNow(key);
      if (figure) review(figure, figure.review === 'rejected' ? 'confirmed' : 'rejected');
    },
    locate: async (figure) => {
      const say = telling();
      const outcome = await services.show(article.text, { start: figure.start, end: figure.end });
      say(outcome.ok ? words.located : markProblems[outcome.problem.code]);
    },
    change: (figure, field, value) => {
      const said = { [field]: value };
      const isMisfit = /^(?:measure|unit)$/.test(field) && isUnfit({ ...figure, ...said });
      return write(figure, said, isMisfit ? words.doubts.unfitUnit : words.corrected(words.fields[field]));
    },
    inWords: async ({ key }, said) => {
      const say = telling();
      const outcome = await open.writeInWords(key, said);
      if (outcome.ok) return say(words.corrected(words.fields[said.field]));
      const { problem } = outcome;
      if (problem.code === 'noQuantity' || problem.code === 'noPeriod') say(words[problem.code](said.words));
      else say(unwritten(problem));
    },
    confirm: (figure) => review(figure, 'confirmed'),
    reject: (figure) => review(figure, 'rejected'),
    cite: (figure) => {
      const link = textLink(article, figure) ?? undefined;
      return copy(words.copied, citation(article, figure), htmlCitation(article, figure, link));
    },
    link: async (figure) => {
      const link = textLink(article, figure);
      return link ? copy(words.copiedLink, link) : telling()(words.noAddress);
    },
  };

  return { events, undo, confirmAll };
}
