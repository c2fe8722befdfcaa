//! Takes an address out of an article, gives one that may be followed, or none.

/**
 * The address if it is an absolute http(s) one; with `quote`, it leads to that passage.
 * @param {string | undefined} url
 * @param {string} [quote]
 */
export function safeLink(url, quote) {
  const parsed = url && URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return quote ? `${parsed.href}${parsed.hash ? "" : "#"}:~:text=${encodeURIComponent(quote).replaceAll("-", "%2D")}` : parsed.href;
}
