import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { en } from '../../components/words/en';
import { CURRENT } from '../../utils/marks/page-mark';
import { type PageServer, servePages } from '../e2e/pages';
import { measured } from '../reliability/run';
import { Firefox, findFirefox, withoutFirefox } from './firefox';

// What Chromium's tests do, in Firefox: the same path, by the same clicks.
let firefox: Firefox;
let site: PageServer;

test.describe.configure({ mode: 'serial' });
test.skip(!findFirefox(), withoutFirefox);

let began: number;
test.beforeAll(async () => {
  began = performance.now();
  site = await servePages();
  firefox = await Firefox.start();
  test.info().annotations.push({ type: 'Firefox', description: await firefox.version });
  await firefox.watchRequests();
});
test.afterAll(async () => {
  if (firefox) measured('Firefox run', `${await firefox.version}, ${Math.round((performance.now() - began) / 1000)} s`);
  await firefox?.close();
  await site?.close();
});

test('Firefox: the click opens the popup with the figures of the article', async () => {
  await firefox.open(site.url('sample'));
  await firefox.clickIcon();
  await firefox.until('the figures are there', () => firefox.inPopup(isSaveOffered));
  const { title, figures } = await firefox.inPopup(whatIsShown);
  expect(title).toBe('云溪市二十七个重大项目春季集中开工');
  expect(figures.length).toBeGreaterThan(15);
  // The interface speaks the language of the browser.
  const measure = figures.find(({ quote }) => quote === '218.6亿元')?.measure;
  expect(['总投资', en.terms.measures.total_investment]).toContain(measure);
});

test('Firefox: a figure is marked on the page, whose DOM stays as it was', async () => {
  const before = await firefox.inTab((document) => document.documentElement.outerHTML);
  await firefox.inPopup(locate, '约46亿元');
  const marked = () =>
    firefox.inTab((document, name) => {
      const ranges = [...((document.defaultView as typeof globalThis).CSS.highlights.get(name) ?? [])];
      return ranges.map(String);
    }, CURRENT);
  await firefox.until('the mark is there', async () => (await marked()).length > 0);
  expect(await marked()).toEqual(['约46亿元']);
  expect(await firefox.inTab((document) => document.documentElement.outerHTML)).toBe(before);
});

test('Firefox: what is saved is still said to be saved when the background was stopped and the popup opened again', async () => {
  await firefox.inPopup((document) => document.querySelector<HTMLElement>('.save-bar-save')?.click());
  await firefox.until('it is saved', () => firefox.inPopup(isSaved));
  await firefox.closePopup();
  await firefox.stopBackground();
  expect(await firefox.isBackgroundRunning()).toBe(false);
  await firefox.clickIcon();
  await firefox.until('the popup says that it is saved', () => firefox.inPopup(isSaved));
  await firefox.closePopup();
});

test('Firefox: the library lists the clipping, and its export is what was read', async () => {
  await firefox.openExtensionPage('library.html');
  await firefox.until('the clipping is listed', () =>
    firefox.inTab((document) => document.body.innerText.includes('云溪市二十七个重大项目春季集中开工')),
  );
  await firefox.inTab((document) => {
    // The interface speaks the language of the browser.
    const button = [...document.querySelectorAll('button')].find((one) =>
      /^(导出|Export)$/.test(one.textContent ?? ''),
    );
    button?.click();
  });
  await firefox.until('the dialog is open', () =>
    firefox.inTab((document) => document.querySelector('dialog.export-dialog') !== null),
  );
  await firefox.inTab((document) => {
    const dialog = document.querySelector('dialog.export-dialog') as HTMLElement;
    const json = [...dialog.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith('JSON'));
    json?.querySelector('input')?.click();
    const button = [...dialog.querySelectorAll('button')].find((one) => /^(导出|Export)$/.test(one.textContent ?? ''));
    setTimeout(() => button?.click(), 100);
  });
  const file = JSON.parse(readFileSync(await firefox.downloaded(), 'utf8'));
  expect(file.format).toBe('yijian');
  expect(file.clippings).toHaveLength(1);
  const [clipping] = file.clippings;
  expect(clipping.title).toBe('云溪市二十七个重大项目春季集中开工');
  expect(clipping.shelf).toBe('kept');
  expect(clipping.figures.length).toBeGreaterThan(15);
  for (const { quote, start, end } of clipping.figures) expect(clipping.article.text.slice(start, end)).toBe(quote);
});

test('Firefox: no request left the extension, and the only others are the page and what it loads', async () => {
  const requests = (await firefox.requests()).filter(
    ({ url }) => !/^(about|moz-extension|blob|data|chrome|resource):/.test(url),
  );
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter(({ isOurs }) => isOurs)).toEqual([]);
});

function isSaveOffered(document: Document): boolean {
  return document.querySelector('.save-bar') !== null;
}

function isSaved(document: Document): boolean {
  return document.querySelector('.save-bar-saved[data-shelf="kept"]') !== null;
}

function whatIsShown(document: Document) {
  return {
    title: document.querySelector('h1')?.textContent,
    figures: [...document.querySelectorAll('.figure-row')].map((row) => ({
      quote: row.querySelector('strong')?.title,
      measure: row.querySelector('.figure-row-measure')?.textContent,
    })),
  };
}

function locate(document: Document, quote: string): void {
  const row = [...document.querySelectorAll('.figure-row')].find((one) => one.querySelector('strong')?.title === quote);
  row?.querySelector<HTMLElement>('.figure-row-locate')?.click();
}
