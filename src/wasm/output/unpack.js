//! Takes an answer as the core packs it (`pack.rs`), gives the plain object, list or primitive that it stands for.

const TEXT = 1;
const WHOLE = 2;
const NUMBER = 3;
const FLAG = 4;
const LIST = 5;
const FIELDS = 6;

/**
 * One text, cut into pieces, takes far less time than a text for each of them.
 * @param {[text: string, words: Uint8Array<ArrayBuffer>]} packed
 */
export function unpack([text, { buffer }]) {
  const words = new Int32Array(buffer);
  const bytes = new DataView(buffer);
  /** @type {string[]} the names of fields as far as they were met */
  const names = [];
  let word = 0;
  let place = 0;

  /** @param {number} length */
  const cut = (length) => text.slice(place, place += length);

  const name = () => {
    const head = words[word++];
    if ((head & 1) === 0) return names[head >>> 1];
    const fresh = cut(head >>> 1);
    names.push(fresh);
    return fresh;
  };

  /** @param {number} count */
  const list = (count) => {
    const items = [];
    for (let item = 0; item < count; item++) items.push(value());
    return items;
  };

  /** @param {number} count */
  const fields = (count) => {
    /** @type {Record<string, unknown>} */
    const object = {};
    for (let field = 0; field < count; field++) object[name()] = value();
    return object;
  };

  /** @returns {unknown} */
  const value = () => {
    const head = words[word++];
    const size = head >>> 3;
    switch (head & 7) {
      case TEXT: return cut(size);
      case WHOLE: return size;
      case NUMBER: return bytes.getFloat64(4 * (word += 2) - 8, true);
      case FLAG: return size === 1;
      case LIST: return list(size);
      case FIELDS: return fields(size);
      default: return undefined;
    }
  };
  return value();
}
