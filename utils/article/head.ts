import { momentIn } from './moment';
import { get, select } from './natively';

/** What a page says of itself to machines (页头): title, meta fields, JSON-LD of an article, addresses. Fields are in lower case. */
export interface Head {
  /** The texts of its `title` elements; broken pages have several. */
  titles: string[];
  meta: Map<string, string>;
  canonical: string;
  /** The JSON-LD objects that describe an article. */
  articles: JsonLd[];
  /** What 方正 (Founder) newspapers leave in a comment: `<!--enpproperty <title>…</title> … /enpproperty-->`. */
  enp: Partial<Record<'title' | 'author' | 'date' | 'subtitle' | 'introtitle', string>>;
  /** The publication moment in a script's variables, null where none tells. */
  scriptMoment: string | null;
  /** The source in the same script (`"media":"滨江财经"`); empty where none tells. */
  scriptSource: string;
}

export interface JsonLd {
  headline?: unknown;
  datePublished?: unknown;
  author?: unknown;
  publisher?: unknown;
  [field: string]: unknown;
}

export function readHead(document: Document): Head {
  const meta = new Map<string, string>();
  for (const element of select(document, 'meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  return {
    titles: select(document, 'title')
      .map((title) => (title.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean),
    meta,
    canonical: select(document, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? meta.get('og:url') ?? '',
    articles: select(document, 'script[type="application/ld+json"]').flatMap((script) =>
      articlesIn(script.textContent ?? ''),
    ),
    enp: founderComment(document),
    ...toldByScripts(document),
  };
}

function founderComment(document: Document): Head['enp'] {
  const fields: Record<string, string> = {};
  const parents = [document, ...['documentElement', 'head', 'body'].map((name) => get<Node | null>(document, name))];
  const comments = parents.flatMap((parent) =>
    (parent ? [...get<NodeListOf<ChildNode>>(parent, 'childNodes')] : []).filter(
      ({ nodeType }) => nodeType === COMMENT,
    ),
  );
  for (const { data: text } of comments as Comment[]) {
    if (!text.includes('enpproperty')) continue;
    for (const [, name, value] of text.matchAll(/<(title|author|date|subtitle|introtitle)>([^<]+)</g))
      fields[name as string] = (value as string).trim();
  }
  return fields;
}

const COMMENT = 8;

/** Variables that hold the publication date: `var pubdata='2017年08月11日'`, `"publishTime":"2024-03-16 09:00"`, WeChat's `var ct = "1581517074"`. */
function toldByScripts(document: Document): Pick<Head, 'scriptMoment' | 'scriptSource'> {
  let seconds: string | null = null;
  for (const script of select(document, 'script:not([src])')) {
    const text = (script.textContent ?? '').slice(0, 400_000);
    const match = DATE_VARIABLE.exec(text);
    const moment = match && momentIn(match[1] as string);
    if (moment) return { scriptMoment: moment, scriptSource: SOURCE_VARIABLE.exec(text)?.[1] ?? '' };
    seconds ??= EPOCH_VARIABLE.exec(text)?.[1] ?? null;
  }
  return { scriptMoment: seconds && momentIn(new Date(Number(seconds) * 1000).toISOString()), scriptSource: '' };
}

const DATE_VARIABLE =
  /(?:createTime|publish_?time|publish_?date|pub_?(?:time|date|data)|ptime|issue_?date|release_?(?:time|date))["']?\s*[:=]\s*["']\s*((?:19|20)\d\d[^"']{4,24})["']/i;
const SOURCE_VARIABLE = /["'](?:media|media_?name|source|source_?name)["']\s*:\s*["']([^"'\\<>]{2,20})["']/i;
const EPOCH_VARIABLE =
  /(?:\bvar ct|["']?(?:publish_?time|create_?time|ptime|pubtime)["']?)\s*[:=]\s*["']?(1\d{9})(?:\d{3})?["';,\s]/i;

function articlesIn(json: string): JsonLd[] {
  try {
    const found: JsonLd[] = [];
    const collect = (value: unknown, depth: number) => {
      if (depth > 4 || typeof value !== 'object' || value === null) return;
      if (Array.isArray(value)) {
        for (const item of value) collect(item, depth + 1);
        return;
      }
      const object = value as JsonLd;
      if (/article|posting|report/i.test(String(object['@type'])) || object.headline || object.pubDate)
        found.push(object);
      collect(object['@graph'], depth + 1);
    };
    collect(JSON.parse(json), 0);
    return found;
  } catch {
    return []; // Many pages carry JSON-LD with raw line breaks or comments; it is only one of several sources.
  }
}
