import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { Doubt } from '../../utils/reading/doubts';
import { markProblems, words } from '../words';
import { pageMarks } from './page-marks';
import type { PageServices } from './page-services';

/**
 * The marks on the page beside the list: whether they are on, and the way to turn them on and off; `toggle` gives the sentence to say. They
 * follow the list, and a click on one picks its figure. The popup may come back to a page that is marked, and the panel stays while the
 * reader acts on the page.
 */
export function usePageMarks(
  text: string,
  figures: readonly ReviewedFigure[],
  doubts: readonly (readonly Doubt[])[],
  services: PageServices,
  onPick: (key: string) => void,
): PageMarks {
  const [areMarked, setMarked] = useState(false);
  // Keys come faster than the page answers: each question waits for the answer to the one before it, and starts from there.
  const now = useRef({
    areMarked: false,
    figures,
    doubts,
    clearings: 0,
    answered: Promise.resolve() as Promise<unknown>,
  }).current;
  now.figures = figures;
  now.doubts = doubts;
  const know = (areMarked: boolean) => {
    now.areMarked = areMarked;
    setMarked(areMarked);
  };
  const [pointed, setPointed] = useState<string | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    now.answered = services.hasMarks().then(know, console.error);
    return services.onMarksEvent((event) => {
      if (event.type === 'markPicked') pick.current(event.key);
      else if (event.type === 'markPointed') setPointed(event.key);
      else {
        now.clearings++;
        know(false);
      }
    });
  }, []);

  // What the list says of each figure decides its mark.
  const marked = useRef('');
  useEffect(() => {
    const marks = pageMarks(figures, doubts);
    const drawn = JSON.stringify(marks);
    if (areMarked && marked.current !== '' && marked.current !== drawn) services.mark(text, marks);
    marked.current = drawn;
  }, [figures, areMarked]);

  const turnOver = async () => {
    const { clearings } = now;
    const isOn = !now.areMarked;
    const outcome = isOn ? await services.mark(text, pageMarks(now.figures, now.doubts)) : await services.clearMarks();
    if (!outcome.ok) return markProblems[outcome.problem.code];
    // Esc on the page may have been faster than the answer.
    know(isOn && clearings === now.clearings);
    return outcome.value ? words.marked(outcome.value.standing, outcome.value.missing.length) : words.unmarked;
  };
  const toggle = () => {
    const says = now.answered.then(turnOver);
    now.answered = says.catch(() => {});
    return says;
  };

  // The mouse crosses many rows on its way to one.
  const pointing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const point = (key: string | null) => {
    clearTimeout(pointing.current);
    setPointed(null);
    if (areMarked) pointing.current = setTimeout(() => services.point(key).catch(console.error), 60);
  };
  return { areMarked, toggle, pointed: areMarked ? pointed : null, point };
}

interface PageMarks {
  areMarked: boolean;
  toggle(): Promise<string>;
  /** The figure whose mark the reader points at on the page. */
  pointed: string | null;
  /** Makes the mark of a figure stand out on the page, where there are marks; null for none. */
  point(key: string | null): void;
}
