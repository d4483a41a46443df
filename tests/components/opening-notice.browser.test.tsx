import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpeningNotice } from '../../components/state-notices';
import { words } from '../../components/words';
import { onUpgrading, tellingUpgrade } from '../../utils/library/store/upgrading';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const says = () => host.querySelector('[role=status]')?.textContent;
const bar = () => host.querySelector('progress');

/** Shows the notice to a reader whose draft is kept when the given work is done. */
function show(kept: Promise<unknown>): void {
  render(<OpeningNotice services={{ onUpgrading }} kept={() => kept} />, host);
}

test('an upgrade of the library is told with how far it is, until the draft is kept', async () => {
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const upgraded = tellingUpgrade(async (tell) => {
    const timer = setInterval(() => tell(2_000, 8_000), 50);
    await end;
    clearInterval(timer);
  });
  show(upgraded);
  expect(host.textContent).toBe('');
  await expect.poll(says).toBe(words.libraryUpgrading);
  await expect.poll(() => bar()?.value).toBe(2_000);
  expect(bar()?.max).toBe(8_000);
  resolve();
  await expect.poll(() => host.textContent).toBe('');
});

test('a library that is slow for a reason that nobody tells is said to be opening', async () => {
  show(new Promise(() => {}));
  await expect.poll(says).toBe(words.libraryOpening);
  expect(bar()?.position).toBe(-1);
});

test('a library that opens as ever is not spoken of', async () => {
  show(Promise.resolve());
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  expect(host.textContent).toBe('');
});
