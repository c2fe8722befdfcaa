//! Versions of the installed peers.

/** @param {string} name of a package */
export async function installedVersion(name) {
  // Read where it is asked for: a page can do without.
  const { readFile } = await import("node:fs/promises");
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(await readFile(manifest, "utf8")).version;
}
