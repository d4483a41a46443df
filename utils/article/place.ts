import type { Place } from './article';
import { divisionLevels } from './divisions';
import { isFullName, shortName } from './short-name';

/** Where a place may be named, the most telling first. */
export interface PlaceFields {
  title: string;
  source: string;
  /** What the page's title says besides: the name of the site. */
  site?: string;
  text: string;
  /** The codes of the places whose government has the page's address. */
  ofHost?: readonly string[];
}

/**
 * The place (属地) an article is about, as province, city and county with its GB/T 2260 code: the county, city or province that title, source,
 * the site's name, its address and the first paragraphs name most. A name that several places bear counts where its city or province is named
 * too. Null where none is.
 */
export function placeOf({ title, source, site = '', text, ofHost = [] }: PlaceFields): Place | null {
  const named = new Map<string, number>();
  const opening = text.slice(0, 1500);
  const fields: [string, number][] = [
    [title, 3],
    [source, 3],
    [site, 2],
    [opening.slice(0, 60), 2],
    [opening, 1],
  ];
  const divisions = divisionsFor(`${title}${source}${site}${opening}`, ofHost);
  const codes = (name: string) => divisions.codes.get(name) ?? [];
  const found = fields.map(([field, weight]) => ({ names: findNames(field, divisions), weight }));
  const inFull = new Set(
    found.flatMap(({ names }) => names.flatMap(({ name }) => (isFullName(name) ? codes(name) : []))),
  );
  for (const { names, weight } of found) {
    for (const { name, count } of names) {
      for (const code of codes(name)) {
        if (!isFullName(name) && isCounty(code) && !inFull.has(code)) continue;
        named.set(code, (named.get(code) ?? 0) + weight * Math.min(count, 3));
      }
    }
  }
  for (const code of ofHost) {
    const around = Math.max(
      ...[city(code), province(code)].map((ancestor) => (ancestor === code ? 0 : (named.get(ancestor) ?? 0))),
    );
    const own = named.get(code) ?? 0;
    // A government's site names its province or city often, and is about what lies there.
    if (ofHost.length === 1 || own + around > 0) named.set(code, own + 1.5 + Math.min(around, 1.5));
  }
  let best: string | null = null;
  let most = 1;
  for (const [code, own] of named) {
    const above = [province(code), city(code)].filter((ancestor) => ancestor !== code && named.has(ancestor));
    const rivals = codes(divisions.names.get(code) ?? '');
    if (rivals.length > 1 && above.length === 0 && !ofHost.includes(code)) continue;
    const total = own + above.length * 0.5 + (isCounty(code) ? 0.4 : code.endsWith('0000') ? 0 : 0.2);
    if (total > most) {
      most = total;
      best = code;
    }
  }
  return best ? { text: pathOf(best, divisions), code: best } : null;
}

/** The divisions that a text may name. */
interface Divisions {
  /** The official name of a code; of every province and city, which others lie in. */
  names: Map<string, string>;
  /** The codes of a name, official or short (海阳市, 海阳). */
  codes: Map<string, string[]>;
  /** The characters that the names begin with. */
  initials: Set<string>;
}

/** Of some 3,000 divisions those that begin with a character of the text: to look at each closely would take longer than to read the article. */
function divisionsFor(text: string, ofHost: readonly string[]): Divisions {
  const isInText = new Uint8Array(0x10000);
  for (let i = 0; i < text.length; i++) isInText[text.charCodeAt(i)] = 1;
  const divisions: Divisions = { names: new Map(), codes: new Map(), initials: new Set() };
  const hosts = new Set(ofHost.map(Number));
  for (const { names, codes } of divisionLevels())
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      const number = codes[i] as number;
      const isNamed = isInText[name.charCodeAt(0)] === 1;
      if (!isNamed && number % 100 !== 0 && !hosts.has(number)) continue;
      const code = String(number);
      divisions.names.set(code, name);
      if (isNamed) addNames(divisions, name, code);
    }
  return divisions;
}

function addNames({ codes, initials }: Divisions, name: string, code: string): void {
  initials.add(name.charAt(0));
  const short = shortName(name);
  for (const known of short.length > 1 && short !== name ? [name, short] : [name])
    codes.set(known, [...(codes.get(known) ?? []), code]);
}

const MUNICIPALITY = /^(?:11|12|31|50)/;

/** Short names that are words first. */
const WORDS =
  /^(?:来宾|东方|平安|和平|中山|大同|通道|大安|安定|开平|永兴|新城|向阳|朝阳|长安|文山|西山|东海|南海|高山|海港|保山|白云|太和|大方)$/;

/** A street or a station is named after a place, and people come from one. */
const NOT_THE_PLACE = /^(?:[站路街道号舰]|客商|商人|商会|企业家|老板|籍)/;

/** The names in a text, the longest at each place. */
function findNames(text: string, { codes: known, initials }: Divisions): { name: string; count: number }[] {
  const found = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    if (!initials.has(text.charAt(at))) continue;
    for (let length = Math.min(11, text.length - at); length > 1; length--) {
      const name = text.slice(at, at + length);
      if (!known.has(name) || (!isFullName(name) && (WORDS.test(name) || NOT_THE_PLACE.test(text.slice(at + length)))))
        continue;
      found.set(name, (found.get(name) ?? 0) + 1);
      at += length - 1;
      break;
    }
  }
  return [...found].map(([name, count]) => ({ name, count }));
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

function pathOf(code: string, { names }: Divisions): string {
  return [...new Set([province(code), city(code), code])].map((part) => names.get(part) ?? '').join('');
}
