import { useEffect, useMemo, useState } from 'preact/hooks';
import { CheckBook, type Findings } from '../../utils/library/check-book';
import type { Library } from '../../utils/library/database';
import type { Acts } from './use-acts';
import { libraryWords as words } from './words';

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

export function useFindings(library: Library, version: number, acts: Acts): FindingsState {
  const book = useMemo(() => new CheckBook(library), [library]);
  const [findings, setFindings] = useState<Findings | null>(null);
  const [progress, setProgress] = useState<FindingsState['progress']>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (isStopped) return;
    const stop = new AbortController();
    setReading(stop);
    const onProgress = (done: number, all: number) => all > MANY && setProgress({ done, all });
    book
      .read({ signal: stop.signal, onProgress })
      .then((found) => stop.signal.aborted || setFindings(found))
      .catch((error) => stop.signal.aborted || console.error(error))
      .finally(() => setProgress(null));
    return () => stop.abort();
  }, [book, version, isStopped]);
  useEffect(() => {
    library.facts.get(KEY).then((fact) => fact && setSettled(new Set(fact.value as string[])), console.error);
  }, [library]);
  const keep = async (next: ReadonlySet<string>) => {
    await library.facts.put({ key: KEY, value: [...next] });
    setSettled(next);
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
