import { areaList } from '@vant/area-data';
import type { Plugin } from 'vite';

/**
 * Builds `@vant/area-data` as three strings, decoded when a list is first asked for: its object literals are 159 kB that the worker would
 * parse on every start. In a string each name follows the distance of its code from the one before, which is most often 1.
 */
export function compactPlaces(): Plugin {
  return {
    name: 'yijian:compact-places',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!/[\\/]@vant[\\/]area-data[\\/]/.test(id)) return null;
      const lists = Object.entries(areaList).map(
        ([name, list]) => `get ${name}() { return decode(${JSON.stringify(packed(list))}); }`,
      );
      return `${decode}\nexport const areaList = { ${lists.join(', ')} };`;
    },
  };
}

/** `{ 110101: '东城区', 110102: '西城区', 110105: '朝阳区' }` as `110101东城区1西城区3朝阳区`. */
function packed(list: Readonly<Record<string, string>>): string {
  let last = 0;
  return Object.entries(list)
    .map(([code, name]) => {
      if (/\d/.test(name)) throw new Error(`a digit in the name of ${code}: ${name}`);
      const distance = Number(code) - last;
      last = Number(code);
      return `${distance}${name}`;
    })
    .join('');
}

function decode(text: string): Record<string, string> {
  const list: Record<string, string> = {};
  let code = 0;
  for (const [, distance, name] of text.matchAll(/(\d+)(\D+)/g)) {
    code += Number(distance);
    list[code] = name as string;
  }
  return list;
}
