import {
  CARRIAGE_RETURN,
  characterKinds,
  DROP,
  GAP,
  IDEOGRAPHIC_SPACE,
  isAscii,
  isDigit,
  isHan,
  isPunctuation,
  LINE,
  MAP,
  mapped,
  NEWLINE,
  POINT,
  SPACE,
  TAB,
} from './characters';

/** The end of the white space that begins at an offset. */
export function endOfGap(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = characterKinds()[text.charCodeAt(end)];
    if (kind !== GAP && (kind !== DROP || text.charCodeAt(end) === CARRIAGE_RETURN)) break;
    end++;
  }
  return end;
}

/** White space says something between latin words and between table cells; elsewhere it is layout. */
export function isGapKept(text: string, start: number, end: number, before: number): boolean {
  if (before === NEWLINE || end === text.length) return false;
  const after = text.charCodeAt(end);
  if (after === NEWLINE || after === CARRIAGE_RETURN || after === 0x25 || after === 0xff05) return false;
  if (isCellGap(text, start, end)) return true;
  const isWordAfter = isAscii(after)
    ? !isPunctuation(after)
    : characterKinds()[after] === MAP && isAscii(mapped[after] as number);
  if (!isAscii(before) || !isWordAfter || isLetterSpaced(text, start, end)) return false;
  if (isBesidePoint(text, start, end)) return false;
  return !(end - start === 1 && isDigit(before) && isDigit(after) && isThousandsGap(text, start, end));
}

/** `1 2 . 5 億`: a number with a gap around each of its characters. */
function isLetterSpaced(text: string, start: number, end: number): boolean {
  const isPart = (i: number) => isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 0x2e;
  const isGap = (i: number) => characterKinds()[text.charCodeAt(i)] === GAP;
  return isPart(start - 1) && isPart(end) && isGap(start - 2) && isGap(end + 1);
}

/** `1 . 45 亿`, `总投资1. 45亿`: a gap beside the point of a number. At the head of a line `1. 45亿` is an item's number. */
function isBesidePoint(text: string, start: number, end: number): boolean {
  const isGap = (i: number) => characterKinds()[text.charCodeAt(i)] === GAP;
  const point = text.charCodeAt(end) === POINT ? end : start - 1;
  if (text.charCodeAt(point) !== POINT) return false;
  let head = isGap(point - 1) ? point - 2 : point - 1;
  let tail = isGap(point + 1) ? point + 2 : point + 1;
  if (!isDigit(text.charCodeAt(head)) || !isDigit(text.charCodeAt(tail))) return false;
  while (isDigit(text.charCodeAt(head))) head--;
  while (isGap(head)) head--;
  if (head < 0 || characterKinds()[text.charCodeAt(head)] === LINE) return false;
  while (isDigit(text.charCodeAt(tail))) tail++;
  const isApart = isGap(point - 1) && isGap(point + 1);
  if (isGap(tail)) tail++;
  return isApart ? !'年月日'.includes(text.charAt(tail) || '年') : '万萬亿億%％'.includes(text.charAt(tail) || ' ');
}

function isCellGap(text: string, start: number, end: number): boolean {
  let wide = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB) return true;
    if (code === IDEOGRAPHIC_SPACE) wide++;
  }
  return wide >= 2;
}

/** `5 000万`: one to three digits, then groups of three up to something that is neither a digit, a gap nor a dash. */
function isThousandsGap(text: string, start: number, end: number): boolean {
  let digits = 0;
  while (digits < 4 && isDigit(text.charCodeAt(start - 1 - digits))) digits++;
  const before = text.charCodeAt(start - 1 - digits);
  if (digits === 0 || digits > 3 || before === 0x2e || before === 0x2d || before === 0x2b) return false;
  if (before === SPACE && isDigit(text.charCodeAt(start - 2 - digits))) return false;
  for (let at = end; ; at += 4) {
    for (let k = 0; k < 3; k++) if (!isDigit(text.charCodeAt(at + k))) return false;
    const next = text.charCodeAt(at + 3);
    if (isHan(next) || next === 0x25 || (next === 0x2e && isDigit(text.charCodeAt(at + 4)))) return true;
    if (next !== SPACE) return false;
    if (isHan(text.charCodeAt(at + 4))) return true;
  }
}

/** Whether a full stop at `i` is the point of a number: 57。6亿元, not 共57。6月…. */
export function isPointOfNumber(text: string, i: number): boolean {
  if (!isDigit(text.charCodeAt(i - 1))) return false;
  let end = i + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end > i + 1 && '万萬亿億元%％倍吨噸亩畝平公千'.includes(text.charAt(end) || '。');
}

/** A line that breaks between a number and its 万, 亿 or %. */
export function isInsideNumber(text: string, from: number): boolean {
  let i = from;
  while (characterKinds()[text.charCodeAt(i)] === GAP) i++;
  return '万萬亿億%％‰'.includes(text.charAt(i) || ' ');
}
