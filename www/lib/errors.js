//! One class of error with a stable code, and how whatever went wrong becomes one.

/** @import { LinimasaErrorCode } from "./types.d.ts" */

/** A failure of a call: `code` for programs, `message` for people. */
export class LinimasaError extends Error {
  /**
   * @param {LinimasaErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "LinimasaError";
    /**
     * What went wrong; the names are stable.
     * @type {LinimasaErrorCode}
     */
    this.code = code;
  }
}

/**
 * An error of the core, of the platform or of a worker as a `LinimasaError`.
 * What is neither a coded error nor a trap is a defect and comes back as it is.
 * @param {unknown} error
 */
export function codedError(error) {
  if (error instanceof LinimasaError) return error;
  if (isTrap(error)) {
    return new LinimasaError("crashed", "the core stopped on a defect of its own; it was restarted", { cause: error });
  }
  const { name, code, message } = /** @type {LinimasaError} */ (error ?? {});
  if (name === "DataCloneError") return new LinimasaError("bad-input", "only plain data can be passed", { cause: error });
  return name === "LinimasaError" ? new LinimasaError(code, message) : error;
}

/**
 * After a trap what the instance was writing to is half written. A stack that ran out is a
 * RangeError, in Firefox an InternalError.
 * @param {unknown} error
 */
function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError
    || (error instanceof Error && error.name === "InternalError");
}

/**
 * Fails with `aborted` if the signal has fired.
 * @param {AbortSignal | undefined} signal
 */
export function throwIfAborted(signal) {
  if (signal?.aborted) throw abortedError(signal);
}

/** @param {AbortSignal} signal */
export function abortedError(signal) {
  return new LinimasaError("aborted", "the call was aborted", { cause: signal.reason });
}
