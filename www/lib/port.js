//! Opens a port: one interface over a worker or this thread. A worker that cannot start is not missed.

import { WorkerPort } from "./worker-port.js";

/** @import { Host, Port } from "./types.d.ts" */
/** @import { Wasm } from "./wasm.js" */

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
  const source = await wasm.portable();
  /** @type {WorkerPort | undefined} */
  let port;
  try {
    const worker = host.worker();
    port = worker && new WorkerPort(worker);
    await port?.request("start", source);
    return port;
  } catch {
    port?.close();
    return undefined;
  }
}

/**
 * The code of the far end is loaded only here: a page whose worker runs never needs it.
 * @param {Wasm} wasm
 * @returns {Promise<Port>}
 */
async function openLocalPort(wasm) {
  const { LocalPort } = await import("./local-port.js");
  const port = new LocalPort();
  await port.request("start", await wasm.module());
  return port;
}
