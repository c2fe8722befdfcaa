//! Linimasa as its users get it: the built package, on the thread that asks.

import { readFile } from "node:fs/promises";

const PACKAGE = new URL("../../www/", import.meta.url);

/** @import { Document } from "../words.js" */

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
    const { buildArchive } = await library();
    return searcher(await buildArchive(documents.map(rawArticle)));
  },
  async load(saved) {
    const { openArchive } = await library();
    return searcher(await openArchive(saved));
  },
};

function library() {
  return import(new URL("dist/node.js", PACKAGE).href);
}

/** @param {Document} document */
export function rawArticle({ id, title, body, published }) {
  return { id, ...(title && { title }), text: body, ...(published && { published }) };
}

function searcher(archive) {
  return {
    search: (query) => archive.search(query),
    ids: async (query, limit) => (await archive.search(query, { limit })).hits.map(({ id }) => id),
    save: () => archive.save(),
  };
}
