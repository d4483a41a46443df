import { bounds } from '../../figures/lexicon/bounds';
import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import type { Clipping } from '../clipping';
import type { Edits } from '../edits';
import { type ExportedClipping, fromExported } from '../export/json';
import { textHash } from '../saving/likeness';
import { isPlain, unsafePlace, type Wrong } from './safe';

/** Why an entry of a file is not taken. `place` says where in the entry. */
export interface EntryProblem {
  code: 'notAClipping' | 'newerSchema' | 'tooBig' | 'wrongText';
  place: string;
}

/** No entry may be longer; a long article with its figures is a hundred times shorter. */
export const LONGEST_ENTRY = 20_000_000;
const MOST_FIGURES = 100_000;

/**
 * An entry of a file as a clipping; `written` is its line, if there is one. Files come from anywhere: every field that the program reads is checked for kind and bounds, names that
 * mean something to JavaScript objects are refused, and the text must be the one that was hashed.
 */
export async function checkEntry(
  entry: unknown,
  written = '',
): Promise<{ ok: true; value: Clipping } | { ok: false; problem: EntryProblem }> {
  const unsafe = isPlain(written) ? null : unsafePlace(entry, 0);
  const place = unsafe ?? wrongPlace(entry as Record<string, unknown>);
  if (place) return { ok: false, problem: { code: place.code, place: place.at } };
  const exported = entry as ExportedClipping;
  if ((await textHash(exported.article.text)) !== exported.textHash)
    return { ok: false, problem: { code: 'wrongText', place: 'textHash' } };
  return { ok: true, value: fromExported(exported) };
}

/** The edits of the ledger in a file's head that are well-formed; others are left out. */
export function checkLinks(links: unknown): [string, Edits][] {
  if (typeof links !== 'object' || links === null || unsafePlace(links, 0)) return [];
  return Object.entries(links as Record<string, unknown>).flatMap(([pair, edits]) => {
    if (!/^[\w-]{8,40}#\d{1,5}\|[\w-]{8,40}#\d{1,5}$/.test(pair) || !isObject(edits)) return [];
    const { same, ...others } = edits as Record<string, unknown>;
    const isFine = Object.keys(others).length === 0 && areWrites(same, (value) => typeof value === 'boolean');
    return isFine ? [[pair, edits as Edits]] : [];
  });
}

type Rule = (value: unknown) => boolean;

const isText: Rule = (value) => typeof value === 'string';
const isTextOrNull: Rule = (value) => value === null || typeof value === 'string';
const isNumberOrNull: Rule = (value) => value === null || Number.isFinite(value);
const isIndex: Rule = (value) => Number.isInteger(value) && (value as number) >= 0;
const isObject: Rule = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNamed = (rows: readonly { name: string }[], orNull = false): Rule => {
  const names = new Set<unknown>(rows.map(({ name }) => name));
  if (orNull) names.add(null);
  return (value) => names.has(value);
};
const isPlace: Rule = (value) => value === null || (isObject(value) && isText((value as { text: unknown }).text));

function wrongPlace(entry: Record<string, unknown>): Wrong | null {
  if (!isObject(entry)) return { at: '', code: 'notAClipping' };
  if (typeof entry.schema === 'number' && entry.schema > 1) return { at: 'schema', code: 'newerSchema' };
  const wrong =
    fails(entry, '', {
      id: (value) => typeof value === 'string' && /^[\w-]{8,40}$/.test(value),
      schema: (value) => value === 1,
      capturedAt: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
      urlKey: isText,
      textHash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
      tool: isText,
      parser: (value) => value === undefined || isIndex(value),
      article: isObject,
      figures: (value) => Array.isArray(value) && value.length <= MOST_FIGURES,
      projects: (value) => Array.isArray(value) && value.length <= MOST_FIGURES,
      edits: isObject,
    }) ??
    fails(entry.article as Record<string, unknown>, 'article/', {
      url: isTextOrNull,
      title: isTextOrNull,
      source: isTextOrNull,
      author: isTextOrNull,
      published: isTextOrNull,
      place: isPlace,
      text: isText,
    });
  if (wrong) return { at: wrong, code: 'notAClipping' };
  const length = (entry.article as { text: string }).text.length;
  const figures = entry.figures as Record<string, unknown>[];
  const captured = figures.filter((figure) => !isObject(figure) || figure.origin === 'parser');
  const parsed = captured.flatMap((figure) =>
    isObject(figure) && figure.parsed ? [figure.parsed as Record<string, unknown>] : [],
  );
  const at =
    firstWrong([...figures, ...parsed], 'figures/', (figure) => wrongFigure(figure, length)) ??
    wrongProjects(
      entry.projects as Record<string, unknown>[],
      entry.captured === undefined ? captured.length : figures.length,
    ) ??
    wrongFound(entry.captured, 'captured/', length) ??
    wrongParse(entry.parse, length) ??
    wrongEdits(entry.edits as Record<string, unknown>, length);
  return at === null ? null : { at, code: 'notAClipping' };
}

function wrongFigure(figure: Record<string, unknown>, length: number): string | null {
  const wrong = fails(figure, '', figureRules);
  if (wrong !== null) return wrong;
  const { start, end } = figure as { start: number; end: number };
  return start <= end && end <= length ? null : 'end';
}

function wrongProjects(projects: readonly Record<string, unknown>[], figures: number): string | null {
  const are: Rule = (value) => Array.isArray(value) && value.every((index) => isIndex(index) && index < figures);
  return firstWrong(projects, 'projects/', (project) => fails(project, '', { ...projectRules, figures: are }));
}

/** What was captured, or a later parse found, where the entry has it apart. */
function wrongFound(found: unknown, at: string, length: number): string | null {
  if (found === undefined) return null;
  const areLists: Rule = (value) => Array.isArray(value) && value.length <= MOST_FIGURES;
  const lists = fails(found as Record<string, unknown>, at, { figures: areLists, projects: areLists });
  if (lists !== null) return lists;
  const { figures, projects } = found as Record<'figures' | 'projects', Record<string, unknown>[]>;
  const wrong =
    firstWrong(figures, 'figures/', (figure) => wrongFigure(figure, length)) ?? wrongProjects(projects, figures.length);
  return wrong === null ? null : at + wrong;
}

function wrongParse(parse: unknown, length: number): string | null {
  if (parse === undefined) return null;
  const { found, earlier = {} } = (parse ?? {}) as Record<string, unknown>;
  const isEarlier: Rule = (value) =>
    isObject(value) &&
    Object.entries(value as Record<string, Record<string, unknown>>).every(
      ([key, figure]) => figureKey.test(key) && wrongFigure(figure, length) === null,
    );
  const wrong = fails(parse as Record<string, unknown>, 'parse/', { parser: isIndex });
  return wrong ?? (isEarlier(earlier) ? wrongFound(found, 'parse/found/', length) : 'parse/earlier');
}

const projectRules: Record<string, Rule> = {
  name: isText,
  investment: isNumberOrNull,
  currency: isTextOrNull,
  count: isNumberOrNull,
  stage: isNamed(stages, true),
  company: isTextOrNull,
  place: isTextOrNull,
};

const figureRules: Record<string, Rule> = {
  quote: isText,
  start: isIndex,
  end: isIndex,
  measure: isNamed(measures),
  unit: isText,
  bound: isNamed(bounds),
  min: isNumberOrNull,
  max: isNumberOrNull,
  subject: isText,
  stage: isNamed(stages, true),
  planned: (value) => typeof value === 'boolean',
  period: (value) => value === null || (isObject(value) && isText((value as { text: unknown }).text)),
  mentions: Array.isArray,
  reasons: Array.isArray,
  confidence: Number.isFinite,
};

/** The paths that a clipping's edits may have, with what may stand there. */
const editable: readonly [RegExp, Rule][] = [
  [/^(kept|deleted)$/, isNumberOrNull],
  [/^supersededBy$/, isTextOrNull],
  [/^state$/, isText],
  [/^note$/, isText],
  [/^tags\/[^/]{1,60}$/, (value) => typeof value === 'boolean'],
  [/^(title|source|author|published)$/, isTextOrNull],
  [/^place$/, isPlace],
  [/^figures\/[\da-z@~-]{1,40}\/review$/, isText],
  [/^figures\/[\da-z@~-]{1,40}\/(quote|unit|subject|note)$/, isText],
  [/^figures\/[\da-z@~-]{1,40}\/measure$/, isNamed(measures)],
  [/^figures\/[\da-z@~-]{1,40}\/bound$/, isNamed(bounds)],
  [/^figures\/[\da-z@~-]{1,40}\/stage$/, isNamed(stages, true)],
  [/^figures\/[\da-z@~-]{1,40}\/(min|max)$/, isNumberOrNull],
  [/^figures\/[\da-z@~-]{1,40}\/planned$/, (value) => typeof value === 'boolean'],
  [/^figures\/[\da-z@~-]{1,40}\/(period|basis)$/, (value) => value === null || isText(value) || isObject(value)],
];
const figureKey = /^[\da-z@~-]{1,40}$/;
const added = /^figures\/[\da-z@~-]{1,40}\/added$/;

function wrongEdits(edits: Record<string, unknown>, length: number): string | null {
  for (const [path, writes] of Object.entries(edits)) {
    const rule = editable.find(([pattern]) => pattern.test(path))?.[1] ?? null;
    const isAdded = added.test(path);
    const isFigure: Rule = (value) => isObject(value) && wrongFigure(value as Record<string, unknown>, length) === null;
    if ((!rule && !isAdded) || !areWrites(writes, rule ?? isFigure)) return `edits/${path}`;
  }
  return null;
}

function areWrites(writes: unknown, fits: Rule): boolean {
  if (!Array.isArray(writes) || writes.length === 0 || writes.length > 10_000) return false;
  return (writes as Record<string, unknown>[]).every(
    (write) =>
      isObject(write) &&
      Number.isSafeInteger(write.at) &&
      (write.at as number) >= 0 &&
      (write.at as number) < LATEST &&
      typeof write.by === 'string' &&
      write.by.length <= 40 &&
      (write.undoes === undefined ? fits(write.value) : Array.isArray(write.undoes) && write.undoes.every(isText)),
  );
}

/** The last moment that a Date can hold. A clock that was set wrong once must not make a backup unreadable. */
const LATEST = 8.64e15;

function fails(object: Record<string, unknown>, at: string, rules: Record<string, Rule>): string | null {
  if (!isObject(object)) return at;
  for (const key in rules) if (!(rules[key] as Rule)(object[key])) return at + key;
  return null;
}

function firstWrong(
  list: readonly Record<string, unknown>[],
  at: string,
  wrong: (one: Record<string, unknown>) => string | null,
): string | null {
  for (const [n, one] of list.entries()) {
    const found = wrong(one);
    if (found !== null) return `${at}${n}/${found}`;
  }
  return null;
}
