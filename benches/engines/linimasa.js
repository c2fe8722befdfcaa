//! Linimasa as its users get it: the built package, on the thread that asks.

/** Where a page finds the package; `browser.js` serves it there. */
export const SERVED = "/linimasa/";

/** @import { Document } from "../words.js" */

/** @type {import("./index.js").Engine} */
export const linimasa = {
  name: "Linimasa",
  phrases: true,
  settings: "as it comes: last word as prefix, typing errors, stems, aliases, phrases; the answer holds ten hits with "
    + "snippets and marks, and facet counts. Building also reads the articles: it cleans them, finds their dates and "
    + "weaves the timeline",
  async version() {
    const { readFile } = await import("node:fs/promises");
    const manifest = new URL("../../www/package.json", import.meta.url);
    return JSON.parse(await readFile(manifest, "utf8")).version;
  },
  async build(documents) {
    const { buildArchive } = await library();
    const begun = performance.now();
    let reading = 0;
    // The last article is followed by the question for another one, which is asked when it is about to be read.
    function* articles() {
      for (const document of documents) yield rawArticle(document);
      reading = performance.now() - begun;
    }
    const archive = await buildArchive(articles(), ON_THIS_THREAD);
    return { ...searcher(archive), reading };
  },
  async load(saved) {
    const { openArchive } = await library();
    return searcher(await openArchive(saved, { ...ON_THIS_THREAD, maxBytes: saved.length }));
  },
  indexOf(saved) {
    return Buffer.concat(sections(saved).filter(({ kind }) => INDEX.has(kind)).map(({ bytes }) => bytes));
  },
};

/** The sections of an archive that searching reads, by kind; see docs/format.md. */
const INDEX = new Set([2, 3, 4, 5, 6, 7, 8]);
const TABLE_START = 28;
const ROW = 20;
const CHECKSUM = 8;

/** @param {Uint8Array} archive as docs/format.md describes it */
function sections(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const count = view.getUint32(TABLE_START - 4, true);
  let end = TABLE_START + ROW * count + CHECKSUM;
  return Array.from({ length: count }, (_, place) => {
    const row = TABLE_START + ROW * place;
    const start = end;
    end += Number(view.getBigUint64(row + 4, true));
    return { kind: view.getUint32(row, true), bytes: archive.subarray(start, end) };
  });
}

const ON_THIS_THREAD = { worker: "off" };

function library() {
  const place = "document" in globalThis ? `${SERVED}index.js` : new URL("../../www/dist/node.js", import.meta.url).href;
  return import(place);
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
    close: () => archive.close(),
  };
}
