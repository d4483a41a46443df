import { measures } from '../figures/lexicon/measures';
import { stages } from '../figures/lexicon/stages';
import { states } from './clipping';
import { reviews } from './reviewed-figure';

/** What a person asked for (检索式). Everything must hold; the conditions on a figure must hold of one and the same figure. */
export interface Query {
  /** Each stands somewhere in title, text, source, subjects or companies. */
  words: string[];
  /** None of these does. */
  without: string[];
  title: string[];
  source: string[];
  place: string[];
  tag: string[];
  note: string[];
  company: string[];
  state: string[];
  /** Start of a publication date: `2023`, `2023-05`. One of them must fit. */
  published: string[];
  figure: {
    subject: string[];
    measure: string[];
    stage: string[];
    review: string[];
    planned: boolean | null;
    amounts: Amount[];
  };
}

/** An amount between two ends, in the base unit. `unit` null: of any unit. */
export interface Amount {
  min: number;
  max: number;
  /** `>` and `<` leave their end out. */
  open: boolean;
  unit: string | null;
}

/**
 * Reads a search (检索式): words between spaces, "a phrase", -without, and fields such as `主体:南海新区 指标:总投资 >10亿 2023`.
 * Full-width signs are read like plain ones. What looks like a field but is none is a word.
 */
export function parseQuery(input: string): Query {
  const query: Query = {
    words: [],
    without: [],
    title: [],
    source: [],
    place: [],
    tag: [],
    note: [],
    company: [],
    state: [],
    published: [],
    figure: { subject: [], measure: [], stage: [], review: [], planned: null, amounts: [] },
  };
  for (const part of partsOf(input.normalize('NFKC'))) readPart(query, part);
  return query;
}

/** True where the query asks nothing. */
export function isEmpty(query: Query): boolean {
  const { figure, ...lists } = query;
  return Object.values(lists).every((list) => list.length === 0) && !asksFigure(query) && figure.planned === null;
}

/** True where some condition is on a figure. */
export function asksFigure({ figure }: Query): boolean {
  return (
    figure.planned !== null ||
    [figure.subject, figure.measure, figure.stage, figure.review, figure.amounts].some((list) => list.length > 0)
  );
}

/** True where all that a query asks of the texts is that words stand in them; the rest stands in columns. */
export function isOnlyWords(query: Query): boolean {
  const others = [query.without, query.title, query.note, query.company];
  return query.words.length > 0 && others.every((list) => list.length === 0) && !asksFigure(query);
}

/** The words to mark in what is found. */
export function markedWords(query: Query): string[] {
  return [...query.words, ...query.title, ...query.company, ...query.figure.subject];
}

type ListField = 'title' | 'source' | 'place' | 'tag' | 'note' | 'company' | 'published';

const fields: Record<string, ListField | 'subject' | 'measure' | 'stage' | 'review' | 'planned' | 'amount'> = {
  标题: 'title',
  来源: 'source',
  地区: 'place',
  标签: 'tag',
  备注: 'note',
  企业: 'company',
  公司: 'company',
  时间: 'published',
  日期: 'published',
  年: 'published',
  主体: 'subject',
  项目: 'subject',
  指标: 'measure',
  阶段: 'stage',
  核对: 'review',
  状态: 'review',
  计划: 'planned',
  金额: 'amount',
  数值: 'amount',
};

interface Part {
  text: string;
  isPhrase: boolean;
}

function partsOf(input: string): Part[] {
  const parts: Part[] = [];
  for (const [, phrase, word] of input.matchAll(
    /["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]|([^\s"\u201c\u201d]+)/g,
  )) {
    if (phrase) parts.push({ text: phrase.trim(), isPhrase: true });
    else if (word) parts.push({ text: word, isPhrase: false });
  }
  return parts.filter(({ text }) => text !== '');
}

function readPart(query: Query, { text, isPhrase }: Part): void {
  if (isPhrase) {
    query.words.push(text);
    return;
  }
  const [, name, value] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (name && value && Object.hasOwn(fields, name) && readField(query, fields[name] as string, value)) return;
  if (/^[-\u2212]./.test(text)) {
    query.without.push(text.slice(1));
    return;
  }
  const amount = readAmount(text);
  const time = readTime(text);
  if (amount) query.figure.amounts.push(amount);
  else if (time) query.published.push(time);
  else query.words.push(text);
}

function readField(query: Query, field: string, value: string): boolean {
  switch (field) {
    case 'subject':
      query.figure.subject.push(value);
      return true;
    case 'measure':
      return pushNamed(query.figure.measure, measures, value);
    case 'stage':
      return pushNamed(query.figure.stage, stages, value);
    case 'review':
      return pushNamed(query.figure.review, reviews, value) || pushNamed(query.state, states, value);
    case 'planned':
      query.figure.planned = !/^(否|不|实际|0)/.test(value);
      return true;
    case 'amount': {
      const amount = readAmount(/^[<>=≥≤≧≦\d]/.test(value) ? value : '');
      if (amount) query.figure.amounts.push(amount);
      return amount !== null;
    }
    case 'published': {
      const time = readTime(value);
      if (time) query.published.push(time);
      return time !== null;
    }
    default:
      query[field as ListField].push(value);
      return true;
  }
}

/** Every row whose Chinese or own name holds the value; several may fit (指标:投资). */
function pushNamed(list: string[], rows: readonly { name: string; zh: string }[], value: string): boolean {
  const exact = rows.filter(({ name, zh }) => name === value || zh === value);
  const found = exact.length > 0 ? exact : rows.filter(({ zh }) => zh.includes(value));
  list.push(...found.map(({ name }) => name));
  return found.length > 0;
}

const number = String.raw`([\d,.]+)(百|千|万|百万|千万|亿|十亿|百亿|千亿|万亿)?(元|人民币|美元|%|亩|吨|人|个|家|平方米|千瓦|瓦)?`;
const compared = new RegExp(`^(>=|<=|>|<|=|≥|≤|≧|≦)${number}$`);
const between = new RegExp(`^${number}(?:-|—|–|~|至|到|\\.\\.)${number}$`);
const scales: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const units: Record<string, string> = {
  元: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  '%': '%',
  亩: 'mu',
  吨: 't',
  人: '人',
  个: '个',
  家: '家',
  平方米: 'm2',
  千瓦: 'W',
  瓦: 'W',
};

/** `>10亿`, `≤30%`, `5亿-10亿元`. A number with 亿 and no unit is money; one with neither is of any unit. Null where it is none. */
function readAmount(text: string): Amount | null {
  const one = compared.exec(text);
  if (one) {
    const [, sign, digits, scale, unit] = one as unknown as [string, string, string, string?, string?];
    const value = numberOf(digits, scale, unit);
    if (value === null) return null;
    const less = /[<≤≦]/.test(sign);
    const more = /[>≥≧]/.test(sign);
    return {
      min: less ? Number.NEGATIVE_INFINITY : value,
      max: more ? Number.POSITIVE_INFINITY : value,
      open: /^[<>]$/.test(sign),
      unit: unitOf(scale, unit),
    };
  }
  const two = between.exec(text);
  if (!two) return null;
  const [, digits, scale, unit, digits2, scale2, unit2] = two as unknown as (string | undefined)[];
  // 2023-2024 is years, 10-20亿 shares its scale.
  if (!scale && !scale2 && !unit && !unit2) return null;
  const min = numberOf(digits as string, scale ?? scale2, unit ?? unit2);
  const max = numberOf(digits2 as string, scale2, unit2);
  if (min === null || max === null) return null;
  return { min, max, open: false, unit: unitOf(scale2 ?? scale, unit2 ?? unit) };
}

function numberOf(digits: string, scale?: string, unit?: string): number | null {
  const plain = Number(digits.replace(/,/g, ''));
  if (!Number.isFinite(plain)) return null;
  return plain * (scale ? (scales[scale] as number) : 1) * (unit === '千瓦' ? 1000 : 1);
}

function unitOf(scale?: string, unit?: string): string | null {
  if (unit) return units[unit] ?? null;
  return scale?.includes('亿') ? 'CNY' : null;
}

function readTime(text: string): string | null {
  const [, year, month, day] = /^((?:19|20)\d\d)年?(?:[-./]?(\d{1,2})月?(?:[-./]?(\d{1,2})日?)?)?$/.exec(text) ?? [];
  if (!year) return null;
  return [year, month, day].flatMap((part) => (part ? part.padStart(2, '0') : [])).join('-');
}
