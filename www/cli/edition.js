//! The single-file edition of an archive: written to a file, or served on this machine.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { singleFile } from "../single/edition.js";
import { InputError } from "./input.js";

/** @import { IncomingMessage, Server } from "node:http" */
/** @import { AddressInfo } from "node:net" */
/** @import { Archive } from "../lib/archive.js" */

/** The only name that the page has for itself; a page elsewhere cannot ask for it by another. */
const LOOPBACK = "127.0.0.1";
const LOCAL_NAMES = ["localhost", LOOPBACK, "[::1]"];

/**
 * @param {Archive} archive
 * @param {{ title?: string, language?: string }} page
 * @returns {Promise<string>} HTML
 */
export async function pageOf(archive, { title = "Linimasa", language = tongue(archive) }) {
  const template = await readFile(new URL("./single.html", import.meta.url), "utf8");
  return singleFile(template, archive, { title, language });
}

/**
 * Serves a page until the process is told to stop; a port that is taken is replaced by a free one.
 * @param {string} html
 * @param {{ port: number, host?: string }} place without a host, this machine alone is answered
 * @returns {Promise<{ url: string, stopped: Promise<void> }>}
 */
export async function serve(html, { port, host = LOOPBACK }) {
  const body = Buffer.from(html);
  const server = createServer((request, response) => {
    const status = statusFor(request, host === LOOPBACK);
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
    response.end(status === 200 && request.method === "GET" ? body : undefined);
  });
  await listen(server, port, host);
  const { port: taken } = /** @type {AddressInfo} */ (server.address());
  return { url: `http://${host}:${taken}/`, stopped: stopped(server) };
}

/** @param {IncomingMessage} request @param {boolean} local whether only this machine is answered */
function statusFor({ method, url, headers }, local) {
  const name = (headers.host ?? "").replace(/:\d+$/, "");
  if (local && !LOCAL_NAMES.includes(name)) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  return url?.split("?")[0] === "/" ? 200 : 404;
}

/** @param {Server} server @param {number} port @param {string} host */
async function listen(server, port, host) {
  const attempt = (/** @type {number} */ port) =>
    new Promise((resolve, reject) => server.once("error", reject).listen(port, host, () => resolve(undefined)));
  await attempt(port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw new InputError(`${host}:${port} cannot be opened: ${error.message}`);
    return attempt(0);
  });
}

/** Settled when Ctrl+C or the system has ended the server. @param {Server} server @returns {Promise<void>} */
function stopped(server) {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    }
  });
}

/** The language of the interface: Indonesian where an article is, else that of the first. @param {Archive} archive */
function tongue({ languages }) {
  return languages.includes("id") ? "id" : (languages[0] ?? "en");
}
