import { type Named, namesOf } from '../figures/subjects/named';
import { toPlain } from '../text/plain';
import type { Span } from '../text/span';

/** Where a text stands: its title, and the place of its page. */
export interface Origin {
  title: string | null;
  place: { text: string } | null;
}

/**
 * Finds where a project is: by its own name, by the words that say so (落户, 位于), by the place that its sentence or paragraph begins with, else the
 * place that the text is about; of a group 全县 where the text says no more. Null where it names none.
 */
export function placesIn(
  text: string,
  names: readonly Named[],
  origin: Origin,
): (name: string, count: number | null, sentence: Span | null, here: readonly Named[]) => string | null {
  const local = names.filter(
    (name) => isLocal(name) && !COMES_FROM.test(text.slice(Math.max(0, name.start - 3), name.start)),
  );
  const whole =
    names.find(({ whole, class: class_, text }) => whole && class_ === 'place' && !/^全[国社行]/.test(text))?.text ??
    null;
  const home = homeOf(names, local, origin, whole ?? /[全我][省市]/.exec(text)?.[0] ?? null);
  return (name, count, sentence, here) =>
    ownPlace(name) ??
    (sentence === null ? null : (locationIn(text, sentence, here) ?? leadingPlace(text, sentence, local))) ??
    home ??
    (count === 1 ? null : whole);
}

/** 江西 of 江西全省. */
const nameOf = ({ class: class_, place, text }: Named) =>
  place.replace(/(?<=..)全[省市县区]$/, '') || (class_ === 'park' ? text : '');

/** A county, town, district or zone with a name of its own. */
const isLocal = (named: Named) => {
  const name = nameOf(named);
  return !named.whole && name.length > 2 && name.length < 12 && LOCAL.test(name) && !NO_PLACE.test(name);
};

/** 来自江苏, 赴上海: where others are. */
const COMES_FROM = /(?:来自|赴|前往|北起|南起|东起|西起|起自|途经|连接|同|与|占|比|居)$/;

/**
 * The place of the title, else the local one that the text names most, first, or as its page's place; else that of the page, the first local one, and the
 * first province or country.
 */
function homeOf(
  names: readonly Named[],
  local: readonly Named[],
  { title, place }: Origin,
  whole: string | null,
): string | null {
  const inTitle = title === null ? [] : namesOf(toPlain(title).text);
  const titled = inTitle.find(isLocal);
  if (titled) return nameOf(titled);
  // 云岭高新区重大项目集中开工
  const zone = inTitle[0] && ZONE.exec(inTitle[0].text)?.[1];
  if (zone && !NO_PLACE.test(zone)) return zone;
  const votes = new Map<string, number>();
  for (const named of local) {
    const name = nameOf(named);
    const before = votes.get(name) ?? (place?.text.includes(name.slice(0, -1)) ? 2 : 0);
    votes.set(name, before + 1 + (before === 0 && named.start < OPENING ? 1 : 0));
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  if (most !== undefined && most[1] >= TOLD) return most[0];
  if (place !== null) return /[^省市区县州旗盟]+[省市区县州旗盟]$/.exec(place.text)?.[0] ?? place.text;
  // A text that speaks of 全市 is not about the first county that it names.
  const first = local.find((one) => !isPartOf(nameOf(one), whole));
  const named = inTitle.find(isWide) ?? first ?? names.find((one) => isWide(one) && !isPartOf(nameOf(one), whole));
  return named ? nameOf(named) : null;
}

/** A county, a district or a town where a text speaks of all of a city; a city, too, where it speaks of all of a province. */
function isPartOf(name: string, whole: string | null): boolean {
  if (whole === null) return false;
  if (/^[全我]省/.test(whole)) return /[市县区镇乡旗]$/.test(name);
  return /^[全我]市/.test(whole) && /[县区镇乡旗]$/.test(name);
}

/** What an article is about it names in its first lines. */
const OPENING = 80;
/** Votes that are more than a mention. */
const TOLD = 3;

/** 浙江, 湖北省: a place of any size. */
const isWide = ({ place, whole }: Named) => !whole && place.length > 1 && place.length < 8 && !NO_PLACE.test(place);

const LOCAL = /.[市县镇乡州旗盟]$|.(?:新|开发|高新|经开|试验|合作|示范|园)?区$/;
const NO_PLACE =
  /进园|^县区$|^[一二三四五六七八九十两几]个|[0-9（）()第届“”丨]|全[省市县区州旗国]|统计|调查队|博览|开发园|^(?:四大|三大|两大|当地|各|省级|国家级|市级|县级|自由贸易|经济开发|经济技术|高新技术|起步|核心|订单|普通|欧盟|东盟)|(?:强|大|棚户|小|灌|景|库|城|老|山|矿|林|湾|厂|校|社|地|都市|集聚|功能|商业|人士返)[乡县市区]$|国$/;

/** 青石县 of 青石县储能项目, 青石经济开发区 of 青石经济开发区道路工程. */
function ownPlace(name: string): string | null {
  const [first] = namesOf(name);
  if (first?.start === 0 && isWide(first) && first.class !== 'place') return first.place;
  return ZONE.exec(name)?.[1] ?? null;
}

const ZONE = /^(.{2,10}?(?:开发区|高新区|经开区|新区|工业园区?|园区))(?!项目$|工程$).{3}/;

/** 落户青石县, 位于东湖工业园, 在武江区投资建设, 建设地点：炉桥镇: where the words around a project say that it is. */
function locationIn(text: string, { start, end }: Span, here: readonly Named[]): string | null {
  for (const { start, end, text: name, class: class_, place } of here) {
    if (class_ !== 'park' && class_ !== 'place') continue;
    const before = text.slice(Math.max(0, start - 4), start);
    const builtHere = before.endsWith('在') && BUILDS.test(text.slice(end, end + 6));
    if ((LOCATES.test(before) && !NO_PLACE.test(name)) || builtHere) return class_ === 'park' ? name : place || name;
  }
  const labelled = LABEL.exec(text.slice(start, end + 60))?.[1];
  return labelled ?? null;
}

const LOCATES = /(?:落户|位于|坐落于|坐落在|选址|地处|落地)于?在?$/;
const BUILDS = /^[^，。]{0,2}(?:投资|建设|新建|兴建)/;
const LABEL = /(?:建设|项目)(?:地点|地址|选址|位置)：([^，。；\n]{2,16}?)(?=[，。；\n]|$)/;

/** 4月8日，定边县举行…: the place that the sentence, or its paragraph, begins with. */
function leadingPlace(text: string, { start }: Span, places: readonly Named[]): string | null {
  const paragraph = Math.max(0, start - PARAGRAPH);
  for (const from of [start, paragraph + text.slice(paragraph, start).lastIndexOf('\n') + 1]) {
    const [led] = within(places, { start: from, end: from + LEAD });
    if (led && !/[，；]/.test(text.slice(from, led.start).replace(TIME, ''))) return nameOf(led);
  }
  return null;
}

/** The names that begin in a stretch of the text. */
export function within(names: readonly Named[], { start, end }: Span): Named[] {
  const found: Named[] = [];
  for (let i = firstFrom(names, start); i < names.length && (names[i] as Named).start < end; i++)
    found.push(names[i] as Named);
  return found;
}

/** The index of the first name that begins at or behind an offset. */
function firstFrom(names: readonly Named[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as Named).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far back a paragraph is looked for. */
const PARAGRAPH = 800;

/** How far into it a sentence names its place, behind a time. */
const LEAD = 16;
const TIME = /^.{0,12}?[日月年来中下]，/;
