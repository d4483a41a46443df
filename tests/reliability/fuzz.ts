import { isDeepStrictEqual } from 'node:util';
import { readArticle, readWholePage } from '../../utils/article/read-article';
import { decodePage, parsePage } from '../../utils/article/saved-page';
import type { Figure } from '../../utils/figures/figure';
import type { Clipping } from '../../utils/library/clipping';
import { toExported } from '../../utils/library/export/json';
import { checkEntry } from '../../utils/library/import/check';
import { textHash } from '../../utils/library/saving/likeness';
import { urlKey } from '../../utils/library/saving/urlKey';
import { newId } from '../../utils/library/store/database';
import { rowOf } from '../../utils/library/store/row';
import { read } from '../../utils/reading/read';
import type { Reading } from '../../utils/reading/reading';
import { type Document, madeDocument, sourcePages } from './documents';

/** What is wrong with a document: a crash, a hang, or a reading that breaks its contract. */
export interface Finding {
  seed: number;
  number: number;
  from: string;
  says: string;
}

export interface FuzzResult {
  findings: Finding[];
  read: number;
  figures: number;
  /** Milliseconds of processor time of the slowest document. */
  slowest: { number: number; from: string; milliseconds: number };
}

/** No document may take longer. Processor time: a busy machine makes no finding. */
const LONGEST = 20_000;

/** Reads documents `from` … `to` - 1 of a seed and says what broke. */
export async function fuzz(
  seed: number,
  from: number,
  to: number,
  onDocument: (number: number) => void = () => {},
): Promise<FuzzResult> {
  const pages = sourcePages();
  const result: FuzzResult = { findings: [], read: 0, figures: 0, slowest: { number: 0, from: '', milliseconds: 0 } };
  for (let number = from; number < to; number++) {
    onDocument(number);
    const document = madeDocument(seed, number, pages);
    const find = (says: string) => result.findings.push({ seed, number, from: document.from, says });
    const began = process.cpuUsage();
    try {
      const reading = readingOf(document, number, find);
      const { user, system } = process.cpuUsage(began);
      const milliseconds = (user + system) / 1000;
      if (milliseconds > LONGEST) find(`took ${Math.round(milliseconds)} ms`);
      if (milliseconds > result.slowest.milliseconds) result.slowest = { number, from: document.from, milliseconds };
      if (!reading) continue;
      result.read++;
      result.figures += reading.figures.length;
      for (const says of broken(reading)) find(says);
      const refused = await notKept(reading);
      if (refused) find(refused);
    } catch (error) {
      find(error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error));
    }
  }
  return result;
}

/** A page without an article is no finding, one on which our own code broke is. */
function readingOf(document: Document, number: number, find: (says: string) => void): Reading | null {
  if (document.kind === 'text')
    return read({
      url: null,
      title: null,
      source: null,
      author: null,
      published: null,
      place: null,
      text: document.text,
    });
  const options = { url: 'https://news.example/a/1.html' };
  const page = parsePage(document.kind === 'tree' ? document.html : decodePage(document.bytes));
  const outcome = number % 4 === 0 ? readWholePage(page, options) : readArticle(page, options);
  if (outcome.ok) return read(outcome.value);
  if (outcome.problem.code === 'unreadablePage') find(`unreadablePage: ${JSON.stringify(outcome.problem)}`);
  return null;
}

/** How a reading breaks the contract of its parts. */
export function broken({ article, figures, projects }: Reading): string[] {
  const { text } = article;
  const found: string[] = [];
  for (const figure of figures) {
    const { quote, start, end, mentions, min, max } = figure;
    if (text.slice(start, end) !== quote) found.push(`${start}–${end} is not ${JSON.stringify(quote)}`);
    if (start >= end) found.push(`${start}–${end} is empty`);
    for (const mention of mentions)
      if (!(mention.start >= 0 && mention.start < mention.end && mention.end <= text.length))
        found.push(`a mention of ${JSON.stringify(quote)} is outside the text`);
    if (!isNumber(min) || !isNumber(max)) found.push(`${JSON.stringify(quote)} is ${min} to ${max}`);
    if (min !== null && max !== null && min > max) found.push(`${JSON.stringify(quote)}: ${min} > ${max}`);
  }
  const places = figures.map(({ start, end, measure }: Figure) => `${start}-${end} ${measure}`);
  if (new Set(places).size < places.length) found.push('the same figure twice');
  for (const project of projects)
    if (project.figures.some((index) => !figures[index])) found.push(`${project.name}: a figure that is not there`);
  return found;
}

/** Why a reading would not come back as it is from the database or from a file. */
async function notKept(reading: Reading): Promise<string | null> {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(reading)), reading)) return 'the reading is not equal to its JSON';
  const { article } = reading;
  const clipping: Clipping = {
    id: newId(0),
    schema: 1,
    capture: {
      ...reading,
      capturedAt: '2026-01-31T09:05:00+08:00',
      urlKey: urlKey(article.url),
      textHash: await textHash(article.text),
      tool: 'yijian',
    },
    edits: {},
  };
  rowOf(clipping);
  const exported = JSON.parse(JSON.stringify(toExported(clipping)));
  const checked = await checkEntry(exported);
  if (!checked.ok) return `what was saved cannot be imported: ${JSON.stringify(checked.problem)}`;
  return isDeepStrictEqual(checked.value, clipping) ? null : 'what is imported is not what was exported';
}

function isNumber(value: number | null): boolean {
  return value === null || Number.isFinite(value);
}
