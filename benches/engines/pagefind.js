//! Pagefind: its Node interface builds the files, its browser code (one thread, files from disk) searches them.

import { mkdtemp, readFile, rm } from "node:fs/promises";
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
      async ids({ results }) {
        const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return shown.map(({ meta }) => meta.id);
      },
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

/** Node's own `fetch` reads no files. @param {string | URL} address */
async function fetchFile(address) {
  const url = new URL(address);
  url.search = "";
  return new Response(await readFile(url));
}
