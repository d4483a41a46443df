import { isCount, isMeasure } from './classes';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { touches } from './neighbours';
import type { Phrase } from './phrase';
import type { Owned } from './subject';

/** 年产5万吨膳食纤维项目, 过5000万元项目: names that hold a quantity, joined to one phrase. */
export function joinNames(discourse: Discourse): void {
  joinWorks(discourse);
  joinFields(discourse);
  const { items, figures, text } = discourse;
  let figure = figures.length;
  for (let i = items.count - 1; i >= 0; i--) {
    if (items.kind[i] !== kindOf.figure) continue;
    figure--;
    const owned = figures[figure] as Owned;
    // 产业发展类75个: a class of projects
    const counted = items.phrase[i - 1];
    if (counted?.class === 'name' && text[counted.end - 1] === '类' && isCount(owned)) counted.class = 'project';
    joinBracketed(discourse, i);
    let next = i + 1;
    if (owned.measure === 'threshold' && items.kind[next] === kindOf.of) next++;
    // 300兆瓦/1200兆瓦时储能电站
    const goesOn = items.kind[next] === kindOf.figure && (items.start[next] as number) - owned.end <= 1;
    if (goesOn) next++;
    const quoted = quotedProject(discourse, next);
    const phrase = quoted ?? joinedProject(discourse, next) ?? items.phrase[next] ?? null;
    if (
      phrase === null ||
      !(goesOn ? phrase.start === items.start[next - 1] : touches(discourse, i, next)) ||
      phrase.class === 'person'
    )
      continue;
    if (owned.measure === 'threshold') {
      phrase.start = owned.start;
      phrase.bare = false;
      continue;
    }
    if (
      !(PROJECT_SCALE.test(owned.measure ?? '') || isScaled(discourse, i)) ||
      (owned.kind === 'count' &&
        owned.measure !== 'capacity' &&
        !LIVESTOCK.test(text.slice(owned.end - 1, owned.end))) ||
      (next !== i + 1 && !goesOn)
    )
      continue;
    if (phrase.class !== 'project' && phrase.class !== 'park' && phrase.class !== 'facility') continue;
    let first = i - 1;
    let start = owned.start;
    if (first >= 0 && isMeasure(items.kind[first] as number) && items.end[first] === start) {
      start = items.start[first] as number;
      first--;
    }
    if (first >= 0 && items.kind[first] === kindOf.quoteOpen && items.end[first] === start) {
      if (quoted !== null) start = items.start[first] as number;
      first--;
    }
    const head = first >= 0 ? (items.phrase[first] ?? null) : null;
    const isHeaded = head !== null && head.end === start && !head.pointing && head.class !== 'person';
    // 年产5万吨生产线 is a part, 北岭铝业年产5万吨生产线 is a project
    if (phrase.class === 'facility') {
      const isEntry = first < 0 || items.kind[first] === kindOf.semicolon || items.kind[first] === kindOf.line;
      if (!isEntry && (!isHeaded || (head.class !== 'org' && head.class !== 'name'))) continue;
      phrase.class = 'project';
    }
    if (isHeaded) {
      start = head.start;
      items.phrase[first] = phrase;
    }
    phrase.start = start;
    phrase.bare = false;
    items.phrase[next] = phrase;
  }
}

/** 聚源生物科技生产线及冷链物流平台建设项目: one project, by the 建设 that it ends with. */
function joinWorks({ items, text }: Discourse): void {
  for (let i = 1; i + 1 < items.count; i++) {
    if (items.kind[i] !== kindOf.conjunction || text.charAt(items.start[i] as number) !== '及') continue;
    const [head, works] = [items.phrase[i - 1], items.phrase[i + 1]];
    if (!head || works?.class !== 'project' || head.end !== items.start[i] || works.start !== items.end[i]) continue;
    if (head.class !== 'facility' && head.class !== 'name') continue;
    if (!/建设(?:项目|工程)$/.test(text.slice(works.start, works.end))) continue;
    works.start = head.start;
    items.phrase[i - 1] = works;
  }
}

/** 产业及科创平台项目, 生态修复和环境整治项目: a class of projects by two fields, at the head of its clause. */
function joinFields({ items, text }: Discourse): void {
  for (let i = 1; i + 1 < items.count; i++) {
    const works = items.phrase[i + 1];
    if (items.kind[i] !== kindOf.conjunction || works?.class !== 'project' || works.bare || works.pointing) continue;
    // 建设与更新项目
    if (items.kind[i - 1] === kindOf.action && HEADS_CLAUSE.has(items.kind[i - 2] ?? kindOf.line)) {
      if (items.end[i - 1] === items.start[i] && WORKED.test(text.slice(works.start, works.start + 2)))
        works.start = items.start[i - 1] as number;
      continue;
    }
    const last = items.kind[i - 1] === kindOf.action ? i - 2 : i - 1;
    const field = items.phrase[last];
    if (!field || (last === i - 1 ? field.class !== 'sector' : field.class !== 'name') || field.whole) continue;
    const isWhole = items.end[last] === items.start[last + 1] && items.end[i - 1] === items.start[i];
    if (!isWhole || works.start !== items.end[i] || !HEADS_CLAUSE.has(items.kind[last - 1] ?? kindOf.line)) continue;
    works.start = field.start;
    items.phrase[last] = works;
  }
}

const WORKED = /^(?:改造|更新|升级|提升|维修|维护|扩建|配套)/;

/** What stands before the first words of a clause. */
const HEADS_CLAUSE: ReadonlySet<number> = new Set([
  kindOf.line,
  kindOf.stop,
  kindOf.comma,
  kindOf.semicolon,
  kindOf.colon,
  kindOf.among,
]);

/** 北岭汽车二期（新增10万辆/年）扩建项目: the quantity at item `i` stands in brackets inside a name. */
function joinBracketed({ items }: Discourse, i: number): void {
  const tail = items.kind[i + 1] === kindOf.close ? items.phrase[i + 2] : null;
  if (tail?.class !== 'project' || tail.start !== items.end[i + 1]) return;
  const open = items.kind[i - 1] === kindOf.open ? i - 1 : items.kind[i - 2] === kindOf.open ? i - 2 : 0;
  const head = open > 0 ? items.phrase[open - 1] : null;
  if (!head || head.end !== items.start[open] || head.pointing || head.class === 'person') return;
  tail.start = head.start;
  tail.bare = false;
}

/** 年产2万吨甲材料及乙设备项目: what the name joins before its head. */
function joinedProject(discourse: Discourse, at: number): Phrase | null {
  const { items } = discourse;
  const first = items.phrase[at];
  if (first?.class !== 'name') return null;
  for (let i = at + 1; i + 1 < items.count && i < at + 6 && items.kind[i] === kindOf.conjunction; i += 2) {
    const next = items.phrase[i + 1];
    if (!next || (next.class !== 'name' && next.class !== 'project')) return null;
    if (next.class === 'project') return next;
  }
  return null;
}

/** “年产6万吨负极材料一体化，配套石墨化”项目: what stands behind the quotation mark. */
function quotedProject({ items }: Discourse, at: number): Phrase | null {
  if (items.phrase[at]?.class !== 'name') return null;
  for (let i = at + 1; i < items.count && i < at + 8; i++) {
    const k = items.kind[i] as number;
    if (k === kindOf.quoteClose) {
      const next = items.phrase[i + 1];
      return next?.class === 'project' && next.start === items.end[i] ? next : null;
    }
    if (!items.phrase[i] && !IN_NAME.has(k)) return null;
  }
  return null;
}

const IN_NAME: ReadonlySet<number> = new Set([kindOf.comma, kindOf.conjunction, kindOf.action, kindOf.nominal]);

/** 年产2亿块烧结砖项目 */
const isScaled = ({ items, text }: Discourse, i: number) =>
  i > 0 && isMeasure(items.kind[i - 1] as number) && /^[年日]/.test(text.slice(items.start[i - 1], items.end[i - 1]));

/** 万头生猪养殖项目, 百万羽蛋鸡项目 */
const LIVESTOCK = /[头羽只尾]/;

const PROJECT_SCALE = /^(capacity|installed_power|energy|other_quantity)$/;
