//! Files of articles: what they are given as, how they are handed to the core, their bytes as text.

import { LinimasaError } from "./errors.js";

/** @import { Port, RawArticles, Source, Warning } from "./types.d.ts" */
/** @typedef {{ name: string, bytes: Uint8Array<ArrayBuffer> }} SourceBytes a file at hand */

const ARCHIVE = [0x89, 0x4c, 0x49, 0x4e, 0x49];
/** How far into a file it may say its encoding, in bytes. */
const HEAD = 1024;
/** What old pages are read as that don't say their encoding, by the WHATWG standard. */
const USUAL = "windows-1252";

/**
 * Whether an input is a file, and not an article as an object.
 * @param {unknown} input
 * @returns {input is Source}
 */
export function isSource(input) {
  return isFile(input) || (typeof input === "object" && input !== null && "data" in input);
}

/**
 * Hands over a file, whose articles are read a few at a time; gives how many were read.
 * @param {Port} port
 * @param {Source} source
 * @returns {AsyncGenerator<number>}
 */
export async function* readFrom(port, source) {
  let left = await port.request("addSource", await sourceBytes(source));
  while (left > 0) {
    const still = await port.request("addWaiting", undefined);
    yield left - still;
    left = still;
  }
}

/**
 * How many articles there are, where that can be told before they are read.
 * @param {RawArticles} inputs
 */
export function countOf(inputs) {
  if (!Array.isArray(inputs) && !(inputs instanceof Set)) return undefined;
  const all = [...inputs];
  return all.some(isSource) ? undefined : all.length;
}

/**
 * The name and the bytes of a file, in a buffer that is nobody else's.
 * @param {Source} source
 * @returns {Promise<SourceBytes>}
 */
export async function sourceBytes(source) {
  const { name, data } = isFile(source) ? { name: source.name, data: source } : source;
  if (typeof name !== "string") throw new LinimasaError("bad-input", "a source needs a `name`, such as `feed.xml`");
  if (typeof data === "string") return { name, bytes: new TextEncoder().encode(data) };
  if (data instanceof Blob) return { name, bytes: new Uint8Array(await data.arrayBuffer()) };
  if (ArrayBuffer.isView(data)) return { name, bytes: copy(data.buffer, data.byteOffset, data.byteLength) };
  if (data instanceof ArrayBuffer) return { name, bytes: copy(data) };
  throw new LinimasaError("bad-input", `${name}: \`data\` must be a string, bytes or a Blob`);
}

/**
 * Whether the bytes are those of a saved archive.
 * @param {Uint8Array} bytes
 */
export function isArchive(bytes) {
  return ARCHIVE.every((byte, at) => bytes[at] === byte);
}

/**
 * The text of a file: as its byte order mark says, else UTF-8, else what the file states in its head.
 * @param {SourceBytes} file
 * @returns {{ text: string, warnings: Warning[] }}
 */
export function decoded({ name, bytes }) {
  const marked = byteOrder(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), warnings: [] };
  const text = new TextDecoder().decode(bytes);
  const [broken, whole] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0];
  if (broken === 0) return { text, warnings: [] };
  if (broken <= whole) return { text, warnings: [notUtf8(name, `${broken} places in it were read as \ufffd`)] };
  const decoder = statedDecoder(bytes);
  return { text: decoder.decode(bytes), warnings: [notUtf8(name, `it was read as ${decoder.encoding}`)] };
}

/**
 * @param {unknown} input
 * @returns {input is File}
 */
function isFile(input) {
  return input instanceof Blob && "name" in input;
}

/**
 * @param {ArrayBufferLike} buffer
 * @param {number} [start]
 * @param {number} [length]
 */
function copy(buffer, start, length) {
  return Uint8Array.from(new Uint8Array(buffer, start, length));
}

/** @param {Uint8Array} bytes */
function byteOrder([first, second, third]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

/**
 * The decoder of the encoding that the head of a page or a feed names.
 * @param {Uint8Array} bytes
 */
function statedDecoder(bytes) {
  const head = new TextDecoder(USUAL).decode(bytes.subarray(0, HEAD));
  const stated = /(?:charset|encoding)\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ?? USUAL;
  try {
    return new TextDecoder(/^utf-?8$/i.test(stated) ? USUAL : stated);
  } catch {
    return new TextDecoder(USUAL);
  }
}

/**
 * @param {string} name
 * @param {string} what
 * @returns {Warning}
 */
function notUtf8(name, what) {
  return { code: "not-utf-8", message: `${name}: the file is not UTF-8; ${what}; save it as UTF-8 if that is wrong` };
}
