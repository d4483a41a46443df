/**
 * A moment as a page states it: `2024-03-16`, `2024-03-16T23:09` or `2024-03-16T23:09:23`, Beijing time; null where the text names no day
 * with its year. Years of the Republic (民國) count from 1912. Midnight sharp and the day's last second are placeholders and are left out.
 */
export function momentIn(text: string): string | null {
  return momentsIn(text)[0]?.moment ?? null;
}

/** A moment and where it is stated. */
export interface StatedMoment {
  moment: string;
  start: number;
  end: number;
}

/** All moments that a text states, in reading order. */
export function momentsIn(text: string): StatedMoment[] {
  const found: StatedMoment[] = [];
  const chinese = CHINESE_DAY.exec(text);
  if (chinese) return momentOfNumerals(chinese);
  for (const match of text.matchAll(MOMENT)) {
    const [whole, era, years, month, day, half, hours, minutes, seconds, zone] = match;
    const year = Number(years) + (era ? 1911 : 0);
    const afternoon = /^pm$/i.test(zone ?? '');
    const hour = clockTime(afternoon ? 'PM' : half, hours, minutes);
    const moment = asMoment([year, Number(month), Number(day)], hour, minutes, seconds, afternoon ? undefined : zone);
    if (moment) found.push({ moment, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** A day in Chinese numerals, as newspapers of Hong Kong and official papers write it: 二零二四年三月五日. */
const CHINESE_DAY =
  /([一二][〇○零Ｏ九]?[〇○零Ｏ一二三四五六七八九]{2,3})年([元正一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日號号]/;

function momentOfNumerals({ 0: whole, 1: years, 2: month, 3: day, index }: RegExpExecArray): StatedMoment[] {
  const year = Number([...(years as string)].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''));
  const moment = asMoment(
    [year, numberOf(month as string), numberOf(day as string)],
    null,
    undefined,
    undefined,
    undefined,
  );
  return moment ? [{ moment, start: index, end: index + whole.length }] : [];
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 31, as Chinese numerals write it: 三, 十二, 二十五, 廿五, 卅一. */
function numberOf(numeral: string): number {
  const [tens, ones] = numeral
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace(/[元正]/, '一')
    .split('十');
  if (ones === undefined) return DIGITS.indexOf(tens as string);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

const MOMENT = new RegExp(
  [
    '(?:(中華民國|民國|民国)\\s*)?(?<![\\d.])((?:19|20)\\d\\d|(?<=民[國国]\\s*)\\d{2,3})\\s*[-–/.年]\\s*(\\d{1,2})\\s*[-–/.月]\\s*(\\d{1,2})(?!\\d)\\s*[日号號]?',
    '(?:[\\s,，(（]*(?:星期|周|週|礼拜)[一二三四五六日天][)）]?)?',
    '(?:[T\\s,，　|:：-]{0,6}(上午|下午|中午|晚上|凌晨|AM|PM)?\\s*([01]?\\d|2[0-4])\\s*(?:[:：时時])\\s*([0-5]\\d)\\s*分?(?:\\s*[:：]\\s*([0-5]\\d))?(?:\\.\\d+)?\\s*(PM(?![a-z])|Z|[+-]\\d\\d:?\\d\\d)?)?',
  ].join(''),
  'gi',
);

function clockTime(half: string | undefined, hours: string | undefined, minutes: string | undefined): number | null {
  if (hours === undefined || minutes === undefined) return null;
  const hour = Number(hours);
  return /下午|晚上|PM/i.test(half ?? '') && hour < 12 ? hour + 12 : hour % 24;
}

function asMoment(
  [year, month, day]: [number, number, number],
  hour: number | null,
  minutes: string | undefined,
  seconds: string | undefined,
  zone: string | undefined,
): string | null {
  if (year < 1980 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === null) return date;
  const time = `${two(hour)}:${minutes}${seconds ? `:${seconds}` : ''}`;
  if (zone) return inBeijing(`${date}T${time}${seconds ? '' : ':00'}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return PLACEHOLDER.test(time) ? date : `${date}T${time}`;
}

/** An instant with its zone, as local time in Beijing (UTC+8, no daylight saving time since 1992). */
function inBeijing(instant: string): string | null {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return null;
  const local = new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19);
  return PLACEHOLDER.test(local.slice(11)) ? local.slice(0, 10) : local;
}

const PLACEHOLDER = /^00:00(?::00)?$|^23:59:59$/;

function two(value: number): string {
  return String(value).padStart(2, '0');
}
