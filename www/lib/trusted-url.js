//! The address of the package's own worker, as pages want it that demand Trusted Types.

/** @typedef {{ createScriptURL(url: string): URL }} Policy what the names in `lib.dom` will be once they are there */

/** @type {Policy | undefined} */
let policy;

/**
 * The same address; where the page demands it, vouched for by the policy `linimasa`.
 * Throws where the page allows no policy of that name.
 * @param {URL} url of a script of this package
 * @returns {URL}
 */
export function trustedUrl(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  policy ??= trustedTypes?.createPolicy("linimasa", { createScriptURL: (/** @type {string} */ own) => own });
  return policy?.createScriptURL(url.href) ?? url;
}
