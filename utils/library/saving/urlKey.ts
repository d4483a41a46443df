/** What link builders and share buttons add to an address; nothing else may be dropped, a news page is often told by `?id=` alone. */
const trackers =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|spm|scm|hmsr|hmpl|hmcu|hmkw|hmci|bd_vid|share_token|share_from|shareuid|share_source|share_medium|wxshare_count|isappinstalled|nsukey|weibo_id|sudaref)$/i;

/**
 * The key of a page's address: without fragment and known trackers, the rest as it is, parameters in their order. A fragment
 * that is a route (`#/…`, `#!…`) stays. What is no http(s) address is its own key; null has the key ''.
 */
export function urlKey(url: string | null): string {
  if (!url) return '';
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return url;
  }
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return url;
  if (!/^#[!/]/.test(address.hash)) address.hash = '';
  // Cut out of the written query rather than set anew: writing parameters back would re-encode those that stay.
  const kept = address.search
    .slice(1)
    .split('&')
    .filter((pair) => !trackers.test(pair.split('=')[0] as string));
  address.search = kept.join('&');
  return address.href;
}
