//! Orama's full-text search with typing errors.

import { wordsOf } from "../words.js";
import { installedVersion } from "./installed.js";

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
    const { create, insertMultiple, search } = await import("@orama/orama");
    const index = create({ schema: { title: "string", body: "string" }, language: "indonesian" });
    await insertMultiple(index, documents);
    return {
      search: (query) => search(index, {
        term: query,
        boost: { title: 2 },
        tolerance: wordsOf(query).length <= MOST_WORDS_FOR_TYPOS ? 1 : 0,
        limit: 10,
      }),
      ids: ({ hits }) => hits.map(({ id }) => id),
    };
  },
};
