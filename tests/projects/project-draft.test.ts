import { expect, test } from 'vitest';
import { NameIndex, type ProjectDraft } from '../../utils/projects/project-draft';

function aDraft(core: string, order: number): ProjectDraft {
  return { name: `${core}项目`, core, subject: `${core}项目`, count: 1, figures: [], order };
}

function indexOf(cores: readonly string[]): NameIndex {
  const index = new NameIndex();
  for (const [order, core] of cores.entries()) index.add(aDraft(core, order));
  return index;
}

const names = (core: string) => ({ name: core, core, subject: core });

test('a draft is found by a name that its own holds, and by one that holds its own', () => {
  const index = indexOf(['云岭储能电池基地', '北川叶片']);
  const found = (core: string) =>
    index.last(names(core), (draft) => draft.core.includes(core) || core.includes(draft.core))?.core;
  expect(found('储能电池')).toBe('云岭储能电池基地');
  expect(found('临江北川叶片基地')).toBe('北川叶片');
  expect(found('东湖码头工程')).toBeUndefined();
});

test('of several the last one is found', () => {
  const index = indexOf(['云岭储能电池', '北川储能电池', '东湖码头工程']);
  expect(index.last(names('储能电池'), ({ core }) => core.includes('储能电池'))?.order).toBe(1);
});

test('among thousands of like names a few are compared', () => {
  const cores = Array.from({ length: 4_000 }, (_, i) => `第${1_000 + i}号储能电池生产基地`);
  const index = indexOf(cores);
  let compared = 0;
  for (const core of cores)
    index.last(names(core), () => {
      compared++;
      return false;
    });
  expect(compared).toBeLessThan(20 * cores.length);
});
