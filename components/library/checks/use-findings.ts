import { useEffect, useState } from 'preact/hooks';
import { CheckBook, type Findings } from '../../../utils/library/checks/check-book';
import type { Library } from '../../../utils/library/store/database';
import { keptFor } from '../kept-for';
import type { Acts } from '../use-acts';
import { libraryWords as words } from '../words';

/** What does not agree in the library, and which of it a person has looked at. */
export interface FindingsState {
  /** Null until everything was worked out for the first time. */
  findings: Findings | null;
  progress: { done: number; all: number } | null;
  isStopped: boolean;
  stop(): void;
  read(): void;
  /** The names of findings that were said to be all right. */
  settled: ReadonlySet<string>;
  settle(name: string): void;
}

/** Reading fewer takes no longer than its progress would be seen. */
const MANY = 500;
const KEY = 'checksSettled';

const keptFindings = keptFor((library) => ({
  book: new CheckBook(library),
  findings: null as Findings | null,
  settled: new Set() as ReadonlySet<string>,
}));

export function useFindings(library: Library, version: number, acts: Acts): FindingsState {
  const kept = keptFindings(library);
  const [findings, setFindings] = useState(kept.findings);
  const [progress, setProgress] = useState<FindingsState['progress']>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [settled, setSettled] = useState(kept.settled);
  useEffect(() => {
    if (isStopped) return;
    const stop = new AbortController();
    setReading(stop);
    const onProgress = (done: number, all: number) => all > MANY && setProgress({ done, all });
    kept.book
      .read({ signal: stop.signal, onProgress })
      .then((found) => {
        kept.findings = found;
        if (!stop.signal.aborted) setFindings(found);
      })
      .catch((error) => stop.signal.aborted || console.error(error))
      .finally(() => setProgress(null));
    return () => stop.abort();
  }, [library, version, isStopped]);
  const settle = (next: ReadonlySet<string>) => {
    kept.settled = next;
    setSettled(next);
  };
  useEffect(() => {
    library.facts.get(KEY).then((fact) => fact && settle(new Set(fact.value as string[])), console.error);
  }, [library]);
  const keep = async (next: ReadonlySet<string>) => {
    await library.facts.put({ key: KEY, value: [...next] });
    settle(next);
  };
  return {
    findings,
    progress,
    isStopped,
    stop: () => {
      reading?.abort();
      setStopped(true);
    },
    read: () => setStopped(false),
    settled,
    settle: (name) =>
      acts.attempt(async () => {
        await keep(new Set([...settled, name]));
        acts.done(words.checkSettled, () => keep(settled));
      }),
  };
}
