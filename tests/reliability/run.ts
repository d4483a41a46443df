import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this is `npm run test:reliability`; inside `npm test` each of these tests runs in a short form. */
export const isLong = process.env.YIJIAN_LONG === '1';

/** What the chances of a run come from: YIJIAN_SEED, else the clock. A failure is run again with the same seed. */
export const seed = Number(process.env.YIJIAN_SEED ?? Date.now() % 1_000_000);

const folder = join('test-results', 'reliability');

/** Says a figure of the run, and keeps it for the table at the end of `npm run test:reliability`. */
export function measured(what: string, value: string | number): void {
  console.log(`${what}: ${value}`);
  const path = process.env.YIJIAN_FIGURES;
  if (path) appendFileSync(path, `${JSON.stringify({ what, value })}\n`);
}

/** A file of this run, in a folder that is not committed. */
export function runFile(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

/** Chances from a seed: the same seed, the same run. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ x < 1 (mulberry32). */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.number() * (most - least + 1));
  }

  /** One of a list. */
  of<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('Nothing to choose from.');
    return items[this.whole(0, items.length - 1)] as Item;
  }

  /** One of a table of weights. */
  weighed<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.number() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
    return (entries.at(-1) as [Name, number])[0];
  }

  happens(probability: number): boolean {
    return this.number() < probability;
  }
}
