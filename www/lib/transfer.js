//! What changes hands between threads without being copied.

/**
 * The buffers that a message gives away: those of bytes that it is or holds.
 * @param {unknown} value
 * @returns {ArrayBuffer[]}
 */
export function givenAway(value) {
  const bytes = value && typeof value === "object" && "bytes" in value ? value.bytes : value;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}
