import type { FoundWords } from '../../text/words';
import type { Draft, Passage } from '../draft';
import type { Time } from '../times/time';
import type { Cues } from './cues';

/** What periods are read from: the passage, its drafts and times in reading order, and the cues found in it. */
export interface Source {
  text: string;
  passage: Passage;
  drafts: readonly Draft[];
  times: readonly Time[];
  cues: Cues;
  words: FoundWords;
  /** ISO day of publication. */
  published: string | null;
}

/** What is left to read of a sentence: indexes of times, cues and drafts, and where each ends. */
export interface Items {
  time: number;
  timeEnd: number;
  cue: number;
  cueEnd: number;
  draft: number;
  draftEnd: number;
  firstTime: number;
  end: number;
}

/** Whether a found word is a cue of a kind. */
export function hasCue({ cues, words }: Source, cue: number, kind: keyof Cues['bits']): boolean {
  return ((cues.kinds[words.id[cue] as number] as number) & cues.bits[kind]) !== 0;
}
