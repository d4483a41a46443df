/** Does work that ends with the page; meanwhile the browser asks before it closes the page. */
export async function askingBeforeLeaving<Value>(work: () => Promise<Value>): Promise<Value> {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', ask);
  try {
    return await work();
  } finally {
    removeEventListener('beforeunload', ask);
  }
}
