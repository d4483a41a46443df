/** How long work may keep the page from answering at a stretch, in milliseconds: two frames. */
const STRETCH = 30;

/** Hears how far long work is, and may make it wait, or end it by throwing. */
export type Step = (done?: number, all?: number) => Promise<void>;

/**
 * Turns for long work: called between its steps, and where the last turn was a stretch ago, waits until the page has answered whatever waits for
 * it. Then it tells how far the work is. Rejects with the reason of an aborted signal.
 */
export function takingTurns({ signal, onProgress }: Following = {}): Step {
  let since = performance.now();
  return async (done = 0, all = 0) => {
    if (performance.now() - since < STRETCH) return;
    await nextTurn();
    signal?.throwIfAborted();
    onProgress?.(done, all);
    since = performance.now();
  };
}

/** How long work is followed, and ended: aborted, it rejects with the signal's reason. */
export interface Following {
  onProgress?(done: number, all: number): void;
  signal?: AbortSignal;
}

/** By a message, which is not held back in a tab that nobody looks at; timers are. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
