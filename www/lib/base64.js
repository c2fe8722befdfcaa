//! Bytes as text that fits into a page and back: gzip, then base64.

/** So many bytes at once; a multiple of three, so that the parts can be joined. */
const PART = 32_766;

/** @param {BlobPart} bytes @returns {Promise<string>} */
export async function packed(bytes) {
  const zipped = await through(bytes, new CompressionStream("gzip"));
  const parts = [];
  for (let at = 0; at < zipped.length; at += PART) parts.push(btoa(String.fromCharCode(...zipped.subarray(at, at + PART))));
  return parts.join("");
}

/** Decoded by hand: a policy of the page may forbid fetching `data:`. @param {string} base64 */
export async function unpacked(base64) {
  return through(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), new DecompressionStream("gzip"));
}

/** @param {BlobPart} bytes @param {CompressionStream | DecompressionStream} stream */
async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
