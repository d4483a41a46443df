import { useMemo, useRef } from 'preact/hooks';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { FigureGroup } from '../../utils/reading/arrangement';
import { withWhat } from '../../utils/reading/of-what';
import { terms, words } from '../words';

/** The keys of all items that can have the focus, in the order of the screen. */
export function itemsOf(
  groups: readonly FigureGroup[],
  figures: readonly ReviewedFigure[],
  folded: ReadonlySet<string>,
): string[] {
  return groups.flatMap((group) => {
    const keys = group.figures.map((i) => figures[i]?.key as string);
    if (group.of === 'text') return keys;
    return folded.has(group.key) ? [group.key] : [group.key, ...keys];
  });
}

/** The item that has the focus: the one that was chosen, the head it is folded under, else the first figure; null where there is no item. */
export function activeItem(
  chosen: string | null,
  items: readonly string[],
  groups: readonly FigureGroup[],
  figures: readonly ReviewedFigure[],
): string | null {
  if (chosen !== null && items.includes(chosen)) return chosen;
  const holder = groups.find((group) => group.figures.some((i) => figures[i]?.key === chosen));
  if (holder && items.includes(holder.key)) return holder.key;
  const keys = new Set(figures.map(({ key }) => key));
  return items.find((key) => keys.has(key)) ?? items[0] ?? null;
}

/** The groups with the figures that hold every word of the filter; groups without any are left out. */
export function filtered(groups: FigureGroup[], figures: readonly ReviewedFigure[], filter: string): FigureGroup[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return groups;
  const holds = (i: number) => {
    const figure = figures[i] as ReviewedFigure;
    const { quote, subject, measure, planned, period } = figure;
    const said =
      `${quote} ${subject} ${withWhat(terms.measures[measure], figure)} ${planned ? words.planned : words.fact} ${period?.text ?? ''}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
  return groups
    .map((group) => ({ ...group, figures: group.figures.filter(holds) }))
    .filter((group) => group.figures.length > 0);
}

/**
 * The figures as they are arranged: the one that stands open stays where it was opened, whatever is said of it, and finds its new place
 * when it is closed.
 */
export function useSettled(figures: readonly ReviewedFigure[], openKey: string | null): readonly ReviewedFigure[] {
  const opened = useRef<ReviewedFigure | undefined>(undefined);
  if (opened.current?.key !== (openKey ?? undefined)) opened.current = figures.find(({ key }) => key === openKey);
  const figure = opened.current;
  return useMemo(
    () => (figure ? figures.map((one) => (one.key === figure.key ? figure : one)) : figures),
    [figures, figure],
  );
}
