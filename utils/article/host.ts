import { divisionLevels } from './divisions';
import { shortName } from './short-name';
import { exceptions, readings } from './spellings.built';

/**
 * The divisions whose government has this address, as codes of GB/T 2260: its host names them in pinyin (`www.haiyang.gov.cn`,
 * `fgw.shandong.gov.cn`). Several where names are spelled alike (苏州, 宿州); none for other hosts: `tianya.cn` is no district of Sanya.
 */
export function placesOfHost(url: string | null): string[] {
  const host = /^https?:\/\/([^/:]+)\.gov\.cn(?:[/:]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (!host) return [];
  // The part nearest to gov.cn is the government, what stands before it an office or a district of it.
  for (const label of host.split('.').filter((part) => part.length > 3)) {
    const codes = codesSpelled([label, label.replace(/(?:shi|xian|qu|zhou|zf|gov)$/, '')]);
    if (codes.length > 0) return codes;
  }
  return [];
}

function codesSpelled(wanted: readonly string[]): string[] {
  spelled ??= readSpellings();
  // Most names are told apart by their first character.
  const mayBegin = new Uint8Array(0x10000);
  for (const [character, syllable] of spelled.characters)
    if (wanted.some((label) => label.startsWith(syllable))) mayBegin[character.charCodeAt(0)] = 1;
  for (const character of spelled.irregular) mayBegin[character.charCodeAt(0)] = 1;
  const found: string[] = [];
  for (const { names, codes } of divisionLevels())
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      if (mayBegin[name.charCodeAt(0)] === 1 && wanted.includes(spell(shortName(name), spelled)))
        found.push(String(codes[i]));
    }
  return found;
}

let spelled: Spellings | null = null;

interface Spellings {
  characters: Map<string, string>;
  names: Map<string, string>;
  /** What those names begin with. */
  irregular: Set<string>;
}

function readSpellings(): Spellings {
  const characters = new Map<string, string>();
  for (const [, syllable, all] of readings.matchAll(/([a-z]+)([^a-z|]+)/g))
    for (const character of all as string) characters.set(character, syllable as string);
  const names = new Map<string, string>();
  for (const [, name, pinyin] of exceptions.matchAll(/([^a-z|]+)([a-z]+)/g))
    names.set(name as string, pinyin as string);
  return { characters, names, irregular: new Set([...names.keys()].map((name) => name.charAt(0))) };
}

/** 浦东新区 is pudong. */
function spell(name: string, { characters, names }: Spellings): string {
  const bare = name.length > 2 ? name.replace(/新$/, '') : name;
  return names.get(bare) ?? [...bare].map((character) => characters.get(character) ?? '?').join('');
}
