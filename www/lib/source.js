//! The bytes of an archive, from wherever it is: a URL, a response, or bytes that are at hand.

import { LinimasaError, abortedError } from "./errors.js";

/** @import { ArchiveSource, Host } from "./types.d.ts" */
/** @typedef {{ signal?: AbortSignal, maxBytes: number }} Terms */

/**
 * All bytes, in a buffer that is nobody else's.
 * @param {ArchiveSource} source
 * @param {Host} host
 * @param {Terms} terms
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function bytesOf(source, host, terms) {
  if (typeof source === "string") return fetched(host.locate(source), host, terms);
  if (source instanceof URL) return fetched(source, host, terms);
  if (source instanceof Response) return received(source, terms);
  return copied(source, terms);
}

/**
 * @param {URL} url
 * @param {Host} host
 * @param {Terms} terms
 */
async function fetched(url, host, terms) {
  const answer = await host.fetch(url, { signal: terms.signal }).catch((cause) => {
    throw failed(url.href, cause, terms.signal);
  });
  return answer instanceof Response ? received(answer, terms) : copied(answer, terms);
}

/**
 * The body, read only as far as the limit allows.
 * @param {Response} response
 * @param {Terms} terms
 */
async function received(response, { signal, maxBytes }) {
  const name = response.url || "the response that was given";
  if (!response.ok) throw new LinimasaError("network", `the server answered ${response.status} for ${name}`);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      length += part.value.length;
      parts.push(part.value);
      if (length > maxBytes) await reader?.cancel();
    }
  } catch (cause) {
    throw failed(name, cause, signal);
  }
  checkLength(length, maxBytes);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * @param {BufferSource} bytes
 * @param {Terms} terms
 */
function copied(bytes, { maxBytes }) {
  if (!ArrayBuffer.isView(bytes) && !(bytes instanceof ArrayBuffer)) {
    throw new LinimasaError("bad-input", "openArchive: give a URL, a response or bytes");
  }
  checkLength(bytes.byteLength, maxBytes);
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  return Uint8Array.from(view);
}

/**
 * @param {number} length
 * @param {number} maxBytes
 */
function checkLength(length, maxBytes) {
  if (length <= maxBytes) return;
  throw new LinimasaError("limit", `the archive has more than ${maxBytes} bytes; openArchive takes a higher \`maxBytes\``);
}

/**
 * @param {string} name
 * @param {unknown} cause
 * @param {AbortSignal} [signal]
 */
function failed(name, cause, signal) {
  if (signal?.aborted) return abortedError(signal);
  const why = cause instanceof Error ? cause.message : String(cause);
  return new LinimasaError("network", `${name} could not be fetched: ${why}`, { cause });
}
