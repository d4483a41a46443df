/** A minus (负号) before a number: where it begins, and whether it is one for shares alone (产值-5% is, 方案-5亿 is a dash). */
export interface Minus {
  start: number;
  ofShares: boolean;
}

/** 负 or a minus sign that ends at an offset, not before `floor`; null where there is none. */
export function minusBefore(text: string, at: number, floor: number): Minus | null {
  if (at <= floor) return null;
  const sign = text.charAt(at - 1);
  if (sign === '负') return LOADS.includes(text.charAt(at - 2) || '，') ? null : { start: at - 1, ofShares: false };
  if (sign === '的' && text.charAt(at - 2) === '负' && at - 1 > floor) return { start: at - 2, ofShares: false };
  if (sign !== '-' && sign !== '–') return null;
  const before = text.charCodeAt(at - 2);
  if (at === 1 || BEFORE_MINUS.includes(text.charAt(at - 2))) return { start: at - 1, ofShares: false };
  const mayBe = (before >= 0x4e00 && before <= 0x9fff) || text.charAt(at - 2) === '）';
  return mayBe ? { start: at - 1, ofShares: true } : null;
}

/** 增长-4.7%, 净利润-5万元: behind these it is no dash of a range or a name. */
const BEFORE_MINUS = '长为是：（，、降幅率速度减比\n额润益量值了至到达 ';

/** 减负, 肩负: burdens, no minus. */
const LOADS = '减肩担增背抱欠';
