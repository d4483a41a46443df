import { toPlain } from '../text/plain';
import type { Span } from '../text/span';
import type { Passage } from './draft';
import { HEADING } from './senses';

/**
 * Per paragraph the words in its section's heading (小标题) that make the section a plan (主要目标, 2024年重点工作), null for none. A heading of a higher
 * level (一、) governs those below it ((一), 1., a line without a number) until the next of its own. 重点做好以下工作 opens a plan as well: the sections that
 * follow, up to a heading of a level above theirs.
 */
export function sectionPlans({ outline, words, lexicon, text, facts }: Passage): (Span | null)[] {
  const plans: (Span | null)[] = [];
  const cues: (Span | null)[] = LEVELS.map(() => null);
  let work: { span: Span; level: number } | null = null;
  const thisYear = Number(facts.published?.slice(0, 4) ?? 0);
  let w = 0;
  outline.paragraphs.forEach(({ start, end }, index) => {
    while (w < words.count && (words.start[w] as number) < start) w++;
    const level = headingLevel(text, start, end);
    if (level >= 0) {
      cues.fill(null, level);
      for (let k = w; k < words.count && (words.end[k] as number) <= end; k++)
        if (lexicon.plan[words.id[k] as number] === HEADING)
          cues[level] = { start: words.start[k] as number, end: words.end[k] as number };
      cues[level] ??= workAhead(text, start, end, thisYear);
      if (work !== null && work.level < 0) work.level = level;
      if (work !== null && level < work.level) work = null;
    }
    plans[index] = cues.find((cue) => cue !== null) ?? work?.span ?? workBegun(text, start, end);
    const named = workNamed(text, start, end);
    if (named !== null) work = { span: named, level: -1 };
  });
  return plans;
}

/** A title that names aims or work to be done (2026年目标任务, 工作要点), neither how they went nor who runs for them: its article is a plan. */
export function isPlanTitle(title: string): boolean {
  const plain = toPlain(title).text;
  return AIMS.test(plain) && !BEHIND.test(plain) && !TOLD.test(plain);
}

const AIMS = /目标|任务|要点|打算|安排|方案/;

const TOLD = /圆满|过半|超额|实现|名单|达标|冲刺|瞄准|锚定|[迈奔冲]向|目标是|[%！？]/;

/** 一、 is 0, (一) is 1, 1. is 2, a line without a number 3, one behind a bullet 4; -1 for what is no heading: a short paragraph without a comma is one. */
function headingLevel(text: string, start: number, end: number): number {
  if (end - start > LONGEST_WITH_COUNTS) return -1;
  const whole = text.slice(start, end).trim();
  const level = LEVELS.findIndex((form) => form.test(whole));
  const line = level < UNNUMBERED ? whole.replace(COUNTS, '') : whole;
  if (end - start - whole.length + line.length > LONGEST || /[，；,;]/.test(line)) return -1;
  return level < UNNUMBERED || !/[。：:！？!?\d]$/.test(line) ? level : -1;
}

const LONGEST = 30;
/** 三、新开工项目（共12个，总投资30亿元） */
const LONGEST_WITH_COUNTS = 70;
const COUNTS = /[（(][^（）()]{1,40}[）)]$/;

const LEVELS = [
  /^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[章节部])/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^[（(]?[0-9]{1,2}[）)、.](?![0-9])/,
  /^[^●·■◆▪◇○★]/,
  /^./,
];

const UNNUMBERED = 3;

/** 2024年重点工作, 下一步打算, 目标是: what a heading says is to be done; null for what was (2023年工作回顾). */
function workAhead(text: string, start: number, end: number, thisYear: number): Span | null {
  const line = text.slice(start, end);
  if (BEHIND.test(line)) return null;
  const found = AHEAD.exec(line);
  if (found === null || Number(found[1] ?? thisYear) < thisYear) return null;
  return { start: start + found.index, end: start + found.index + found[0].length };
}

const AHEAD =
  /(?:(20\d\d)年|今年|明年|下一?步|下一?阶段|今后|未来)[^，。；]{0,8}(?:工作|任务|目标|安排|打算|计划|重点|思路|举措|措施|部署|设想|要求)|^[^，。；]{0,6}(?:目标|任务|打算|设想)[是为]?$/m;

/** 「围绕上述目标,重点做好以下工作:」: words at the end of a paragraph that name the work of the sections behind it; null where it was done (做了以下工作). */
function workNamed(text: string, start: number, end: number): Span | null {
  const from = Math.max(start, end - 40);
  const found = WORK.exec(text.slice(from, end).trimEnd());
  return found === null ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

const NAMED_WORK =
  /(?:做好|抓好|做实|抓实|推进|开展|落实|突出|着力|发力|聚焦|实施|抓住|强化)[^，。；了]{0,6}(?:以下|如下|下列|下面)[^，。；]{0,8}(?:工作|任务|方面|举措|措施|行动|文章|重点|环节)/;
const WORK = new RegExp(`${NAMED_WORK.source}[：:。]?$`);

/** 「围绕上述目标,重点抓好以下工作:实施项目350个」: the same words at the head of the paragraph that sets it out. */
function workBegun(text: string, start: number, end: number): Span | null {
  const found = BEGUN.exec(text.slice(start, Math.min(end, start + 60)));
  return found === null ? null : { start: start + found.index, end: start + found.index + found[0].length };
}

const BEGUN = new RegExp(`(?<=^[^。]{0,30})${NAMED_WORK.source}[：:](?=[^\\n])`);

const BEHIND = /回顾|总结|情况|成效|进展|成绩|完成|以来|通报|盘点/;
