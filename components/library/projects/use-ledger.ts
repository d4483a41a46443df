import { useEffect, useRef, useState } from 'preact/hooks';
import { type Decided, readDecisions, sayApart, sayOne, undoDecisions } from '../../../utils/library/ledger/decisions';
import { type Decisions, type LedgerProject, makeLedger } from '../../../utils/library/ledger/ledger';
import type { Mention } from '../../../utils/library/ledger/mention';
import { Mentions } from '../../../utils/library/ledger/mentions';
import type { Library } from '../../../utils/library/store/database';
import { type Step, takingTurns } from '../../../utils/library/turns';
import { keptFor } from '../kept-for';
import type { Acts } from '../use-acts';
import { libraryWords as words } from '../words';

/** The ledger as the page shows it, and what a person can say of it; everything said can be taken back. */
export interface LedgerState {
  /** Null until the mentions are read for the first time. */
  projects: LedgerProject[] | null;
  /** How many clippings are read, and then, how many projects are compared with others. */
  progress: { done: number; all: number; isComparing?: boolean } | null;
  /** True where a person ended the reading before it was done; `read` begins anew. */
  isStopped: boolean;
  stop(): void;
  read(): void;
  /** Says that what is gathered in each of them is one project. */
  confirm(projects: readonly LedgerProject[]): void;
  /** Says that they are one project. */
  merge(projects: readonly LedgerProject[]): void;
  keepApart(project: LedgerProject, mention: Mention): void;
}

/** Reading fewer takes no longer than its progress would be seen. */
const MANY = 1000;

/** What was read and said, and the ledger of it. */
interface Known {
  mentions: Mention[];
  decisions: Decisions;
  projects: LedgerProject[];
}

const keptLedger = keptFor((library) => ({ reader: new Mentions(library), known: null as Known | null }));

export function useLedger(library: Library, version: number, acts: Acts): LedgerState {
  const kept = keptLedger(library);
  const [known, setKnown] = useState(kept.known);
  const [progress, setProgress] = useState<LedgerState['progress']>(null);
  const [stopped, setStopped] = useState<{ at: number } | null>(null);
  const reading = useRef<AbortController | null>(null);

  /** Makes the ledger; an aborted signal ends that, and what was known stays. */
  const know = async (mentions: Mention[], decisions: Decisions, step: Step) => {
    const { known } = kept;
    if (known?.mentions !== mentions || !areSame(known.decisions, decisions))
      kept.known = { mentions, decisions, projects: await makeLedger(mentions, decisions, step) };
    setKnown(kept.known);
  };
  const decide = async () => know(kept.known?.mentions ?? [], await readDecisions(library), takingTurns());

  useEffect(() => {
    if (stopped) return;
    const stop = new AbortController();
    reading.current = stop;
    const onProgress = (done: number, all: number) => all > MANY && setProgress({ done, all });
    const read = async () => {
      const mentions = await kept.reader.read({ signal: stop.signal, onProgress });
      const decisions = await readDecisions(library);
      if (stop.signal.aborted) return;
      const onComparing = (done: number, all: number) => setProgress({ done, all, isComparing: true });
      await know(mentions, decisions, takingTurns({ signal: stop.signal, onProgress: onComparing }));
    };
    read()
      .catch((error) => stop.signal.aborted || console.error(error))
      .finally(() => setProgress(null));
    return () => stop.abort();
  }, [library, version, stopped]);

  const say = (act: () => Promise<Decided[]>, says: string) =>
    acts.attempt(async () => {
      const decided = await act();
      await decide();
      acts.done(says, async () => {
        await undoDecisions(library, decided);
        await decide();
      });
    });
  const idsOf = (list: readonly Mention[]) => list.map(({ id }) => id);
  return {
    projects: known?.projects ?? null,
    progress,
    isStopped: stopped !== null,
    stop: () => {
      reading.current?.abort();
      setStopped({ at: version });
    },
    read: () => setStopped(null),
    confirm: (some) => {
      const [first] = some;
      if (!first) return;
      const all = some.flatMap(({ mentions: own }) => own);
      say(
        async () => {
          const decided: Decided[] = [];
          for (const { mentions: own } of some) decided.push(...(await sayOne(library, idsOf(own))));
          return decided;
        },
        some.length === 1 ? words.gathered(first.name, all.length) : words.gatheredMany(some.length),
      );
    },
    merge: (some) => {
      const [first] = some;
      if (!first || some.length < 2) return;
      say(
        () =>
          sayOne(
            library,
            some.map(({ id }) => id),
          ),
        words.gathered(first.name, some.length),
      );
    },
    keepApart: ({ mentions: all }, { id, name }) =>
      say(
        () =>
          sayApart(
            library,
            id,
            idsOf(all).filter((other) => other !== id),
          ),
        words.keptApart(name),
      ),
  };
}

function areSame(one: Decisions, other: Decisions): boolean {
  return one.size === other.size && [...one].every(([pair, isOne]) => other.get(pair) === isOne);
}
