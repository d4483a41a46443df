import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** One measured figure: `{ name: 'click.warm_ms', value: 71.3, unit: 'ms' }`. A name is `group.what_unit` and never changes its meaning. */
export interface Measured {
  name: string;
  value: number;
  unit: string;
}

/** A group is a module of this folder whose `measure` gives its figures one by one. */
export type Measure = () => AsyncGenerator<Measured> | Generator<Measured>;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const groups = readdirSync('bench').flatMap((file) => /^(?!run\.)(.*)\.ts$/.exec(file)?.[1] ?? []);
const unknown = positionals.filter((name) => !groups.includes(name));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: ${groups.join(', ')}.`);
  process.exit(2);
}
for (const group of positionals.length > 0 ? positionals : groups) {
  const { measure } = (await import(`./${group}`)) as { measure: Measure };
  for await (const { name, value, unit } of measure()) {
    const rounded = Number(value.toPrecision(4));
    console.log(
      values.json
        ? JSON.stringify({ name, value: rounded, unit })
        : `${name.padEnd(32)}${String(rounded).padStart(10)} ${unit}`,
    );
  }
}
