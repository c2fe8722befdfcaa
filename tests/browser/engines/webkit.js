//! WebKitGTK, driven by its WebDriver on a screen and a session bus of its own.

import { createServer } from "node:net";
import { find, patiently, start } from "./programs.js";
import { remoteDriver } from "./remote.js";

export const name = "WebKitGTK";
export const hint = "Debian: apt-get install webkit2gtk-driver xvfb dbus";
const NEEDED = ["WebKitWebDriver", "Xvfb", "dbus-run-session"];
/** The commands as WebDriver's addresses have them. */
const PATHS = { Navigate: "url", ExecuteScript: "execute/sync", PerformActions: "actions", SetWindowRect: "window/rect" };

export function missing() {
  return NEEDED.some((program) => !find(program));
}

/** @returns {Promise<import("./engine.js").Driver>} */
export async function drive() {
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
  const display = await new Promise((resolve) => screen.stdout.once("data", (number) => resolve(`:${String(number).trim()}`)));
  const port = await freePort();
  const driver = start("dbus-run-session", ["--", "WebKitWebDriver", `--port=${port}`], { DISPLAY: display, NO_AT_BRIDGE: "1" });
  const call = (path, body, method = "POST") => request(`http://127.0.0.1:${port}${path}`, method, body);
  const { sessionId, capabilities } = await patiently(() => call("/session", { capabilities: { alwaysMatch: {} } }));
  const quit = async () => {
    await call(`/session/${sessionId}`, undefined, "DELETE").catch(() => {});
    await driver.end();
    await screen.end();
  };
  return remoteDriver(capabilities.browserVersion, (command, parameters) => call(`/session/${sessionId}/${PATHS[command]}`, parameters), quit);
}

async function request(url, method, body) {
  const { value } = await (await fetch(url, { method, body: body && JSON.stringify(body) })).json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
