import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type AnnotatedText, parts, readCorpus } from '../tests/figures/corpus/corpus';
import floors from '../tests/figures/corpus/floors.json' with { type: 'json' };
import { readText } from '../tests/figures/corpus/read-text';
import { score, scoreNames } from '../tests/figures/corpus/score';

/**
 * npm run -s score [-- --errors [FIELD]] [--kind NAME]… [--raise]: how well the parser reads the corpus. `--errors` lists what was not
 * as annotated, of the open part alone: the held part is for measuring. `--kind` reads only texts whose kind begins so (`articles`:
 * the whole articles). `--raise` lifts the floors of the test to today's scores.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean' }, kind: { type: 'string', multiple: true }, raise: { type: 'boolean' } },
});

if (values.raise && values.kind) throw new Error('Floors are for the whole corpus: leave out --kind.');

const chosen = ({ kind }: AnnotatedText) => values.kind?.some((name) => kind.startsWith(name)) ?? true;
const results = parts.map((part) => ({ part, ...score(readCorpus(part).filter(chosen), readText) }));

if (values.errors) {
  for (const { id, what, context, more } of results.find(({ part }) => part === 'open')?.misses ?? [])
    if (positionals.length === 0 || positionals.includes(what)) console.log(`${id}\t${what}\t${context}\t${more}`);
}

console.log(`${''.padEnd(14)}${results.map(({ part }) => part.padStart(8)).join('')}`);
for (const name of scoreNames)
  console.log(`${name.padEnd(14)}${results.map(({ scores }) => scores[name].toFixed(1).padStart(8)).join('')}`);
console.log(`${'figures'.padEnd(14)}${results.map(({ wanted }) => String(wanted).padStart(8)).join('')}`);
console.log(`${'found'.padEnd(14)}${results.map(({ found }) => String(found).padStart(8)).join('')}`);

if (values.raise) {
  const raised = Object.fromEntries(
    results.map(({ part, kept }) => [
      part,
      Object.fromEntries(scoreNames.map((name) => [name, Math.max(kept[name], floors[part][name])])),
    ]),
  );
  writeFileSync(
    new URL('../tests/figures/corpus/floors.json', import.meta.url),
    `${JSON.stringify(raised, null, 2)}\n`,
  );
}
