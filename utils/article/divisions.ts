import { unpackLetters, unpackNumbers } from '../text/packed';
import { levels } from './divisions.built';

/** Divisions (行政区划) of one level: names, and their codes at the same places. */
export interface Divisions {
  names: string[];
  codes: Int32Array;
}

/** The provinces, the cities and the counties, unpacked at the first use. */
export function divisionLevels(): readonly Divisions[] {
  unpacked ??= levels.map(({ names, codes }) => ({
    names: String.fromCharCode(...unpackLetters(names)).split('|'),
    codes: unpackNumbers(codes),
  }));
  return unpacked;
}

let unpacked: Divisions[] | null = null;
