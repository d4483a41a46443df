import type { Draft, Passage } from '../draft';
import { stageNames } from '../senses';
import { heirs } from './bearers';
import type { AllEvidence } from './evidence';
import { tellsStage } from './words';

/**
 * 「（一）在建项目\n渝昆高铁…」: a heading that names a stage and nothing else, but how many they are in brackets, tells it of the projects below it, up
 * to the next heading.
 */
export function inheritFromHeading(passage: Passage, drafts: readonly Draft[], evidence: AllEvidence): void {
  const { outline, text, words, lexicon } = passage;
  let w = 0;
  let told = -1;
  let next = 0;
  outline.paragraphs.forEach(({ start, end }, index) => {
    while (w < words.count && (words.start[w] as number) < start) w++;
    if (end - start <= LONGEST) {
      const line = text.slice(start, end).trim();
      if (NUMBERED.test(line) || HEADING.test(line)) told = -1;
      if (HEADING.test(line))
        for (let k = w; k < words.count && (words.end[k] as number) <= end; k++) if (tellsStage(passage, k)) told = k;
    }
    while (next < drafts.length && (drafts[next] as Draft).paragraph < index) next++;
    for (; next < drafts.length && (drafts[next] as Draft).paragraph === index; next++) {
      const draft = drafts[next] as Draft;
      if (told < 0 || draft.measure === null || !heirs.has(draft.measure)) continue;
      const stage = stageNames[lexicon.stage[words.id[told] as number] as number] ?? null;
      evidence.tell(next, stage, 'heading', words.start[told] as number, words.end[told] as number);
    }
  });
}

const LONGEST = 60;
const HEADING =
  /^(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.])?\s*[^，。；\d]{0,6}(?:项目|工程)(?:情况|进展|名单|清单|类)?(?:[（(][^（）()]{1,40}[）)])?[：:]?$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十]+[）)])/;
