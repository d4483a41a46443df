import type { Span } from '../text/span';

/** Kinds of figures that are told apart on a page, by colour and by the line below them. */
const families = [
  { name: 'money', background: '255 190 60', line: 'solid' },
  { name: 'change', background: '70 180 110', line: 'double' },
  { name: 'count', background: '80 150 230', line: 'solid' },
  { name: 'physical', background: '165 120 220', line: 'solid' },
  { name: 'doubtful', background: '140 140 140', line: 'dotted' },
] as const;
export type MarkFamily = (typeof families)[number]['name'];

/** A figure to be marked on a page: where it stands in the article's text, its kind, and what its card says. Plain JSON. */
export interface PageMark extends Span {
  key: string;
  family: MarkFamily;
  planned: boolean;
  heading: string;
  lines: string[];
}

/** The name of the highlight of a mark in the page's registry. */
export function highlightName({ family, planned }: Pick<PageMark, 'family' | 'planned'>): string {
  return `yijian-${family}${planned ? '-planned' : ''}`;
}

export const CURRENT = 'yijian-current';
export const POINTED = 'yijian-pointed';

/** Every name of ours in the registry. It is never listed: Firefox lets a content script not go through a page's map. */
export const highlightNames = [
  ...families.flatMap(({ name }) => [false, true].map((planned) => highlightName({ family: name, planned }))),
  CURRENT,
  POINTED,
];

/** How marks look. A plan has a dashed line, whatever its kind; backgrounds let the page's own colours through. */
export const MARK_STYLE = [
  ...families.flatMap(({ name, background, line }) =>
    [false, true].map(
      (planned) =>
        `::highlight(${highlightName({ family: name, planned })}){background-color:rgb(${background}/.28);text-decoration:underline ${planned ? 'dashed' : line} 2px rgb(${background})}`,
    ),
  ),
  `::highlight(${CURRENT}){background-color:#ffd84d;color:#1a1a1a;text-decoration:underline 2px #b45309}`,
  `::highlight(${POINTED}){background-color:#ffc23d;color:#1a1a1a;text-decoration:underline 4px #9a3412}`,
].join('');
