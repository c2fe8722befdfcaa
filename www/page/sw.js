//! Keeps the page for when there is no network. Each version has a folder and a cache of its own:
//! a page asks for the files of the version that it came with, so that no two ever mix.
//!
//! The build puts `VERSION` and `FILES`, all paths of this version, before this text.

/** @type {ServiceWorkerSelf} */
const worker = /** @type {any} */ (self);
const OURS = `linimasa ${worker.registration.scope} `;
const CACHE = OURS + VERSION;
/** This version, and the one that open pages may still stand on. */
const KEPT = 2;

worker.addEventListener("install", (event) => event.waitUntil(store().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => worker.clients.claim())));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
});

/** All files of this version or none: a failure leaves the version before in charge. */
async function store() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((path) => new Request(path, { cache: "reload" })));
  const index = await (await cache.match("./"))?.text();
  if (!index?.includes(VERSION)) throw new Error("the server went on to another version meanwhile");
}

/** Caches come in the order in which they were made. */
async function tidy() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(ours.slice(0, Math.max(ours.length - KEPT + 1, 0)).map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const kept = request.mode === "navigate" ? await (await caches.open(CACHE)).match("./") : await caches.match(request);
  return kept ?? fetch(request);
}
