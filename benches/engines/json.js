//! JSON as bytes and back, in Node as in a page.

/** @param {unknown} value */
export function jsonBytes(value) {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** @param {Uint8Array} bytes */
export function jsonText(bytes) {
  return new TextDecoder().decode(bytes);
}
