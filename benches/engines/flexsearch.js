//! FlexSearch with every prefix indexed, which is its way to search while typing.

import { installedVersion } from "./installed.js";
import { jsonBytes, jsonText } from "./json.js";

/** @type {import("./index.js").Engine} */
export const flexsearch = {
  name: "FlexSearch",
  settings: "`tokenize: \"forward\"` (every prefix is indexed), `suggest` (words may be missing), title before body; ten "
    + "ids, not ranked by frequency. It has typing errors only instead of prefixes, or with encoders that blur words and "
    + "find known articles less often",
  version: () => installedVersion("flexsearch"),
  async build(documents) {
    const { Document } = await import("flexsearch");
    const index = new Document(SETUP);
    for (const document of documents) index.add(document);
    return searcher(index);
  },
  async load(saved) {
    const { Document } = await import("flexsearch");
    const index = new Document(SETUP);
    for (const [key, part] of JSON.parse(jsonText(saved))) index.import(key, part);
    return searcher(index);
  },
};

const SETUP = { document: { id: "id", index: ["title", "body"] }, tokenize: "forward" };

function searcher(index) {
  const hits = (query, limit) => index.search(query, { limit, suggest: true });
  return {
    search: (query) => hits(query, 10),
    ids: (query, limit) => [...new Set(hits(query, limit).flatMap(({ result }) => result))].slice(0, limit),
    async save() {
      const parts = [];
      await index.export((key, part) => void parts.push([key, part]));
      return jsonBytes(parts);
    },
  };
}
