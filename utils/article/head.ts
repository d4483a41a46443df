/** What a page says of itself to machines (页头): title, meta fields, JSON-LD of an article, addresses. Fields are in lower case. */
export interface Head {
  title: string;
  meta: Map<string, string>;
  canonical: string;
  /** The JSON-LD objects that describe an article. */
  articles: JsonLd[];
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
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  return {
    title: tidyTitle(document.querySelector('head title')?.textContent ?? document.querySelector('title')?.textContent),
    meta,
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? '',
    articles: [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
      articlesIn(script.textContent ?? ''),
    ),
  };
}

function tidyTitle(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

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
