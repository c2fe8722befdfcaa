//! The engines in Chromium: each in a page of its own, with a server for its program and the articles.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { SERVED } from "./engines/linimasa.js";
import { Dropped, withinMinutes } from "./process.js";

/** @import { Engine } from "./engines/index.js" */
/** @import { SpeedTask } from "./process.js" */
/** @import { Speed } from "./speed.js" */
/** @typedef {{ type: string, body: string | Uint8Array }} Served */

const require = createRequire(new URL("../www/package.json", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));
const BUILT = new URL("../www/dist/", import.meta.url);
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };
/** Isolated pages have clocks of five microseconds; others, of a hundred. */
const HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Whether an engine can be measured in a page: it builds its index there. @param {Engine} engine */
export function runsInPages({ buildsElsewhere }) {
  return !buildsElsewhere;
}

/** A Chromium that measures; close it. */
export class Browser {
  #browser;
  #server;
  /** By path. @type {Map<string, Served>} */
  #files = new Map();

  /** @param {import("playwright-core").Browser} browser */
  constructor(browser) {
    this.#browser = browser;
    this.#server = createServer(async ({ url = "/" }, response) => {
      const { type, body } = await this.#served(url);
      response.writeHead(200, { ...HEADERS, "content-type": type });
      response.end(body);
    });
  }

  /** @param {string} program its path */
  static async launch(program) {
    const { chromium } = require("playwright-core");
    // Root has no use of the sandbox, and these pages no need.
    const browser = new Browser(await chromium.launch({ executablePath: program, args: ["--no-sandbox"] }));
    await new Promise((resolve) => browser.#server.listen(0, "127.0.0.1", () => resolve(undefined)));
    return browser;
  }

  get version() {
    return this.#browser.version();
  }

  /**
   * @param {Engine} engine
   * @param {SpeedTask} task
   * @param {number} minutes after which the engine is dropped
   * @returns {Promise<Speed>}
   */
  async measure(engine, { documents, classes }, minutes) {
    this.#files.set("/documents.json", { type: "application/json", body: await readFile(documents) });
    this.#files.set("/task.json", { type: "application/json", body: JSON.stringify({ classes }) });
    this.#files.set("/program.js", { type: TYPES[".js"], body: await bundle(engine) });
    const page = await this.#browser.newPage();
    const crashed = new Promise((_, reject) => page.once("crash", () => reject(new Dropped("out of memory"))));
    try {
      await page.goto(`http://127.0.0.1:${this.#server.address().port}/`);
      const answer = page.evaluate(async () => {
        const { engine, measure } = await import("/program.js");
        return measure(engine);
      });
      return await withinMinutes(minutes, Promise.race([answer, crashed]));
    } finally {
      await page.close();
    }
  }

  async close() {
    this.#server.close();
    await this.#browser.close();
  }

  /** @param {string} path @returns {Promise<Served>} */
  async #served(path) {
    if (!path.startsWith(SERVED)) return this.#files.get(path) ?? { type: "text/html", body: "<!doctype html>" };
    const type = TYPES[extname(path)] ?? "text/plain";
    return { type, body: await readFile(new URL(path.slice(SERVED.length), BUILT)) };
  }
}

/** The program of a page with one engine inside. @param {Engine} engine */
async function bundle({ name }) {
  const file = name.toLowerCase();
  const contents = `export { ${file} as engine } from "./engines/${file}.js"; export { measure } from "./page.js";`;
  const { outputFiles } = await require("esbuild").build({
    stdin: { contents, resolveDir: HERE },
    bundle: true,
    write: false,
    format: "esm",
    external: ["node:*"],
    logLevel: "error",
  });
  return outputFiles[0].text;
}
