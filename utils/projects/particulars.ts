import { firmIn, type Named, namesOf } from '../figures/subjects/named';
import { toPlain } from '../text/plain';

/** Who builds a project and where. */
export interface Particulars {
  company: string | null;
  place: string | null;
}

/** Finds the company and the place of a project by its name and the verbatim offset where the text first speaks of it, null where it is not known. */
export function particularsIn(text: string): (name: string, count: number | null, at: number | null) => Particulars {
  const plain = toPlain(text);
  const names = namesOf(plain.text);
  const home = homeOf(names);
  const whole = names.find(({ whole, class: class_ }) => whole && class_ === 'place')?.text ?? null;
  return (name, count, at) => {
    const sentence = at === null ? null : sentenceAround(plain.text, at, name.length, (i) => plain.originStart(i));
    const here = sentence === null ? [] : names.filter(({ start }) => start >= sentence.start && start < sentence.end);
    return {
      company: firmIn(name) ?? (sentence === null ? null : investorIn(plain.text, sentence, here, name)),
      place:
        ownPlace(name) ??
        (sentence === null ? null : locationIn(plain.text, sentence, here)) ??
        home ??
        (count === 1 ? null : whole),
    };
  };
}

interface Sentence {
  start: number;
  end: number;
}

/** The sentence that holds a verbatim offset, and where a heading names the project the line under it too. */
function sentenceAround(text: string, at: number, length: number, originOf: (i: number) => number): Sentence {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (originOf(middle) < at) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(text.lastIndexOf('。', low - 1), text.lastIndexOf('\n', low - 1)) + 1;
  ENDS.lastIndex = low;
  const stop = ENDS.exec(text)?.index ?? text.length;
  // 2.青石储能项目。由北岭能源公司投资建设…
  const isTitle = stop - start <= length + 6;
  ENDS.lastIndex = stop + 1;
  return { start, end: isTitle ? (ENDS.exec(text)?.index ?? text.length) : stop };
}

const ENDS = /[。\n]/g;

/** The place that the text is about: the first county, town, district or zone that it names, else the first province or country. */
function homeOf(names: readonly Named[]): string | null {
  let first: string | null = null;
  for (const { place, whole, class: class_, text } of names) {
    const name = place !== '' ? place : class_ === 'park' ? text : '';
    if (whole || name.length < 3 || NO_PLACE.test(name)) continue;
    if (LOCAL.test(name)) return name;
    first ??= place === '' ? null : place;
  }
  return first;
}

const LOCAL = /.[市县镇乡州旗盟]$|.(?:新|开发|高新|经开|试验|合作|示范|园)?区$/;
const NO_PLACE =
  /[0-9]|^(?:当地|各|省级|国家级|市级|县级|自由贸易|经济开发|经济技术|高新技术|起步|核心|订单|普通|欧盟|东盟|香港|台湾)|(?:强|大|棚户|小|灌|景|库|城|老|山|矿|林|湾|厂|校|社|地|都市|集聚|功能|商业)[县市区]$|国$/;

/** 青石县 of 青石县储能项目. */
function ownPlace(name: string): string | null {
  const [first] = namesOf(name);
  return first !== undefined &&
    first.start === 0 &&
    first.place !== '' &&
    !first.whole &&
    first.class !== 'place' &&
    !NO_PLACE.test(first.place)
    ? first.place
    : null;
}

/** 落户青石县, 位于东湖工业园, 在武江区投资建设, 建设地点：炉桥镇: where the words around a project say that it is. */
function locationIn(text: string, { start, end }: Sentence, here: readonly Named[]): string | null {
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

/** Who the sentence says invests: 由X投资建设, 投资方：X, X投资…建设Y, X与Y签约. */
function investorIn(text: string, { start, end }: Sentence, here: readonly Named[], project: string): string | null {
  const firms = here.filter(({ class: class_, text: name }) => class_ === 'org' && !project.includes(name));
  const words = text.slice(start, end);
  const labelled = BUILDER.exec(words) ?? BUILDER.exec(continued(text, end));
  if (labelled !== null) return labelled[1] as string;
  const by = BY.exec(words) ?? legalOnly(BY.exec(continued(text, end)));
  if (by !== null) {
    const from = start + by.index + 1;
    const firm = firms.find((firm) => firm.start >= from && firm.start <= from + 6);
    const called = by[1] as string;
    if (firm !== undefined || !/[0-9]|此|我|该/.test(called)) return firm?.text ?? called;
  }
  const mention = words.indexOf(project);
  // 韩国岭南新能源投资12亿美元的动力电池项目
  const paid = mention > 0 ? PAYS.exec(words.slice(0, mention)) : null;
  if (paid !== null) return paid[1] as string;
  for (let i = firms.length - 1; i >= 0; i--) {
    const firm = firms[i] as Named;
    const isBefore = mention < 0 || firm.start - start < mention;
    if (isBefore && INVESTS.test(text.slice(firm.end, Math.min(end, firm.end + 16)))) return firm.text;
  }
  return null;
}

/** The next sentence, where it goes on to speak of the project: 该项目由X建设. */
function continued(text: string, end: number): string {
  const next = text.slice(end + 1, end + 121);
  return text[end] === '。' && GOES_ON.test(next) ? next.slice(0, (next.indexOf('。') + 1 || next.length + 1) - 1) : '';
}

/** Of the next sentence only a company's full name counts. */
function legalOnly(found: RegExpExecArray | null): RegExpExecArray | null {
  return found !== null && /(?:公司|集团)$/.test(found[1] as string) ? found : null;
}

const GOES_ON = /^(?:该|此|本)?(?:项目|工程|园区|基地)/;
const BUILDER =
  /(?:建设单位|投资单位|投资方|投资主体|建设主体|项目单位|项目业主|业主单位|实施单位|运营单位)(?:为|是|系|：)([^，。；、由]{2,24}?)(?=[，。；、]|$)/;
const PAYS =
  /(?:^|[，；、])([^，。；、0-9]{3,16}?)(?:总|计划|拟|独家)?(?:投资|增资|出资|斥资)[^，。；、]{2,12}(?:建设|兴建)?的$/;
const BY =
  /[由](?!于|此)([^，。；、由]{2,24}?)(?:全额|独资|共同|联合|负责|承担|出资|总)?(?:投资|建设|开发|兴建|实施|承建|出资|运营)/;
const INVESTS =
  /^(?:（[^）]*）)?(?:，)?(?:总)?(?:拟|计划|将|也|亦|已|再|宣布|近日|日前|与[^，。]{2,12})*(?:斥资|出资|投资|增资|签约|签订|签署|兴建|建设|新建)/;
