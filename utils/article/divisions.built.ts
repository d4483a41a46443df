import { areaList } from '@vant/area-data';

/** Divisions (行政区划) of one level in the order of their codes. */
interface Level {
  /** `北京市|天津市|…` */
  names: string;
  /** One code point a division: how far its code lies behind the one before, the first behind 110000, plus 0x20. */
  steps: string;
}

/** Provinces, cities and counties of GB/T 2260 after `@vant/area-data`, without what is no place of its own. */
export const levels: Level[] = [areaList.province_list, areaList.city_list, areaList.county_list].map(packed);

function packed(list: Readonly<Record<string, string>>): Level {
  const places = Object.entries(list).filter(([code, name]) => isPlace(code, name));
  let last = 110_000;
  let steps = '';
  for (const [code] of places) {
    steps += String.fromCodePoint(Number(code) - last + 0x20);
    last = Number(code);
  }
  return { names: places.map(([, name]) => name).join('|'), steps };
}

function isPlace(code: string, name: string): boolean {
  if (/^(?:市辖区|县|直辖|省直辖|自治区直辖|其[他它])/.test(name) || isZone(name) || /^[789]/.test(code)) return false;
  return !(/^(?:11|12|31|50)/.test(code) && code.endsWith('0100')); // 北京市 is 110000.
}

/** Development zones have no code in GB/T 2260; the package gives them numbers of its own. */
function isZone(name: string): boolean {
  return /(?:开发区|高新区|新技术区|示范区|工业园区?|产业园区?|管理区|度假区|保税区|风景区|园区|合作区)$/.test(name);
}
