import type { Features } from '../../utils/figures/choices/features';

/** A choice as it is learned from: the features of each candidate, and which candidates are right (none where the right one was not proposed). */
export interface Row {
  /** Rows of one article belong together: who is tested on it did not learn from it. */
  article: string;
  candidates: number[][];
  right: number[];
}

/**
 * Rows as a text that is kept beside the weights: first the blocks of features and their sizes, then a row a line,
 * `article TAB right TAB candidates`. `right` are candidates' numbers with commas; candidates stand between `|`, their features in base 36.
 * No word of an article is in it.
 */
export function writeRows({ sizes }: Features, rows: readonly Row[]): string {
  const lines = rows.map(({ article, candidates, right }) =>
    [
      article,
      right.join(','),
      candidates.map((features) => features.map((feature) => feature.toString(36)).join(' ')).join('|'),
    ].join('\t'),
  );
  return `${[JSON.stringify(sizes), ...lines].join('\n')}\n`;
}

/** Reads rows back. Those that were written of other features than today's are of no use. */
export function readRows({ sizes }: Features, text: string): Row[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== JSON.stringify(sizes))
    throw new Error('The rows were written of other features: write them anew (--texts).');
  return lines.map((line) => {
    const [article = '', right = '', candidates = ''] = line.split('\t');
    return {
      article,
      right: right === '' ? [] : right.split(',').map(Number),
      candidates: candidates
        .split('|')
        .map((features) => (features === '' ? [] : features.split(' ').map((id) => Number.parseInt(id, 36)))),
    };
  });
}
