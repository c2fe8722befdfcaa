//! Files and folders as raw articles, in the order of their paths.

import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { text as wholeStream } from "node:stream/consumers";

/** @import { RawArticle } from "../lib/types.d.ts" */

/** An input that is missing or cannot be read: exit code 1. */
export class InputError extends Error {}

/**
 * How each kind of file becomes articles.
 * @type {Record<string, (text: string, path: string) => RawArticle[]>}
 */
const READERS = {
  ".txt": (text, path) => [{ id: stem(path), text }],
  ".html": (html, path) => [{ id: stem(path), html }],
  ".htm": (html, path) => [{ id: stem(path), html }],
  ".json": (text, path) => records(parseJson(text, path), path),
  ".jsonl": (text, path) => text.split("\n").filter((line) => line.trim()).flatMap((line, at) =>
    records(parseJson(line, `${path}, record ${at + 1}`), path)),
};

/**
 * The articles of all inputs; a folder gives its readable files, an input named alone must be readable.
 * @param {string[]} inputs
 * @returns {AsyncGenerator<RawArticle>}
 */
export async function* readInputs(inputs) {
  for (const input of inputs) {
    const { files, folder } = await listFiles(input);
    if (files.length === 0) throw new InputError(`${input}: the folder holds no ${Object.keys(READERS).join(", ")} file`);
    for (const path of files) {
      if (!folder && !READERS[extname(path)]) throw new InputError(unreadableKind(path));
      yield* await readArticles(path);
    }
  }
}

/**
 * Whether the inputs are one saved archive; such a file stands alone.
 * @param {string[]} inputs
 */
export function isSaved(inputs) {
  const saved = inputs.find((input) => extname(input) === ".linimasa");
  if (saved !== undefined && inputs.length > 1) throw new InputError(`${saved}: a saved archive is opened alone`);
  return saved !== undefined;
}

/**
 * The text of a file, or of stdin where there is none.
 * @param {string | undefined} path
 */
export function readText(path) {
  return path === undefined || path === "-" ? wholeStream(process.stdin) : readFileText(path);
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export async function writeBytes(path, bytes) {
  await writeFile(path, bytes).catch((error) => { throw new InputError(ioMessage(path, error)); });
}

/** @param {string} input */
async function listFiles(input) {
  const found = await stat(input).catch((error) => { throw new InputError(ioMessage(input, error)); });
  if (!found.isDirectory()) return { files: [input], folder: false };
  const names = await readdir(input, { recursive: true });
  const files = names.filter((name) => READERS[extname(name)]).sort().map((name) => join(input, name));
  return { files, folder: true };
}

/** @param {string} path */
async function readArticles(path) {
  const read = /** @type {(typeof READERS)[string]} */ (READERS[extname(path)]);
  return read(await readFileText(path), path);
}

/**
 * Bytes that are not UTF-8 become replacement characters; the core warns of them.
 * @param {string} path
 */
async function readFileText(path) {
  return readFile(path, "utf8").catch((error) => { throw new InputError(ioMessage(path, error)); });
}

/**
 * @param {string} text
 * @param {string} place
 */
function parseJson(text, place) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${place}: this is not JSON (${/** @type {Error} */ (error).message})`);
  }
}

/**
 * @param {unknown} value
 * @param {string} path
 * @returns {RawArticle[]}
 */
function records(value, path) {
  const list = Array.isArray(value) ? value : [value];
  if (list.every((item) => typeof item === "object" && item !== null && !Array.isArray(item))) return list;
  throw new InputError(`${path}: expected an article object or an array of them`);
}

/** @param {string} path */
function stem(path) {
  return basename(path, extname(path));
}

/** @param {string} path */
function unreadableKind(path) {
  return `${path}: this kind of file cannot be read; readable are ${Object.keys(READERS).join(", ")} and folders of them`;
}

/**
 * @param {string} path
 * @param {NodeJS.ErrnoException} error
 */
function ioMessage(path, error) {
  const reasons = { ENOENT: "there is no such file or folder", EACCES: "it may not be read", EISDIR: "it is a folder" };
  return `${path}: ${reasons[/** @type {keyof typeof reasons} */ (error.code)] ?? error.message}`;
}
