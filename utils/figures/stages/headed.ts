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

/** 「本次开工的还有投资5亿元的A、1.2亿元的B等11个项目;…」: a sentence that begins with the stage of all that it lists. */
export function inheritFromOpener(passage: Passage, drafts: readonly Draft[], evidence: AllEvidence): void {
  const { outline, text, words, lexicon } = passage;
  let w = 0;
  let next = 0;
  for (const { start, end } of outline.sentences) {
    const opener = OPENER.exec(text.slice(start, Math.min(end, start + 40)));
    if (opener === null) continue;
    const behind = start + opener[0].length;
    let told = -1;
    while (w < words.count && (words.start[w] as number) < start) w++;
    for (; w < words.count && (words.end[w] as number) <= behind; w++) if (tellsStage(passage, w)) told = w;
    if (told < 0) continue;
    const stage = stageNames[lexicon.stage[words.id[told] as number] as number] ?? null;
    while (next < drafts.length && (drafts[next] as Draft).quantity.start < behind) next++;
    for (; next < drafts.length && (drafts[next] as Draft).quantity.start < end; next++) {
      const { measure } = drafts[next] as Draft;
      if (measure !== null && heirs.has(measure))
        evidence.tell(next, stage, 'heading', words.start[told] as number, words.end[told] as number);
    }
  }
}

const OPENER =
  /^(?:其中，)?(?:与此同时，|同时，|此外，)?(?:本次|此次|这次|当天|当日|同日|现场|会上|一同|同时|集中)*(?:开工|签约|竣工|投产|落地|动工|奠基|落户)(?:建设|投产)?的(?:[^，。；\d]{0,4}(?:项目|工程))?(?:还|主要|分别|共|既)*(?:有|包括|涵盖|是|为|涉及)/;
const LONGEST = 60;
const HEADING =
  /^(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.])?\s*[^，。；\d]{0,6}(?:项目|工程)(?:情况|进展|名单|清单|类)?(?:[（(][^（）()]{1,40}[）)])?[：:]?$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十]+[）)])/;
