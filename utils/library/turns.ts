/** How long work may keep the page from answering at a stretch, in milliseconds: two frames. */
const STRETCH = 30;

/**
 * Turns for long work. What it returns is called between steps, and where the last turn was a stretch ago it waits until the page has answered
 * whatever waits for it. By a message, which is not held back in a tab that nobody looks at; timers are.
 */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await nextTurn();
    since = performance.now();
  };
}

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
