//! Projects of users: laid out in `target/consumers` from `projects/`, with the tools of their own
//! `package.json` and the packed tarball. Tools stay there from run to run.

import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The packed package. */
export const TARBALL = process.env.LINIMASA_TARBALL ?? "";
const WINDOWS = process.platform === "win32";
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
const ENVIRONMENT = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1" };

/**
 * @param {string} name of the project, and of its folder in `projects/`
 * @param {string[]} shared further folders there, whose files it gets too
 */
export async function project(name, ...shared) {
  const folder = join(ROOT, "target/consumers", name);
  await mkdir(folder, { recursive: true });
  for (const source of [name, ...shared]) await cp(join(ROOT, "tests/consumer/projects", source), folder, { recursive: true });
  await installTools(folder);
  await run(folder, WINDOWS ? "npm.cmd" : "npm", "install", "--no-save", "--offline", ...QUIET, TARBALL);
  return {
    folder,
    run: (/** @type {string} */ program, /** @type {string[]} */ ...words) => run(folder, program, ...words),
    /** Runs the program of a package, by its file: what stands in `.bin` starts others that outlive it. */
    tool: (/** @type {string} */ file, /** @type {string[]} */ ...words) => run(folder, process.execPath, join("node_modules", file), ...words),
    start: (/** @type {string} */ file, /** @type {string[]} */ ...words) => start(folder, join("node_modules", file), words),
  };
}

/** Installs what the manifest names, unless that was done before. @param {string} folder */
async function installTools(folder) {
  const manifest = await readFile(join(folder, "package.json"), "utf8");
  const mark = join(folder, "node_modules", ".installed.json");
  if (await readFile(mark, "utf8").catch(() => "") === manifest) return;
  await rm(join(folder, "node_modules"), { recursive: true, force: true });
  await run(folder, WINDOWS ? "npm.cmd" : "npm", "install", "--prefer-offline", ...QUIET);
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await writeFile(mark, manifest);
}

/** What a program prints; what it complains of where it fails. @param {string} folder @param {string} program @param {string[]} words */
async function run(folder, program, ...words) {
  const options = { cwd: folder, env: ENVIRONMENT, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(program, words, options).catch((error) => {
    throw new Error(`${program} ${words.join(" ")}: ${error.message}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}

/**
 * Starts a server on a free port, which the last of `words` names.
 * @param {string} folder @param {string} file @param {string[]} words
 * @returns {Promise<{ origin: string, stop(): void }>} once it answers
 */
async function start(folder, file, words) {
  const port = await freePort();
  const server = spawn(process.execPath, [file, ...words, String(port)], { cwd: folder, env: ENVIRONMENT, stdio: ["ignore", "pipe", "pipe"] });
  /** @type {string[]} */
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => said.push(text));
  const origin = `http://localhost:${port}`;
  while (!await fetch(origin).then(({ ok }) => ok, () => false)) {
    if (server.exitCode !== null) throw new Error(`${file} ended:\n${said.join("")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin, stop: () => server.kill() };
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
