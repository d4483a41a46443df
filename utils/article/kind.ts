import type { Link } from './article';
import { isProse } from './body';
import type { Head } from './head';
import type { Layout, Line } from './layout';
import { isByline } from './published';

/** What a page is that holds no article: a list, a home page, results of a search, a gallery of pictures. */
export type PageKind = 'listPage' | 'homePage' | 'searchPage' | 'galleryPage';

/**
 * What a page of links is; null for an article. It takes several links that read like titles, and no text that outweighs them: an
 * article with a headline and a byline may be short and its side columns long.
 */
export function kindOf(
  layout: Layout,
  head: Head,
  body: readonly Line[],
  hasHeadline: boolean,
  address: string,
): PageKind | null {
  const links = titleLinks(layout.lines);
  const chars = body.reduce((sum, line) => sum + line.chars, 0);
  const hasText = body.some(isProse);
  const linked = links.reduce((sum, line) => sum + line.linkChars, 0);
  if (hasText && (hasHeadline ? chars > 60 : chars * 2 > linked || (chars > 400 && chars * 4 > linked))) return null;
  const title = head.titles[0] ?? '';
  if (
    links.length > 4 &&
    (SEARCH_ADDRESS.test(address) || /搜索|检索|搜寻|搜尋|查询结果|search/i.test(title)) &&
    chars < 400
  )
    return 'searchPage';
  if (layout.pictures > 5 && chars < 200 && /图集|图库|组图|图片|高清|相册|圖集/.test(title)) return 'galleryPage';
  if (links.length < 5) return null;
  if (isRoot(address) || (/首[页頁]|门户|官方网站|官网/.test(title) && links.length > 30)) return 'homePage';
  return 'listPage';
}

/** The links of a page that read like titles, each once, with their absolute addresses where the page's is known. */
export function linksOf({ lines }: Layout, address: string): Link[] {
  const links = new Map<string, Link>();
  for (const line of titleLinks(lines)) {
    const piece =
      line.pieces.find(({ box, text }) => hrefOf(box) && text.trim().length > 3) ??
      line.pieces.find(({ box }) => hrefOf(box));
    const url = absolute(piece ? hrefOf(piece.box) : '', address);
    const text = line.pieces
      .filter(({ box }) => hrefOf(box))
      .map((part) => part.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (url && text && !links.has(url)) links.set(url, { text, url });
  }
  return [...links.values()].slice(0, 200);
}

function titleLinks(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) =>
      line.linkChars > 9 &&
      line.linkChars * (line.cells ? 4 : 2) > line.chars &&
      line.links < (line.cells ? 5 : 3) &&
      !(isByline(line) && line.linkChars < 8),
  );
}

function hrefOf(box: Line['box'] | null): string {
  for (; box; box = box.parent) if (box.href) return box.href;
  return '';
}

/** An address as a whole one; empty for scripts and anchors, and for a relative one on a page whose address is unknown. */
export function absolute(href: string, address: string): string {
  if (!href || /^(?:#|javascript:|mailto:|tel:)/i.test(href)) return '';
  try {
    return new URL(href, address || undefined).href;
  } catch {
    return address ? '' : href;
  }
}

const SEARCH_ADDRESS = /[/?&](?:search|query|s|q|keyword|keywords|wd|so)(?:[=/?.]|$)/i;

function isRoot(address: string): boolean {
  try {
    return /^\/(?:index\.\w+|default\.\w+)?$/.test(new URL(address).pathname);
  } catch {
    return false;
  }
}
