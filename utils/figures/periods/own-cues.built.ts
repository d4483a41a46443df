import { cueWords, packCues } from './pack-cues';

/** The program's own cues, packed. */
export const ownPackedCues = packCues(cueWords);
