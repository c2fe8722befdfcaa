//! Words as the benchmark counts them; the engines cut their own.

/** A document of a corpus. @typedef {{ id: string, title: string, body: string, published?: string }} Document */

/**
 * The words of a text in lower case: runs of letters and digits.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * In how many documents each word stands.
 * @param {Document[]} documents
 */
export function documentFrequencies(documents) {
  const counts = new Map();
  for (const { title, body } of documents) {
    for (const word of new Set(wordsOf(`${title} ${body}`))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
