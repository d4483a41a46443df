import type { Passage } from './draft';
import { HEADING } from './senses';

/** Per paragraph the index of the word in its section's heading that makes the section a plan (…目标。), -1 for none. */
export function sectionPlans({ outline, words, lexicon, text }: Passage): Int32Array {
  const plans = new Int32Array(outline.paragraphs.length).fill(-1);
  let cue = -1;
  let w = 0;
  outline.paragraphs.forEach(({ start, end }, index) => {
    while (w < words.count && (words.start[w] as number) < start) w++;
    if (isHeading(text, start, end)) {
      cue = -1;
      for (let k = w; k < words.count && (words.end[k] as number) <= end; k++)
        if (lexicon.plan[words.id[k] as number] === HEADING) cue = k;
    }
    plans[index] = cue;
  });
  return plans;
}

/** A heading (小标题) is a short paragraph, numbered 一、 or (一), without a comma. */
function isHeading(text: string, start: number, end: number): boolean {
  if (end - start > 30) return false;
  const line = text.slice(start, end).trim();
  return /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]/.test(line) && !/[，；,;]/.test(line);
}
