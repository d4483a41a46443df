import type { Lead } from './leads';
import type { Phrase } from './phrase';

/** A clause being read: where it stands, and what its words before the figures say. */
export interface Clause {
  from: number;
  to: number;
  /** The kind of the separator before it. */
  opener: number;
  inBrackets: boolean;
  lead: Lead;
  owner: Phrase | null;
  /** Its phrases that 、 and 和 join, where there are two or more. */
  coordinated: Phrase[];
  /** It lists what follows: its members own their own figures. */
  listed: boolean;
}
