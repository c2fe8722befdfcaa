//! Firefox, driven by its own protocol Marionette: WebDriver's commands as lines of JSON, each
//! after its length. Nothing but Firefox is needed.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { find, patiently, start } from "./programs.js";
import { remoteDriver } from "./remote.js";

export const name = "Firefox";
export const hint = "Debian: apt-get install firefox-esr";
/** A free port, and nothing that asks the network on its own. */
const PREFERENCES = {
  "marionette.port": 0,
  "app.update.disabledForTesting": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "services.settings.server": "data:,",
};

export function missing() {
  return !program();
}

/** @returns {Promise<import("./engine.js").Driver>} */
export async function drive() {
  const profile = await mkdtemp(join(tmpdir(), "linimasa-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const firefox = start(program(), ["--headless", "--marionette", "--no-remote", "--profile", profile], { HOME: profile });
  const port = await patiently(async () => Number(await readFile(join(profile, "MarionetteActivePort"), "utf8")) || Promise.reject(new Error("no port yet")));
  const { send, close } = await connect(port);
  const { capabilities } = await send("NewSession", {});
  const quit = async () => {
    close();
    await firefox.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return remoteDriver(capabilities.browserVersion, send, quit);
}

function program() {
  return find("firefox-esr", "firefox");
}

/** A line to Marionette. Commands carry a number, which their answers repeat. */
async function connect(port) {
  const socket = await patiently(() => new Promise((resolve, reject) => {
    const socket = createConnection(port, "127.0.0.1", () => resolve(socket)).once("error", reject);
  }));
  const waiting = new Map();
  let count = 0;
  receive(socket, ([, number, error, result]) => {
    const { resolve, reject } = waiting.get(number) ?? {};
    if (error) reject?.(new Error(`${error.error}: ${error.message}`));
    else resolve?.(result && "value" in result ? result.value : result);
  });
  const send = (command, parameters) => new Promise((resolve, reject) => {
    waiting.set(++count, { resolve, reject });
    const text = JSON.stringify([0, count, `WebDriver:${command}`, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  return { send, close: () => socket.destroy() };
}

/** Cuts the stream into messages; the greeting, which is no list, is left out. */
function receive(socket, heard) {
  let kept = Buffer.alloc(0);
  socket.on("data", (part) => {
    kept = Buffer.concat([kept, part]);
    for (let colon = kept.indexOf(":"); colon > 0; colon = kept.indexOf(":")) {
      const end = colon + 1 + Number(kept.subarray(0, colon));
      if (kept.length < end) return;
      const message = JSON.parse(kept.subarray(colon + 1, end).toString());
      kept = kept.subarray(end);
      if (Array.isArray(message)) heard(message);
    }
  });
}
