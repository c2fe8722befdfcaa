//! MiniSearch with prefixes and typing errors, as its documentation advises.

import { installedVersion } from "./installed.js";
import { jsonBytes, jsonText } from "./json.js";

const OPTIONS = {
  fields: ["title", "body"],
  storeFields: ["title"],
  searchOptions: { prefix: isLast, fuzzy: 0.2, boost: { title: 2 } },
};

/** @type {import("./index.js").Engine} */
export const minisearch = {
  name: "MiniSearch",
  settings: "title weight 2, last word as prefix, `fuzzy: 0.2`, any word may match (its default); ten hits with their titles",
  version: () => installedVersion("minisearch"),
  async build(documents) {
    const { default: MiniSearch } = await import("minisearch");
    const index = new MiniSearch(OPTIONS);
    index.addAll(documents);
    return searcher(index);
  },
  async load(saved) {
    const { default: MiniSearch } = await import("minisearch");
    return searcher(MiniSearch.loadJSON(jsonText(saved), OPTIONS));
  },
  indexOf(saved) {
    const { storedFields: _, ...index } = JSON.parse(jsonText(saved));
    return jsonBytes(index);
  },
};

function searcher(index) {
  return {
    search: (query) => index.search(query).slice(0, 10),
    ids: (query, limit) => index.search(query).slice(0, limit).map(({ id }) => id),
    save: () => jsonBytes(index),
  };
}

/**
 * @param {string} _term
 * @param {number} place
 * @param {string[]} terms
 */
function isLast(_term, place, terms) {
  return place === terms.length - 1;
}
