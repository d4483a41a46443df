import { areaList } from '@vant/area-data';
import { packLetters, packNumbers } from '../text/packed';

/** Divisions (行政区划) of one level in the order of their codes. */
interface Level {
  /** `北京市|天津市|…`, by `packLetters`: a sixth shorter than as it is. */
  names: string;
  /** Packed numbers: 110000, 120000, … */
  codes: string;
}

/** Provinces, cities and counties of GB/T 2260 after `@vant/area-data`, without what is no place of its own. */
export const levels: Level[] = [areaList.province_list, areaList.city_list, areaList.county_list].map(packed);

function packed(list: Readonly<Record<string, string>>): Level {
  const places = Object.entries(list).filter(([code, name]) => isPlace(code, name));
  return {
    names: packLetters(Array.from(places.map(([, name]) => name).join('|'), (letter) => letter.charCodeAt(0))),
    codes: packNumbers(places.map(([code]) => Number(code))),
  };
}

function isPlace(code: string, name: string): boolean {
  if (/^(?:市辖区|县|直辖|省直辖|自治区直辖|其[他它])/.test(name) || isZone(name) || /^[789]/.test(code)) return false;
  return !(/^(?:11|12|31|50)/.test(code) && code.endsWith('0100')); // 北京市 is 110000.
}

/** Development zones have no code in GB/T 2260; the package gives them numbers of its own. */
function isZone(name: string): boolean {
  return /(?:开发区|高新区|新技术区|示范区|工业园区?|产业园区?|管理区|度假区|保税区|风景区|园区|合作区)$/.test(name);
}
