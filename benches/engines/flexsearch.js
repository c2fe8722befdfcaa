//! FlexSearch with every prefix indexed, which is its way to search while typing.

import { installedVersion } from "./installed.js";

/** @type {import("./index.js").Engine} */
export const flexsearch = {
  name: "FlexSearch",
  settings: "`tokenize: \"forward\"` (every prefix is indexed), `suggest` (words may be missing), title before body; ten "
    + "ids, not ranked by frequency. It has typing errors only instead of prefixes, or with encoders that blur words and "
    + "find known articles less often",
  version: () => installedVersion("flexsearch"),
  async build(documents) {
    const { Document } = await import("flexsearch");
    const index = new Document({ document: { id: "id", index: ["title", "body"] }, tokenize: "forward" });
    for (const document of documents) index.add(document);
    return {
      search: (query) => index.search(query, { limit: 10, suggest: true }),
      ids: (fields) => [...new Set(fields.flatMap(({ result }) => result))].slice(0, 10),
    };
  },
};
