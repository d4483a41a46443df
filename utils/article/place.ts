import { areaList } from '@vant/area-data';
import type { Place } from './article';

/** Where a place may be named, the most telling first. */
export interface PlaceFields {
  title: string;
  source: string;
  text: string;
}

/**
 * The place (属地) an article is about, as province, city and county with its GB/T 2260 code: the county, city or province that title, source
 * and the first paragraphs name most. A name that several places bear counts where its city or province is named too. Null where none is.
 */
export function placeOf({ title, source, text }: PlaceFields): Place | null {
  divisions ??= index();
  const named = new Map<string, number>();
  const opening = text.slice(0, 1500);
  const fields: [string, number][] = [
    [title, 3],
    [source, 3],
    [opening.slice(0, 60), 2],
    [opening, 1],
  ];
  const found = fields.map(([field, weight]) => ({ names: findNames(field, divisions as Divisions), weight }));
  const inFull = new Set(found.flatMap(({ names }) => names.flatMap(({ name }) => (isFull(name) ? codes(name) : []))));
  for (const { names, weight } of found) {
    for (const { name, count } of names) {
      for (const code of codes(name)) {
        if (!isFull(name) && isCounty(code) && !inFull.has(code)) continue;
        named.set(code, (named.get(code) ?? 0) + weight * Math.min(count, 3));
      }
    }
  }
  let best: string | null = null;
  let most = 1;
  for (const [code, own] of named) {
    const above = [province(code), city(code)].filter((ancestor) => ancestor !== code && named.has(ancestor));
    const rivals = codes(divisions.names.get(code) ?? '');
    if (rivals.length > 1 && above.length === 0) continue;
    const total = own + above.length * 0.5 + (isCounty(code) ? 0.4 : code.endsWith('0000') ? 0 : 0.2);
    if (total > most) {
      most = total;
      best = code;
    }
  }
  return best ? { text: pathOf(best), code: best } : null;
}

interface Divisions {
  /** The official name of a code, and the codes of a name, official or short (海阳市, 海阳). */
  names: Map<string, string>;
  codes: Map<string, string[]>;
  /** The characters that names begin with. */
  initials: Set<string>;
}

/** Made when the first article is read: some 3,000 names. */
let divisions: Divisions | null = null;

function index(): Divisions {
  const names = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const add = (name: string, code: string) => byName.set(name, [...new Set([...(byName.get(name) ?? []), code])]);
  for (const [code, name] of [
    ...Object.entries(areaList.province_list),
    ...Object.entries(areaList.city_list),
    ...Object.entries(areaList.county_list),
  ]) {
    if (/^(?:市辖区|县|直辖|省直辖|自治区直辖|其[他它])/.test(name) || ZONE.test(name) || /^[789]/.test(code)) continue;
    if (MUNICIPALITY.test(code) && code.endsWith('0100')) continue; // 北京市 is 110000.
    names.set(code, name);
    add(name, code);
    const short = name.replace(SUFFIX, '');
    if (short.length > 1 && short !== name) add(short, code);
  }
  return { names, codes: byName, initials: new Set([...byName.keys()].map((name) => name.charAt(0))) };
}

/** Development zones have no code in GB/T 2260; the package gives them numbers of its own. */
const ZONE = /(?:开发区|高新区|新技术区|示范区|工业园区?|产业园区?|管理区|度假区|保税区|风景区|园区|合作区)$/;
const SUFFIX = /(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|省|市|自治州|地区|盟|自治县|自治旗|林区|特区|县|区|旗)$/;
const MUNICIPALITY = /^(?:11|12|31|50)/;

/** Short names that are words first. */
const WORDS =
  /^(?:来宾|东方|平安|和平|中山|大同|通道|大安|安定|开平|永兴|新城|向阳|朝阳|长安|文山|西山|东海|南海|高山|海港|保山|白云|太和|大方)$/;

/** The names in a text, the longest at each place. */
function findNames(text: string, { codes: known, initials }: Divisions): { name: string; count: number }[] {
  const found = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    if (!initials.has(text.charAt(at))) continue;
    for (let length = Math.min(11, text.length - at); length > 1; length--) {
      const name = text.slice(at, at + length);
      if (!known.has(name) || (!isFull(name) && (WORDS.test(name) || /^[站路街道号舰]/.test(text.slice(at + length)))))
        continue;
      found.set(name, (found.get(name) ?? 0) + 1);
      at += length - 1;
      break;
    }
  }
  return [...found].map(([name, count]) => ({ name, count }));
}

function codes(name: string): string[] {
  return divisions?.codes.get(name) ?? [];
}

function isFull(name: string): boolean {
  return SUFFIX.test(name) && name.length > 2;
}

function isCounty(code: string): boolean {
  return !code.endsWith('00');
}

function province(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

function city(code: string): string {
  return MUNICIPALITY.test(code) ? province(code) : `${code.slice(0, 4)}00`;
}

function pathOf(code: string): string {
  return [...new Set([province(code), city(code), code])].map((part) => divisions?.names.get(part) ?? '').join('');
}
