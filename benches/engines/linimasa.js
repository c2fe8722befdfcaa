//! Linimasa as its users get it: the built package, on the thread that asks.

import { readFile } from "node:fs/promises";

const PACKAGE = new URL("../../www/", import.meta.url);

/** @type {import("./index.js").Engine} */
export const linimasa = {
  name: "Linimasa",
  phrases: true,
  settings: "as it comes: last word as prefix, typing errors, stems, aliases, phrases; the answer holds ten hits with "
    + "snippets and marks, and facet counts. Building also reads the articles: it cleans them, finds their dates and "
    + "weaves the timeline",
  async version() {
    return JSON.parse(await readFile(new URL("package.json", PACKAGE), "utf8")).version;
  },
  async build(documents) {
    const { buildArchive } = await import(new URL("dist/node.js", PACKAGE).href);
    const archive = await buildArchive(documents.map(({ id, title, body, published }) => (
      { id, ...(title && { title }), text: body, ...(published && { published }) }
    )));
    return {
      search: (query) => archive.search(query),
      ids: ({ hits }) => hits.map(({ id }) => id),
    };
  },
};
