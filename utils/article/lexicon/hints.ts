/**
 * What templates call their parts: words of class and id. A word counts where it stands alone or begins or ends a part of the name
 * (`right-bar`, `relatedNews`).
 */
export const asideHint =
  /(?:^|[^a-z])(?:nav|menu|crumb|breadcrumb|bread|footer|foot|copyright|banquan|sidebar|side|aside|comments?|pinglun|reply|replies|discuss|relat(?:ed|e|ion|ive)|xiangguan|recommend|tuijian|hot|rank|paihang|share|bdshare|jiathis|social|qrcode|erweima|ewm|advert|ads?|gg|guanggao|sponsor|promo|login|search|toolbar|tags?|keywords?|pager?|pages|pagination|prevnext|prev|friendlink|links?|editor|zebian|disclaimer|statement|cookies?|consent|shengming|feedback|report|statement|declare|pop|popup|dialog|modal|toast|tips?)(?![a-z])|(?:^|[^a-z])(?:relat|recom|comment|sidebar|footer|navbar|topnav|subnav|share|qrcode|copyright)/;

/** Names of blocks that stand in the middle of a text and are none of it, however much they say. */
export const insertHint =
  /(?:^|[^a-z])(?:relat|recom|xiangguan|tuijian|yuedu|comment|pinglun|share|sharing|qrcode|erweima|advert|guanggao|copyright|banquan|promo|subscri|inline-?read|read-?more|more-?news|footer)/;

/** A summary or a second headline over the text. */
export const deckHint = /(?:^|[^a-z])(?:summary|abstract|digest|dek|deck|standfirst|zhaiyao|daodu)(?![a-z])/;

export const titleHint = /title|tit(?![a-z])|biaoti|headline|subject|(?:^|[^a-z])bt(?![a-z])|(?:^|[^a-z])h1|ucaptitle/;
