//! What a caller waits for until it would rather not.

import { abortedError } from "./errors.js";

/**
 * What `work` gives, or `aborted` as soon as the signal fires; then nobody hears what becomes of the work.
 * @template T
 * @param {Promise<T>} work
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export function unlessAborted(work, signal) {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(abortedError(signal));
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
