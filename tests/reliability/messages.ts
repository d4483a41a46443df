import type { Page } from '@playwright/test';
import type { Protocol } from '../../utils/messages/protocol';

type Question = keyof Protocol;

/** Asks the background worker from a page of the extension, as our own pages do. Rejects where no answer comes. */
export async function ask<Name extends Question>(
  page: Page,
  type: Name,
  data: Parameters<Protocol[Name]>[0],
): Promise<ReturnType<Protocol[Name]>> {
  const message: { type: string; data: unknown } = { type, data };
  const answer = (await page.evaluate<unknown, unknown>((message) => {
    type Runtime = { sendMessage(message: unknown): Promise<unknown> };
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    return runtime.sendMessage({ id: 1, timestamp: Date.now(), ...(message as object) });
  }, message)) as { res?: ReturnType<Protocol[Name]>; err?: unknown } | null | undefined;
  if (!answer || answer.err || answer.res === undefined)
    throw new Error(`no answer to ${type}: ${JSON.stringify(answer?.err)}`);
  return answer.res;
}
