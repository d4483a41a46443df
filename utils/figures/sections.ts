import { toPlain } from '../text/plain';
import type { Span } from '../text/span';
import type { Passage } from './draft';
import { HEADING } from './senses';

/**
 * Per paragraph the words in its section's heading (小标题) that make the section a plan (主要目标, 2024年重点工作), null for none. A heading of a higher
 * level (一、) governs those below it ((一), 1., a line without a number) until the next of its own.
 */
export function sectionPlans({ outline, words, lexicon, text, facts }: Passage): (Span | null)[] {
  const plans: (Span | null)[] = [];
  const cues: (Span | null)[] = LEVELS.map(() => null);
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
    }
    plans[index] = cues.find((cue) => cue !== null) ?? null;
  });
  return plans;
}

/** A title that names aims or work to be done (2026年目标任务, 工作要点), neither how they went nor who runs for them: its article is a plan. */
export function isPlanTitle(title: string): boolean {
  const plain = toPlain(title).text;
  return AIMS.test(plain) && !BEHIND.test(plain) && !TOLD.test(plain);
}

const AIMS = /目标|任务|要点|打算|安排|方案/;

const TOLD = /圆满|超额|实现|名单|达标|冲刺|瞄准|锚定|[迈奔冲]向|目标是|[%！？]/;

/** 一、 is 0, (一) is 1, 1. is 2, a line without a number 3, one behind a bullet 4; -1 for what is no heading: a short paragraph without a comma is one. */
function headingLevel(text: string, start: number, end: number): number {
  if (end - start > LONGEST) return -1;
  const line = text.slice(start, end).trim();
  if (/[，；,;]/.test(line)) return -1;
  const level = LEVELS.findIndex((form) => form.test(line));
  return level < UNNUMBERED || !/[。：:！？!?\d]$/.test(line) ? level : -1;
}

const LONGEST = 30;

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
  /(?:(20\d\d)年|今年|明年|下一?步|下一?阶段|今后|未来)[^，。；]{0,8}(?:工作|任务|目标|安排|打算|计划|重点|思路|举措|部署|设想)|^[^，。；]{0,6}(?:目标|任务|打算|设想)[是为]?$/m;

const BEHIND = /回顾|总结|情况|成效|进展|成绩|完成|以来|通报|盘点/;
