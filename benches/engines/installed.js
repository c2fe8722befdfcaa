//! Versions of the installed peers.

import { readFile } from "node:fs/promises";

/** @param {string} name of a package */
export async function installedVersion(name) {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(await readFile(manifest, "utf8")).version;
}
