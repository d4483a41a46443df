import { areaList } from '@vant/area-data';
import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';

/** Those that are called like two words of any sentence (新建区, 合作市), like a phase (南区), or that are written 干 when simplified. */
const unclear = new Set(['新建区', '合作市', '东区', '西区', '南区', '北区', '乾县', '乾安县']);

const names = [
  ...new Set(
    [...Object.entries(areaList.county_list), ...Object.entries(areaList.city_list)]
      .filter(([code, name]) => Number(code) < 710000 && /..[县市区旗]$|^.县$/.test(name) && !name.startsWith('市辖'))
      .map(([, name]) => name),
  ),
].filter((name) => !unclear.has(name));

describe('the places of China own their statistics by their whole names', () => {
  test('before a measure, and in a list of counts', () => {
    const cut = names.filter((name) =>
      [`去年,${name}地区生产总值500亿元。`, `全市上下抓项目。其中,${name}3个,总投资5亿元;别处2个。`].some(
        (text) => parseFigures(text)[0]?.subject !== name,
      ),
    );
    expect(cut).toEqual([]);
  });
});
