//! What the Node tests share.

import assert from "node:assert/strict";

/**
 * The call fails with a LinimasaError of this code whose message says this.
 * @param {string} code
 * @param {RegExp} message
 * @param {Promise<unknown>} call
 */
export async function rejectsWith(code, message, call) {
  await assert.rejects(call, (error) => {
    assert.equal(error.name, "LinimasaError");
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  });
}

/**
 * @param {Promise<unknown>} call
 * @returns {Promise<string | undefined>} the code that it fails with; undefined if it does not
 */
export function codeOf(call) {
  return call.then(() => undefined, (error) => error.code);
}
