import { type Cues, openCues } from './cues';
import { ownPackedCues } from './own-cues.built';

let opened: Cues | null = null;

/** The program's own cues, opened at the first use. */
export function ownCues(): Cues {
  opened ??= openCues(ownPackedCues);
  return opened;
}
