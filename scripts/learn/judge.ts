import { choose, fitWeights } from './fit';
import type { Row } from './rows';

/** How weights choose: the share of rows chosen right, the share in which the right candidate was proposed at all, the mean of -ln p(right). */
export interface Judgement {
  right: number;
  proposed: number;
  surprise: number;
}

export function judge(rows: readonly Row[], weights: Float64Array): Judgement {
  const found = rows.filter(({ right }) => right.length > 0);
  const chosen = found.map((row) => ({ row, ...choose(row, weights) }));
  return {
    right: chosen.filter(({ row, best }) => row.right.includes(best)).length / rows.length,
    proposed: found.length / rows.length,
    surprise: chosen.reduce((sum, { right }) => sum - Math.log(right), 0) / found.length,
  };
}

/** Cross-validation: each of `parts` parts of the articles is judged by weights that were learned from the others. */
export function crossValidate(rows: readonly Row[], count: number, penalty: number, parts: number): Judgement {
  const articles = [...new Set(rows.map(({ article }) => article))].sort();
  const partOf = new Map(articles.map((article, i) => [article, i % parts]));
  const sum = { right: 0, proposed: 0, surprise: 0 };
  for (let part = 0; part < parts; part++) {
    const kept = rows.filter(({ article }) => partOf.get(article) === part);
    if (kept.length === 0) continue;
    const weights = fitWeights(
      rows.filter(({ article }) => partOf.get(article) !== part),
      count,
      penalty,
    );
    const judged = judge(kept, weights);
    for (const name of ['right', 'proposed', 'surprise'] as const) sum[name] += judged[name] * kept.length;
  }
  return { right: sum.right / rows.length, proposed: sum.proposed / rows.length, surprise: sum.surprise / rows.length };
}
