import type { Figure } from '../figures/figure';
import type { Project } from '../projects/project';
import type { Edits } from './edits';
import { figureFields } from './figure-fields';
import { fnv1a } from './saving/likeness';

/** What is found in a text: figures, and projects by the places of their figures. */
export interface Found {
  figures: Figure[];
  projects: Project[];
}

/** What a later parser reads in the text of a clipping (重新识别的结果). It stands beside the capture, which never changes. */
export interface Parse {
  /** Which parser, as `PARSER` counts them. */
  parser: number;
  /** Absent where it finds just what was captured. */
  found?: Found;
  /** By key: figures of parses that this one followed, of which people had said something. */
  earlier?: Record<string, Figure>;
}

/** The key of each captured figure within its clipping: its place in the text; `~2` and so on where several share one. */
export function figureKeys(figures: readonly Pick<Figure, 'start' | 'end'>[]): string[] {
  return numbered(figures.map(({ start, end }) => `${start}-${end}`));
}

/**
 * The key of each figure of a later parse. One that says what a captured figure says of the same place has its key, so that every edit
 * stays with it. One that says something new has a key of what it says, `12-18@1k2m9f`: an edit never passes from one statement to another, and
 * copies of the library that read the text anew at different times give the same statement the same key.
 */
export function parseKeys(figures: readonly Figure[], captured: readonly Figure[]): string[] {
  const known = new Map<string, string[]>();
  const keys = figureKeys(captured);
  captured.forEach((figure, i) => {
    const statement = statementOf(figure);
    known.set(statement, [...(known.get(statement) ?? []), keys[i] as string]);
  });
  return numbered(
    figures.map((figure) => {
      const statement = statementOf(figure);
      return known.get(statement)?.shift() ?? `${figure.start}-${figure.end}@${fnv1a(statement).toString(36)}`;
    }),
  );
}

/** Whether a key is of something that the capture does not say. */
export function isNewClaim(key: string): boolean {
  return key.includes('@');
}

/**
 * A parse that takes the place of another, or of none: figures of the one before that people spoke of, and that the new one does not have, are
 * kept.
 */
export function parseAfter(
  { captured, before, edits }: { captured: Found; before: Parse | undefined; edits: Edits },
  next: Parse,
): Parse {
  const spokenOf = new Set(Object.keys(edits).flatMap((path) => /^figures\/([^/]+)\//.exec(path)?.[1] ?? []));
  const keysOf = (found: Found) => parseKeys(found.figures, captured.figures);
  const had = before?.found;
  const own = had ? keysOf(had).map((key, i) => [key, had.figures[i] as Figure] as const) : [];
  const has = new Set(next.found ? keysOf(next.found) : []);
  const earlier = [...Object.entries(before?.earlier ?? {}), ...own, ...Object.entries(next.earlier ?? {})].filter(
    ([key]) => isNewClaim(key) && spokenOf.has(key) && !has.has(key),
  );
  const { parser, found } = next;
  return { parser, ...(found && { found }), ...(earlier.length > 0 && { earlier: Object.fromEntries(earlier) }) };
}

/** Of two copies' parses of one clipping the later one, with what people spoke of in the other; `ours` where they are of one parser. */
export function joinParses(
  { captured, parser, edits }: { captured: Found; parser: number; edits: Edits },
  ours: Parse | undefined,
  theirs: Parse | undefined,
): Parse | undefined {
  if (!theirs) return ours;
  if (theirs.parser > (ours?.parser ?? parser)) return parseAfter({ captured, before: ours, edits }, theirs);
  const joined = parseAfter({ captured, before: theirs, edits }, ours ?? { parser });
  return ours || joined.earlier ? joined : undefined;
}

/**
 * The numbers of a parse's projects within the clipping, by which the ledger knows them: the place of the captured project of the same name, or with
 * the most of the same figures, so that what was said of it holds; a number of its name, from 10,000 on, for one that is new.
 */
export function projectNumbers({ figures, projects }: Found, captured: Found): number[] {
  const free = new Set(captured.projects.keys());
  const numbers = new Array<number>(projects.length).fill(-1);
  const take = (project: number, place: number | undefined) => {
    if (place === undefined) return;
    numbers[project] = place;
    free.delete(place);
  };
  for (const [n, { name }] of projects.entries())
    take(
      n,
      [...free].find((place) => captured.projects[place]?.name === name),
    );
  projects.forEach((project, n) => {
    if (numbers[n] !== -1) return;
    const own = new Set(project.figures.map((index) => figures[index]?.start));
    const shared = (place: number) =>
      captured.projects[place]?.figures.filter((index) => own.has(captured.figures[index]?.start)).length ?? 0;
    take(n, [...free].filter((place) => shared(place) > 0).sort((a, b) => shared(b) - shared(a))[0]);
  });
  projects.forEach(({ name }, n) => {
    if (numbers[n] !== -1) return;
    let number = FIRST_NEW + (fnv1a(name) % NEW_NUMBERS);
    while (numbers.includes(number)) number++;
    numbers[n] = number;
  });
  return numbers;
}

const FIRST_NEW = 10_000;
const NEW_NUMBERS = 89_000;

/** What a figure says, and where: everything that a person may have confirmed. */
function statementOf(figure: Figure): string {
  return JSON.stringify([figure.start, figure.end, ...figureFields.map((field) => figure[field])]);
}

/** Names that differ: the second of one name is `NAME~2`. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name}~${nth}`;
  });
}
