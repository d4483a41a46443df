import { isAsideWithin } from './body';
import type { Head } from './head';
import type { Box, Layout, Line } from './layout';
import { titleHint } from './lexicon/hints';
import { wordingOf } from './lexicon/wording';
import { isByline } from './published';

/** The headline (标题) and where it stands: its lines, `to` exclusive; an empty range where it stands only in the page's head. */
export interface Headline {
  title: string | null;
  from: number;
  to: number;
}

/** The headline of the article whose first sentence stands in line `before`. */
export function findHeadline({ lines, boxes }: Layout, head: Head, before: number): Headline {
  const named = namesOf(head);
  let best: Headline = { title: null, from: 0, to: 0 };
  let most = 7;
  for (const box of boxes) {
    if (box.from > before) break;
    const count = box.to - box.from;
    if (count < 1 || count > 3 || box.to > before + 1) continue;
    const own = lines.slice(box.from, box.to);
    const title = own.map((line) => line.text).join(' ');
    let score = scoreOf(title, box, own, named) - Math.min(6, Math.max(0, before - box.to) * 0.25);
    if (lines.slice(box.to, box.to + 3).some(isByline)) score += 4;
    if (score > most) {
      most = score;
      best = { title, from: box.from, to: box.to };
    }
  }
  return best.title ? best : { ...best, title: titleFromHead(head) };
}

function scoreOf(title: string, box: Box, own: readonly Line[], named: readonly string[]): number {
  const plain = plainForm(title);
  if (plain.length < 4 || title.length > 120) return 0;
  let score = headingScores[box.tag] ?? 0;
  if (titleHint.test(box.hint)) score += 4;
  for (const name of named) {
    if (name === plain) score += 12;
    else if (plain.length >= 6 && name.startsWith(plain)) score += 9;
    else if (plain.length >= 6 && name.includes(plain)) score += 6;
    else if (name.length >= 8 && plain.includes(name)) score += 5;
    else continue;
    score += Math.min(4, plain.length / 6);
    break;
  }
  const links = own.reduce((sum, line) => sum + line.linkChars, 0);
  const chars = own.reduce((sum, line) => sum + line.chars, 0);
  if (links * 2 > chars) score -= 4;
  if (isAsideWithin(box, null)) score -= 5;
  if (own.some((line) => wordingOf(line.text) || isByline(line))) score -= 10;
  return score;
}

const headingScores: Record<string, number> = { h1: 6, h2: 4, h3: 3, h4: 2, h5: 2, dt: 1, strong: 1 };

/** The names that the page's head gives to the article, in comparable form. */
function namesOf(head: Head): string[] {
  return [...namesInHead(head), head.title].map(plainForm).filter((name) => name.length > 3);
}

function namesInHead(head: Head): string[] {
  const fields = ['og:title', 'articletitle', 'twitter:title', 'title', 'headline', 'ucap:title'];
  const names = fields.map((field) => head.meta.get(field) ?? '');
  for (const article of head.articles) if (typeof article.headline === 'string') names.push(article.headline);
  return names;
}

/** Title forms differ in width, spaces and quotes between a page's head and body. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」『』《》〈〉·•,.:;!?—\-–_|~…()【】[\]、。]+/g, '')
    .toLowerCase();
}

function titleFromHead(head: Head): string | null {
  const articleTitle =
    head.meta.get('articletitle') ??
    head.articles.map((article) => article.headline).find((name) => typeof name === 'string');
  if (typeof articleTitle === 'string' && articleTitle) return articleTitle;
  return withoutSite(head.meta.get('og:title') ?? '') || withoutSite(head.title) || null;
}

/** A document's title without the names of site and channel behind it. */
function withoutSite(title: string): string {
  const parts = title
    .split(/\s*[_|｜]+\s*|\s+[-–—－»>]+\s*|-{1,3}(?=[^-]{2,20}$)|—{1,2}(?=[^—]{2,12}$)/)
    .filter(Boolean);
  return parts[0]?.trim() ?? '';
}
