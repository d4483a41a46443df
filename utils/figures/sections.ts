import type { Passage } from './draft';
import { HEADING } from './senses';

/**
 * Per paragraph the index of the word in its section's heading (小标题) that makes the section a plan (主要目标, 2024年工作安排), -1 for none. A heading
 * of a higher level (一、) governs those below it ((一), 1.) until the next of its own.
 */
export function sectionPlans({ outline, words, lexicon, text }: Passage): number[] {
  const plans: number[] = [];
  const cues = [-1, -1, -1];
  let w = 0;
  outline.paragraphs.forEach(({ start, end }, index) => {
    while (w < words.count && (words.start[w] as number) < start) w++;
    const level = headingLevel(text, start, end);
    if (level >= 0) {
      cues.fill(-1, level);
      for (let k = w; k < words.count && (words.end[k] as number) <= end; k++)
        if (lexicon.plan[words.id[k] as number] === HEADING) cues[level] = k;
    }
    plans[index] = Math.max(...cues);
  });
  return plans;
}

/** 一、 is 0, (一) is 1, 1. is 2; -1 for what is no heading: a heading is a short paragraph without a comma. */
function headingLevel(text: string, start: number, end: number): number {
  if (end - start > 30) return -1;
  const line = text.slice(start, end).trim();
  if (/[，；,;]/.test(line)) return -1;
  return LEVELS.findIndex((level) => level.test(line));
}

const LEVELS = [
  /^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[章节部])/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^[（(]?[0-9]{1,2}[）)、.](?![0-9])/,
];
