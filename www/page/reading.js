//! Takes the reader's own files, gives an archive of their articles, with what is to be known of
//! each file. Everything stays on the device.

import { LinimasaError, buildArchive, openArchive } from "../entry/index.js";

/** @import { Archive, RawArticle } from "../entry/api.d.ts" */
/** @typedef {{ file: string, words: string }} Note what a reader should know of a file */

const ARCHIVE = /\.linimasa$/i;

/** How each kind of file becomes articles. @type {[RegExp, (text: string, id: string) => RawArticle[]][]} */
const READERS = [
  [/\.(?:txt|text)$/i, (text, id) => [{ id, text }]],
  [/\.(?:html?|xhtml)$/i, (html, id) => [{ id, html }]],
  [/\.json$/i, (text) => [JSON.parse(text)].flat()],
];

/**
 * An archive of all files; a saved archive stands alone.
 * @param {File[]} files
 * @param {{ signal: AbortSignal, onFile(file: string, done: number): unknown }} options
 * @returns {Promise<{ archive: Archive, notes: Note[] }>}
 */
export async function readFiles(files, { signal, onFile }) {
  const [first] = files;
  if (files.length === 1 && first && ARCHIVE.test(first.name)) return { archive: await openArchive(await first.arrayBuffer(), { signal }), notes: [] };
  /** @type {Note[]} */
  const notes = [];
  const archive = await buildArchive(articlesOf(files, notes, onFile), { signal });
  const known = archive.warnings.map(({ article = "", message }) => ({ file: article, words: message }));
  return { archive, notes: [...notes, ...known] };
}

/** @param {File[]} files @param {Note[]} notes @param {(file: string, done: number) => unknown} onFile */
async function* articlesOf(files, notes, onFile) {
  for (const [done, file] of files.entries()) {
    onFile(file.name, done);
    try {
      yield* await read(file);
    } catch (error) {
      notes.push({ file: file.name, words: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** @param {File} file */
async function read(file) {
  const reader = READERS.find(([kind]) => kind.test(file.name))?.[1];
  if (!reader) throw new LinimasaError("bad-input", "this kind of file cannot be read");
  return reader(await file.text(), file.name.replace(/\.\w+$/, ""));
}
