import { FIRST_HAN, mapToSimplified, traditionalOrKept } from '../text/simplified';
import { wordings } from './lexicon/wording';

/** The traditional characters (繁体) that may stand for those of the wordings, each before its simplified one: `編编審审…`. */
export const traditionalPairs: string = pairs();

function pairs(): string {
  const known = new Set(wordings.map(({ pattern }) => pattern.source).join(''));
  const simplified = new Uint16Array(0x10000);
  mapToSimplified(simplified);
  return [...traditionalOrKept()]
    .flatMap((kind, i) => {
      const code = FIRST_HAN + i;
      const plain = String.fromCharCode(simplified[code] as number);
      return kind === 0x54 && known.has(plain) ? [String.fromCharCode(code) + plain] : [];
    })
    .join('');
}
