//! The packed tarball in the projects of people who make pages: built as their manuals say, opened
//! in a browser under a strict policy, and searched.

import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, openPage, ready, serve, type } from "../browser/support.js";
import { project } from "./project.js";

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";
const FOUND = "Gempa Mengguncang Palu";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/**
 * The page shows what the library found, where it has a place for that, and its element finds the same.
 * @param {string} origin @param {string} path
 * @param {object} [options]
 */
async function searches(origin, path, options) {
  const { page, problems, close } = await openPage(browser, origin, path, options);
  await ready(page);
  const output = page.locator("output");
  if (await output.count() > 0) await output.filter({ hasText: FOUND }).waitFor();
  const { total } = await type(page, "palu");
  assert.equal(total, 1);
  await page.locator("lini-masa .hit mark", { hasText: "Palu" }).first().waitFor();
  assert.deepEqual(problems, []);
  await close();
}

/**
 * The same of files, from a server.
 * @param {Record<string, string>} folders by the part of the address that they stand for
 * @param {Record<string, string>} [headers] of a strict policy unless told
 */
async function searchesFrom(folders, headers = { "content-security-policy": STRICT }) {
  const urls = Object.entries(folders).map(([prefix, folder]) => [prefix, pathToFileURL(`${folder}/`)]);
  const server = await serve(Object.fromEntries(urls), headers);
  try {
    await searches(server.origin, "/index.html");
  } finally {
    server.close();
  }
}

/** Puts the files that a build does not make beside what it made. @param {string} folder @param {string[]} files */
async function copyTo(folder, files) {
  for (const file of files) await cp(join(folder, file), join(folder, "dist", file.split("/").at(-1) ?? ""));
}

const LOADED = ["core.wasm", "slim.wasm", "worker.js"].map((name) => `node_modules/linimasa/dist/${name}`);

describe("Vite", () => {
  /** @type {Awaited<ReturnType<typeof project>>} */
  let vite;
  before(async () => (vite = await project("vite", "bundled")));

  test("serves while one works", async () => {
    const { origin, stop } = await vite.start("vite/bin/vite.js", "--strictPort", "--port");
    try {
      await searches(origin, "/");
    } finally {
      stop();
    }
  });

  test("builds", async () => {
    await vite.tool("vite/bin/vite.js", "build");
    await searchesFrom({ "/": join(vite.folder, "dist") });
  });
});

test("webpack builds", async () => {
  const webpack = await project("webpack", "bundled");
  await webpack.tool("webpack/bin/webpack.js");
  await copyTo(webpack.folder, ["index.html"]);
  await searchesFrom({ "/": join(webpack.folder, "dist") });
});

test("Rollup builds, with the files beside the bundle", async () => {
  const rollup = await project("rollup", "bundled");
  await rollup.tool("rollup/dist/bin/rollup", "--config");
  await copyTo(rollup.folder, ["index.html", ...LOADED]);
  await searchesFrom({ "/": join(rollup.folder, "dist") });
});

test("esbuild builds, with the files beside the bundle", async () => {
  const esbuild = await project("esbuild", "bundled");
  await esbuild.run("node_modules/esbuild/bin/esbuild", "main.js", "--bundle", "--format=esm", "--splitting", "--outdir=dist");
  await copyTo(esbuild.folder, ["index.html", ...LOADED]);
  await searchesFrom({ "/": join(esbuild.folder, "dist") });
});

test("Next builds: the server has searched, and the page searches", async () => {
  const next = await project("next", "bundled");
  await next.tool("next/dist/bin/next", "build");
  const { origin, stop } = await next.start("next/dist/bin/next", "start", "-p");
  try {
    const html = await fetch(origin).then((answer) => answer.text());
    assert.match(html, new RegExp(`<output>${FOUND}</output><lini-masa><article id="hanoi">`));
    await searches(origin, "/");
  } finally {
    stop();
  }
});

test("esbuild builds, with the wasm within the bundle", async () => {
  const esbuild = await project("inline");
  await esbuild.run("node_modules/esbuild/bin/esbuild", "main.js", "--bundle", "--format=esm", "--outdir=dist");
  await copyTo(esbuild.folder, ["index.html"]);
  await searchesFrom({ "/": join(esbuild.folder, "dist") });
});

test("a plain page needs one script and no bundler", async () => {
  const { folder } = await project("page");
  await searchesFrom({ "/linimasa/": join(folder, "node_modules/linimasa/dist"), "/": folder });
});

test("an import map does without a bundler", async () => {
  const { folder } = await project("modules", "bundled");
  await searchesFrom({ "/": folder }, {});
});

describe("one classic script", () => {
  /** @type {string} */
  let folder;
  before(async () => {
    ({ folder } = await project("classic"));
    await cp(join(folder, "node_modules/linimasa/dist/linimasa.iife.js"), join(folder, "linimasa.iife.js"));
  });

  test("from a server", () => searchesFrom({ "/": folder }, {}));

  test("from disk, without a server", async () => {
    await searches(pathToFileURL(`${folder}/`).href, "index.html");
  });
});
