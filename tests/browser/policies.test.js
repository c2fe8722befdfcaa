//! `<lini-masa>` under the policies of careful sites: everything works, and the browser has nothing
//! to report, neither to the page nor to the server.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { launch, openPage, ready, serve, type } from "./support.js";

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types`;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** What ends the pages and servers of a test. @type {(() => void)[]} */
const open = [];
afterEach(() => Promise.all(open.splice(0).map((end) => end())));

/**
 * Opens a page under a policy; violations in it and in its workers come back as reports.
 * @param {string} policy as a header of all files, those of workers too
 * @param {(html: string) => string} [edit] changes the page on its way
 */
async function openUnder(policy, edit = (html) => html) {
  const server = await serve(undefined, policy ? { "content-security-policy": `${policy}; report-uri /reported` } : {});
  open.push(server.close);
  const prepare = async (page) => {
    await page.addInitScript(() => {
      globalThis.violations = [];
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => globalThis.violations.push(`${violatedDirective} ${blockedURI}`));
    });
    await page.route("**/policy.html", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: edit(await response.text()) });
    });
  };
  const { page, problems, close } = await openPage(browser, server.origin, "/pages/policy.html", { prepare });
  open.push(close);
  return { page, problems, requests: server.requests, violations: () => page.evaluate(() => globalThis.violations) };
}

/** Searches, reads, filters and comes back, by mouse. @param {import("playwright-core").Page} page */
async function useAll(page) {
  await ready(page);
  const inside = (selector, options) => page.locator(`lini-masa ${selector}`, options);
  assert.equal((await type(page, "hanoi")).total, 1);
  await inside("[part=event-title]", { hasText: "Hanoi" }).first().click();
  await inside("[part=quote] mark", { hasText: "Hanoi" }).first().waitFor();
  await inside("[part=quote] button").first().click();
  await inside("[part=article-title]", { hasText: "Kim dan Trump" }).waitFor();
  await inside(".back").click();
  await inside("[part=clear-button]").click();
  await inside("[part=filter]", { hasText: "Dua" }).click();
  await inside("[part=result]", { hasText: "Hanoi" }).waitFor({ state: "detached" });
  await inside("[part=range] input").first().fill("2019-01-01");
  await inside("[part=empty]").waitFor();
}

/** Nothing was refused and nothing was stored. @param {Awaited<ReturnType<typeof openUnder>>} opened */
async function assertQuiet({ page, problems, requests, violations }) {
  assert.deepEqual(problems, []);
  assert.deepEqual(await violations(), []);
  assert.ok(!requests.includes("/reported"), "the server got a report");
  assert.deepEqual(await stored(page), { cookie: "", items: 0, caches: [], databases: [] });
}

/** @param {import("playwright-core").Page} page */
function stored(page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    items: localStorage.length + sessionStorage.length,
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
  }));
}

const WORKING = {
  "the strict one of the manual": { policy: STRICT, workers: 1 },
  "Trusted Types, with the two policies named": { policy: `${TRUSTED} lit-html linimasa`, workers: 1 },
  "a nonce and strict-dynamic": {
    policy: "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'", workers: 1,
  },
};

describe("works under", () => {
  for (const [name, { policy, workers }] of Object.entries(WORKING)) {
    test(name, async () => {
      const opened = await openUnder(policy);
      await useAll(opened.page);
      assert.equal(opened.page.workers().length, workers);
      await assertQuiet(opened);
    });
  }

  test("Trusted Types that leave out the worker's policy, without a worker", async () => {
    const opened = await openUnder(`${TRUSTED} lit-html`, (html) => html.replace("<lini-masa", '<lini-masa worker="off"'));
    await useAll(opened.page);
    assert.equal(opened.page.workers().length, 0);
    await assertQuiet(opened);
  });

  test("Trusted Types that leave out the worker's policy, on this thread by itself", async () => {
    const { page, violations } = await openUnder(`${TRUSTED} lit-html`);
    await useAll(page);
    assert.equal(page.workers().length, 0);
    assert.deepEqual(await violations(), ["trusted-types trusted-types-policy"]);
  });

  test("no WebAssembly on the page, where the worker's file comes without that policy", async () => {
    const policy = STRICT.replace(" 'wasm-unsafe-eval'", "");
    const opened = await openUnder("", (html) => html.replace("<title>", `<meta http-equiv="content-security-policy" content="${policy}"><title>`));
    await useAll(opened.page);
    assert.equal(opened.page.workers().length, 1);
    await assertQuiet(opened);
  });

  test("no worker", async () => {
    const { page, violations } = await openUnder(STRICT.replace("worker-src 'self'", "worker-src 'none'"));
    await useAll(page);
    assert.equal(page.workers().length, 0);
    assert.match((await violations()).join(), /^worker-src /);
  });
});

test("asks for nothing but the package's own files, once each", async () => {
  const opened = await openUnder(STRICT);
  await useAll(opened.page);
  const [page, ...files] = opened.requests;
  assert.equal(page, "/pages/policy.html");
  for (const path of files) assert.match(path, /^\/linimasa\/(?:define|worker|core|chunk-\w+|locales\/id)\.(?:js|wasm)$/);
  assert.deepEqual([...new Set(files)].sort(), [...files].sort());
});

test("without 'wasm-unsafe-eval' the directive is named, on screen and in the event", async () => {
  const { page } = await openUnder(STRICT.replace(" 'wasm-unsafe-eval'", ""));
  const alert = page.locator("lini-masa [part=error]");
  await alert.waitFor();
  assert.match(await alert.innerText(), /tidak mengizinkan WebAssembly[\s\S]*'wasm-unsafe-eval'[\s\S]*wasm-unavailable/);
  const error = await page.locator("lini-masa").evaluate(async (element) => {
    const heard = new Promise((resolve) => element.addEventListener("lini-error", ({ detail }) => resolve(detail), { once: true }));
    element.articles = [{ text: "Judul\n\nIsi." }];
    return heard;
  });
  assert.equal(error.code, "wasm-unavailable");
});
