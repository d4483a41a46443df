import { expect, test } from '@playwright/test';
import { highlightNames } from '../../utils/marks/page-mark';
import { type PageServer, servePages } from '../e2e/pages';
import { Firefox, findFirefox, withoutFirefox } from './firefox';

// The sidebar and the keys of the extension, which Chromium lets no test press.
let firefox: Firefox;
let site: PageServer;

test.describe.configure({ mode: 'serial' });
test.skip(!findFirefox(), withoutFirefox);

test.beforeAll(async () => {
  site = await servePages();
  firefox = await Firefox.start();
});
test.afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

const quotes = (document: Document) =>
  [...document.querySelectorAll('.figure-item strong')].map((value) => value.getAttribute('title'));

test('Firefox: the sidebar shows the same view as the popup, and follows a click on the icon', async () => {
  await firefox.open(site.url('sample'));
  await firefox.clickIcon();
  await firefox.until('the popup has figures', async () => (await firefox.inPopup(quotes)).length > 15);
  const inPopup = await firefox.inPopup(quotes);
  await firefox.closePopup();
  await firefox.openSidebar();
  await firefox.until('the sidebar has figures', async () => (await firefox.inSidebar(quotes)).length > 15);
  expect(await firefox.inSidebar(quotes)).toEqual(inPopup);
  expect(await firefox.inSidebar((document) => document.documentElement.dataset.place)).toBe('panel');
  // Nothing stands beside its window.
  expect(
    await firefox.inSidebar((document) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    }),
  ).toBeLessThanOrEqual(0);

  // Another page: the old figures and a word about it, until the icon is clicked there.
  await firefox.open(site.url('brief'));
  await firefox.until('the sidebar says that the tab has moved on', () =>
    firefox.inSidebar((document) => document.querySelector('[data-kind="moved"]') !== null),
  );
  expect(await firefox.inSidebar(quotes)).toEqual(inPopup);
  await firefox.clickIcon();
  await firefox.until('the sidebar shows the new page', async () =>
    (await firefox.inSidebar(quotes)).includes('33.5亿元'),
  );
  await firefox.closePopup();
});

test('Firefox: one key marks the figures of a page that was never clicked on and takes the marks away, another saves it', async () => {
  await firefox.open(site.url('sample'));
  const marks = () =>
    firefox.inTab((document, names) => {
      const { CSS } = document.defaultView as typeof globalThis;
      return names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]).map(String);
    }, highlightNames);
  await firefox.pressShortcut('H');
  await firefox.until('the marks are there', async () => (await marks()).includes('约46亿元'));
  await firefox.pressShortcut('H');
  await firefox.until('the marks are gone', async () => (await marks()).length === 0);
  await firefox.pressShortcut('S');
  await firefox.clickIcon();
  await firefox.until('the popup says that it is saved', () =>
    firefox.inPopup((document) => document.querySelector('.save-bar-saved') !== null),
  );
  await firefox.closePopup();
});
