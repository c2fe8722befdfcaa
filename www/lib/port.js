//! Opens a port: one interface over a worker or this thread. A worker that cannot start is not missed.

import { once } from "./wasm.js";
import { WorkerPort } from "./worker-port.js";

/** @import { Host, Port } from "./types.d.ts" */
/** @import { Wasm } from "./wasm.js" */

/** The code of this thread's far end: a page whose worker runs never needs it. */
const local = once(() => import("./local-port.js"));

/**
 * A port with the core loaded at its far end.
 * @param {Host} host
 * @param {Wasm} wasm
 * @param {"auto" | "off"} worker
 * @returns {Promise<Port>}
 */
export async function openPort(host, wasm, worker) {
  const port = worker === "auto" ? await openWorkerPort(host, wasm) : undefined;
  return port ?? openLocalPort(wasm);
}

/**
 * @param {Host} host
 * @param {Wasm} wasm
 * @returns {Promise<Port | undefined>} undefined where workers or their wasm are blocked
 */
async function openWorkerPort(host, wasm) {
  // The worker loads its code while the wasm is on its way.
  const port = newWorkerPort(host);
  const source = await wasm.portable().catch((error) => {
    port?.close();
    throw error;
  });
  try {
    await port?.request("start", source);
    return port;
  } catch {
    port?.close();
    return undefined;
  }
}

/** @param {Host} host */
function newWorkerPort(host) {
  try {
    const worker = host.worker();
    return worker && new WorkerPort(worker);
  } catch {
    return undefined;
  }
}

/**
 * @param {Wasm} wasm
 * @returns {Promise<Port>}
 */
async function openLocalPort(wasm) {
  const { LocalPort } = await local();
  const port = new LocalPort();
  await port.request("start", await wasm.module());
  return port;
}
