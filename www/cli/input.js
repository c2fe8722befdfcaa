//! Files and folders as sources of articles, in the order of their paths.

import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { text as wholeStream } from "node:stream/consumers";

/** @typedef {{ name: string, data: Uint8Array<ArrayBuffer> }} FileSource */

/** An input that is missing or cannot be read: exit code 1. */
export class InputError extends Error {}

/** What folders are searched for. */
const KINDS = [
  ".txt", ".html", ".htm", ".xhtml", ".md", ".markdown", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".rdf", ".linimasa",
];

/** What stands in folders of articles and is none: notes about the folder, what is hidden. */
const ABOUT = /(^|[\\/])(readme\.[^\\/]*$|[._]|node_modules[\\/])/i;

/**
 * All inputs, one file at a time; a folder gives its readable files, an input named alone must be readable.
 * @param {string[]} inputs
 * @returns {AsyncGenerator<FileSource>}
 */
export async function* readInputs(inputs) {
  for (const input of inputs) {
    for (const path of await listFiles(input)) yield { name: path, data: await readBytes(path) };
  }
}

/**
 * Whether the inputs are one saved archive, which is opened and not built anew.
 * @param {string[]} inputs
 */
export function isSaved([input = "", ...others]) {
  return others.length === 0 && kindOf(input) === ".linimasa";
}

/**
 * The text of a file, or of stdin where there is none.
 * @param {string | undefined} path
 */
export async function readText(path) {
  return path === undefined || path === "-" ? wholeStream(process.stdin) : (await readBytes(path)).toString("utf8");
}

/**
 * The value in a JSON file.
 * @param {string} path
 */
export async function readJson(path) {
  return jsonOf(path, await readText(path));
}

/**
 * The value that a text is.
 * @param {string} path where it comes from
 * @param {string} text
 */
export function jsonOf(path, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path}: this is not JSON (${/** @type {Error} */ (error).message})`);
  }
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export async function writeBytes(path, bytes) {
  await writeFile(path, bytes).catch((error) => { throw new InputError(ioMessage(path, error)); });
}

/**
 * @param {string} input
 * @returns {Promise<string[]>}
 */
async function listFiles(input) {
  const found = await stat(input).catch((error) => { throw new InputError(ioMessage(input, error)); });
  const readable = `readable are ${KINDS.join(", ")}`;
  if (!found.isDirectory()) {
    if (kindOf(input) === "" || KINDS.includes(kindOf(input))) return [input];
    throw new InputError(`${input}: this kind of file cannot be read; ${readable} and folders of them`);
  }
  const names = await readdir(input, { recursive: true });
  const files = names.filter((name) => KINDS.includes(kindOf(name)) && !ABOUT.test(name)).sort().map((name) => join(input, name));
  if (files.length === 0) throw new InputError(`${input}: the folder holds no readable file; ${readable}`);
  return files;
}

/** @param {string} path */
function kindOf(path) {
  return extname(path).toLowerCase();
}

/** @param {string} path */
async function readBytes(path) {
  return readFile(path).catch((error) => { throw new InputError(ioMessage(path, error)); });
}

/**
 * @param {string} path
 * @param {NodeJS.ErrnoException} error
 */
function ioMessage(path, error) {
  const reasons = { ENOENT: "there is no such file or folder", EACCES: "it may not be read", EISDIR: "it is a folder" };
  return `${path}: ${reasons[/** @type {keyof typeof reasons} */ (error.code)] ?? error.message}`;
}
