//! What changes hands between threads without being copied.

/**
 * The buffers that a message gives away: those of bytes that it is made of.
 * @param {unknown} value
 * @returns {ArrayBuffer[]}
 */
export function givenAway(value) {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}
