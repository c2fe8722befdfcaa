//! Pagefind: its Node interface builds the files, its browser code (one thread, files from disk) searches them.

import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installedVersion } from "./installed.js";

/** @type {import("./index.js").Engine} */
export const pagefind = {
  name: "Pagefind",
  settings: "records through its Node interface in Indonesian (with its stemmer); searched without a worker, its files "
    + "read from disk; the list of results without their texts. Every word must be there as written: "
    + "it has no other way",
  version: () => installedVersion("pagefind"),
  phrases: true,
  buildsElsewhere: true,
  async build(documents) {
    const folder = await mkdtemp(join(tmpdir(), "pagefind-"));
    await writeFiles(documents, folder);
    globalThis.fetch = fetchFile;
    const base = pathToFileURL(`${folder}/`).href;
    const library = await import(`${base}pagefind.js`);
    await library.options({ basePath: base, noWorker: true });
    return {
      search: (query) => library.search(query),
      async ids(query, limit) {
        const { results } = await library.search(query);
        const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
        return shown.map(({ meta }) => meta.id);
      },
      save: () => indexFiles(folder),
      close: () => rm(folder, { recursive: true }),
    };
  },
};

async function writeFiles(documents, outputPath) {
  const { close, createIndex } = await import("pagefind");
  const { index, errors } = await createIndex({ forceLanguage: "id" });
  if (!index) throw new Error(errors.join("; "));
  for (const { id, title, body } of documents) {
    const meta = { id, ...(title && { title }) };
    await index.addCustomRecord({ url: `/${id}`, content: `${title}\n${body}`, language: "id", meta });
  }
  await index.writeFiles({ outputPath });
  await close();
}

/** What searching reads: the index, without the program and the fragments of text. @param {string} folder */
async function indexFiles(folder) {
  const names = await readdir(folder, { recursive: true });
  const index = names.filter((name) => /\.(pf_index|pf_meta)$/.test(name));
  return Buffer.concat(await Promise.all(index.map((name) => readFile(join(folder, name)))));
}

/** Node's own `fetch` reads no files. @param {string | URL} address */
async function fetchFile(address) {
  const url = new URL(address);
  url.search = "";
  return new Response(await readFile(url));
}
