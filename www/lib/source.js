//! The bytes of an archive, from wherever it is: a URL, a response, or bytes that are at hand.

import { LinimasaError, abortedError } from "./errors.js";

/** @import { ArchiveSource, Host } from "./types.d.ts" */
/** @typedef {{ signal?: AbortSignal, maxBytes: number, inPlace: boolean }} Terms bytes at hand are copied unless `inPlace` */

/**
 * All bytes.
 * @param {ArchiveSource} source
 * @param {Host} host
 * @param {Terms} terms
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function bytesOf(source, host, terms) {
  if (typeof source === "string") return fetched(host.locate(source), host, terms);
  if (source instanceof URL) return fetched(source, host, terms);
  if (source instanceof Response) return received(source, terms);
  return given(source, terms);
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
  return answer instanceof Response ? received(answer, terms) : given(answer, terms);
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
  return joined(parts, length);
}

/**
 * @param {Uint8Array<ArrayBuffer>[]} parts
 * @param {number} length of all
 */
function joined(parts, length) {
  const all = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

/**
 * @param {BufferSource} bytes
 * @param {Terms} terms
 */
function given(bytes, { maxBytes, inPlace }) {
  if (!ArrayBuffer.isView(bytes) && !(bytes instanceof ArrayBuffer)) {
    throw new LinimasaError("bad-input", "openArchive: give a URL, a response or bytes");
  }
  checkLength(bytes.byteLength, maxBytes);
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  return inPlace ? view : view.slice();
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
