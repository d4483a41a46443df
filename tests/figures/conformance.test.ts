import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, answers, type Case } from './conformance';

const shared = process.env.YIJIAN_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const file = resolve(shared, 'conformance/quantities.jsonl');
const scorer = resolve(shared, 'conformance/score.mjs');

/** Shares of the cases that pass; a kind may rise, not fall below. */
const floors: Record<string, number> = {
  date: 0.9,
  dimension: 0.95,
  money: 0.98,
  negative: 1,
  number: 0.95,
  percent: 0.98,
  range: 0.9,
};

describe.skipIf(!existsSync(file))('the conformance cases of other libraries', async () => {
  if (!existsSync(file)) return;
  const { score }: { score: (one: Case, found: Answer[]) => string[] } = await import(/* @vite-ignore */ scorer);
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const failures = cases.flatMap((one) => {
    const why = score(one, answers(one));
    return why.length > 0
      ? [{ kind: kindOf(one), text: `${JSON.stringify(one.text.slice(0, 80))} ${why.join('; ').slice(0, 120)}` }]
      : [];
  });
  if (process.env.LIST) console.log(failures.map(({ kind, text }) => `${kind}\t${text}`).join('\n'));

  test.each(Object.entries(floors))('%s: at least a share of %d passes', (kind, floor) => {
    const all = cases.filter((one) => kindOf(one) === kind).length;
    const failed = failures.filter((failure) => failure.kind === kind);
    console.log(`${kind} ${all - failed.length}/${all} ${((100 * (all - failed.length)) / all).toFixed(1)} %`);
    expect((all - failed.length) / all).toBeGreaterThanOrEqual(floor);
  });
});

function kindOf({ expect: [first] }: Case): string {
  return first?.kind ?? 'negative';
}
