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

/**
 * A short news article about a visit to a place; only its own names a place twice.
 * @param {string} place
 */
export function visitTo(place) {
  return {
    id: place.toLowerCase(),
    text: `Presiden Tiba di ${place} untuk Kunjungan Dua Hari\n\n`
      + `Presiden tiba di ${place} pada Rabu, 27 Februari 2019, dan disambut oleh para pejabat setempat di bandar udara.\n\n`
      + "Rombongan itu akan kembali ke ibu kota setelah pertemuan dengan para pengusaha dan kunjungan ke sebuah sekolah.",
  };
}
