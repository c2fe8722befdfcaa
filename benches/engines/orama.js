//! Orama's full-text search with typing errors.

import { wordsOf } from "../words.js";
import { installedVersion } from "./installed.js";
import { jsonBytes, jsonText } from "./json.js";

/** Longer queries find the article more often without. */
const MOST_WORDS_FOR_TYPOS = 3;

/** @type {import("./index.js").Engine} */
export const orama = {
  name: "Orama",
  settings: "tokenizer for Indonesian without stemmer (its default), title boost 2, every word as prefix (it cannot do "
    + "otherwise), `tolerance: 1` for up to three words (for more it ranks better without), any word may match (its default); "
    + "ten documents",
  version: () => installedVersion("@orama/orama"),
  async build(documents) {
    const library = await import("@orama/orama");
    const index = library.create(SETUP);
    await library.insertMultiple(index, documents);
    return searcher(library, index);
  },
  async load(saved) {
    const library = await import("@orama/orama");
    const index = library.create(SETUP);
    library.load(index, JSON.parse(jsonText(saved)));
    return searcher(library, index);
  },
  indexOf(saved) {
    const { docs: _, ...index } = JSON.parse(jsonText(saved));
    return jsonBytes(index);
  },
};

const SETUP = /** @type {const} */ ({ schema: { title: "string", body: "string" }, language: "indonesian" });

function searcher(library, index) {
  const hits = (query, limit) => library.search(index, {
    term: query,
    boost: { title: 2 },
    tolerance: wordsOf(query).length <= MOST_WORDS_FOR_TYPOS ? 1 : 0,
    limit,
  });
  return {
    search: (query) => hits(query, 10),
    ids: async (query, limit) => (await hits(query, limit)).hits.map(({ id }) => id),
    save: () => jsonBytes(library.save(index)),
  };
}
