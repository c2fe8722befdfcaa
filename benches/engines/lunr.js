//! Lunr with the query that its guide gives for search while typing.

import { wordsOf } from "../words.js";
import { installedVersion } from "./installed.js";
import { jsonBytes, jsonText } from "./json.js";

/** @type {import("./index.js").Engine} */
export const lunr = {
  name: "Lunr",
  settings: "no stemmer or stop words (it has none for Indonesian), title boost 2; each word exact (boost 100), one edit "
    + "away (boost 1), the last as prefix (boost 10), as its guide builds such queries; ten ids",
  version: () => installedVersion("lunr"),
  async build(documents) {
    const { default: library } = await import("lunr");
    const index = library(function configure() {
      this.pipeline.reset();
      this.searchPipeline.reset();
      this.field("title", { boost: 2 });
      this.field("body");
      for (const document of documents) this.add(document);
    });
    return searcher(library, index);
  },
  async load(saved) {
    const { default: library } = await import("lunr");
    return searcher(library, library.Index.load(JSON.parse(jsonText(saved))));
  },
};

function searcher(library, index) {
  const hits = (query, limit) => index.query((clauses) => addClauses(clauses, query, library)).slice(0, limit);
  return {
    search: (query) => hits(query, 10),
    ids: (query, limit) => hits(query, limit).map(({ ref }) => ref),
    save: () => jsonBytes(index),
  };
}

/** Words of fewer letters have too many neighbours. */
const FEWEST_LETTERS_FOR_EDITS = 4;

function addClauses(clauses, query, { Query }) {
  const words = wordsOf(query);
  for (const word of words) {
    clauses.term(word, { boost: 100 });
    if (word.length >= FEWEST_LETTERS_FOR_EDITS) clauses.term(word, { editDistance: 1 });
  }
  if (words.length > 0) clauses.term(words.at(-1), { wildcard: Query.wildcard.TRAILING, boost: 10 });
}
