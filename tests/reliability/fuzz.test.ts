import { expect, test } from 'vitest';
import { fuzz } from './fuzz';
import { seed } from './run';

// The long form is scripts/reliability/fuzz.ts, which also ends documents that hang.
test('pages and texts that nobody has seen are read without a crash, a hang or a wrong offset', {
  timeout: 120_000,
}, async () => {
  console.log(`seed of the documents: ${seed}`);
  const { findings, read } = await fuzz(seed, 0, 150);
  expect(findings).toEqual([]);
  expect(read).toBeGreaterThan(50);
});
