import { type FuzzResult, fuzz } from '../../tests/reliability/fuzz';

/**
 * Reads made documents: `fuzz.ts SEED FROM TO`. Tells its parent which document it is at, and at last what it found; the parent
 * (run.ts) ends it where a document hangs.
 */
const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const tell = (message: { at: number } | { result: FuzzResult }) => process.send?.(message);

const result = await fuzz(seed, from, to, (number) => {
  if (number % 20 === 0) tell({ at: number });
});
if (process.send) tell({ result });
else console.log(JSON.stringify(result, null, 1));
