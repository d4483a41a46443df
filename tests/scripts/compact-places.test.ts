import { areaList } from '@vant/area-data';
import { expect, test } from 'vitest';
import { compactPlaces } from '../../scripts/compact-places';

test('the places of a build are those of the package, in half the room', async () => {
  const { load } = compactPlaces();
  const code = (load as (id: string) => string)('/node_modules/@vant/area-data/dist/index.esm.mjs');
  const built = await import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);
  expect(Object.keys(areaList)).toEqual(Object.keys(built.areaList));
  for (const [name, list] of Object.entries(areaList)) expect(built.areaList[name], name).toEqual(list);
  expect(code.length).toBeLessThan(JSON.stringify(areaList).length / 2);
});

test('no other module is touched', () => {
  expect((compactPlaces().load as (id: string) => unknown)('/utils/article/place.ts')).toBeNull();
});
