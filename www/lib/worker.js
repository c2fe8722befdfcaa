//! The worker's end of a port: answers each message with its id and a value or an error.

import { Session, postable } from "./session.js";
import { givenAway } from "./transfer.js";

/** @import { Kind } from "./types.d.ts" */

const session = new Session();

addEventListener("message", async (/** @type {MessageEvent<{ id: number, kind: Kind, payload: any }>} */ { data }) => {
  const { id, kind, payload } = data;
  try {
    const value = await session.answer(kind, payload);
    postMessage({ id, value }, { transfer: givenAway(value) });
  } catch (error) {
    postMessage({ id, error: postable(error) });
  }
});
