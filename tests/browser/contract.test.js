//! The living `<lini-masa>` against what `custom-elements.json` promises, and its life in a page:
//! upgraded late, moved, removed, waiting below the fold.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ready, site } from "./support.js";

const { open } = site();
const manifest = JSON.parse(await readFile(new URL("../../www/dist/custom-elements.json", import.meta.url), "utf8"));
const promised = manifest.modules[0].declarations[0];

const ARTICLES = [
  { id: "beras", text: "Harga beras naik\n\nHarga beras naik di Bandung pada 3 Maret 2020, kata para pedagang pasar di kota itu." },
  { id: "palu", text: "Gempa mengguncang Palu\n\nGempa mengguncang kota Palu pada 28 September 2018 dan merusak ribuan rumah di pesisir." },
];

/** Puts elements with articles into the page. @param {import("playwright-core").Page} page @param {object} [properties] @param {number} [count] */
function place(page, properties = {}, count = 1) {
  return page.evaluate(async ({ articles, properties, count }) => {
    const elements = Array.from({ length: count }, () => Object.assign(document.createElement("lini-masa"), { loading: "eager", articles, ...properties }));
    document.querySelector("main").append(...elements);
    await import("/linimasa/define.js");
    await Promise.all(elements.map((element) => element.ready));
  }, { articles: ARTICLES, properties, count });
}

test("every attribute, property and method that is promised is there, and no attribute that is not", async () => {
  const { page, problems, close } = await open("/pages/empty.html");
  await place(page);
  const found = await page.locator("lini-masa").evaluate((element, members) => ({
    observed: element.constructor.observedAttributes,
    missing: members.filter(({ name, kind, static: of }) => {
      const holder = of ? element.constructor : element;
      return kind === "method" ? typeof holder[name] !== "function" : !(name in holder);
    }).map(({ name }) => name),
  }), promised.members);
  assert.deepEqual(found.missing, []);
  // The theme is a matter of styles alone; the direction of the page is listened to, but not the element's own.
  const attributes = promised.attributes.map(({ name }) => name).filter((name) => name !== "theme");
  assert.deepEqual(found.observed.filter((name) => name !== "dir").sort(), attributes.sort());
  assert.deepEqual(problems, []);
  await close();
});

test("attributes become properties of the promised kind", async () => {
  const { page, close } = await open("/pages/empty.html");
  await place(page);
  const values = await page.locator("lini-masa").evaluate((element, attributes) => {
    const values = { q: "beras", from: "2019", to: "2021-12", view: "search", "deep-link": "hash", loading: "lazy", worker: "off", "max-results": "3", "heading-level": "4", src: null };
    for (const [name, value] of Object.entries(values)) if (value !== null) element.setAttribute(name, value);
    return attributes.filter(({ fieldName }) => fieldName).map(({ name, fieldName }) => [name, element[fieldName], values[name]]);
  }, promised.attributes);
  for (const [name, value, wanted] of values) assert.equal(wanted === null ? value : String(value), wanted, name);
  await close();
});

test("what is set before the element is defined counts", async () => {
  const { page, problems, close } = await open("/pages/empty.html");
  await place(page, { q: "palu", from: "2018", to: "2018", view: "search", maxResults: 1, headingLevel: 4, messages: { "view.articles": "Semua berita" } });
  const heading = page.locator("lini-masa h4[part=list-title]");
  assert.equal(await heading.innerText(), "Semua berita");
  assert.equal(await page.locator("lini-masa [part=result]").count(), 1);
  assert.deepEqual(problems, []);
  await close();
});

test("attributes that make no sense do no harm", async () => {
  const { page, problems, close } = await open("/pages/empty.html");
  await place(page);
  await page.locator("lini-masa").evaluate((element) => {
    const odd = { view: "sideways", "max-results": "many", "heading-level": "-3", theme: "pink", "deep-link": "morse", loading: "never" };
    for (const [name, value] of Object.entries(odd)) element.setAttribute(name, value);
    return element.updateComplete;
  });
  await page.locator("lini-masa [part=result]").nth(1).waitFor();
  assert.equal(await page.locator("lini-masa [part=error]").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("the page hears each event that is promised, also from within a shadow root of its own", async () => {
  const { page, close } = await open("/pages/empty.html");
  const heard = await page.evaluate(async ({ articles, names }) => {
    const heard = new Set();
    for (const name of names) document.addEventListener(name, () => heard.add(name));
    const root = document.querySelector("main").attachShadow({ mode: "open" });
    const element = Object.assign(document.createElement("lini-masa"), { articles, loading: "eager" });
    root.append(element);
    await import("/linimasa/define.js");
    await element.ready;
    const answered = new Promise((resolve) => element.addEventListener("lini-search", resolve, { once: true }));
    element.search("beras", { from: "2020" });
    await answered;
    element.select("beras");
    const failed = new Promise((resolve) => element.addEventListener("lini-error", resolve, { once: true }));
    element.articles = [{ id: "nothing" }];
    await failed;
    return [...heard];
  }, { articles: ARTICLES, names: promised.events.map(({ name }) => name) });
  assert.deepEqual(heard.sort(), promised.events.map(({ name }) => name).sort());
  await close();
});

test("twenty elements come and go and leave nothing behind", async () => {
  const { page, problems, close } = await open("/pages/empty.html");
  const ended = [];
  page.on("worker", (worker) => ended.push(new Promise((resolve) => worker.once("close", resolve))));
  await place(page, { deepLink: "hash" }, 20);
  assert.equal(ended.length, 20);
  await page.evaluate(() => {
    const elements = [...document.querySelectorAll("lini-masa")];
    globalThis.left = elements.map((element) => new WeakRef(element));
    for (const element of elements) element.remove();
  });
  await Promise.all(ended);
  const devtools = await page.context().newCDPSession(page);
  const left = () => page.evaluate(() => new Promise((resolve) =>
    requestAnimationFrame(() => resolve(globalThis.left.filter((element) => element.deref()).length))));
  // Words that wait to be announced hold an element for a moment.
  for (let round = 0; round < 100 && await left() > 0; round++) await devtools.send("HeapProfiler.collectGarbage");
  assert.equal(await left(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("elements that share an archive share its worker", async () => {
  const { page, problems, close } = await open("/pages/empty.html");
  await page.evaluate(async (articles) => {
    const { buildArchive } = await import("/linimasa/index.js");
    await import("/linimasa/define.js");
    const archive = await buildArchive(articles);
    const elements = [1, 2, 3].map(() => Object.assign(document.createElement("lini-masa"), { archive, loading: "eager" }));
    document.querySelector("main").append(...elements);
    await Promise.all(elements.map((element) => element.ready));
    elements[0].remove();
    await archive.search("beras");
  }, ARTICLES);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(problems, []);
  await close();
});

/** A page whose element lies far below; everything that it asks for is listed. */
async function openBelow() {
  const requests = [];
  const prepare = (page) => page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const opened = await open("/pages/below.html", { prepare });
  await opened.page.waitForFunction(() => customElements.get("lini-masa"));
  await opened.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return { ...opened, requests };
}

test("far below the fold nothing is fetched but the element itself, and its articles are there to read", async () => {
  const { page, problems, requests, close } = await openBelow();
  const known = requests.length;
  assert.ok(!requests.some((path) => /worker|wasm|locales/.test(path)), requests.join());
  assert.ok(await page.locator("lini-masa article").first().isVisible());
  await page.locator("lini-masa").scrollIntoViewIfNeeded();
  await ready(page);
  assert.ok(requests.slice(known).some((path) => path.endsWith("core.wasm")));
  assert.deepEqual(problems, []);
  await close();
});

test("focus inside starts it where it stands", async () => {
  const { page, close } = await openBelow();
  await page.locator("lini-masa a").evaluate((link) => link.focus({ preventScroll: true }));
  await ready(page);
  await close();
});

test("next to nothing on the screen moves when it starts, where the page reserves its height", async () => {
  const { page, close } = await open("/pages/below.html", {
    prepare: (page) => page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value))).observe({ type: "layout-shift", buffered: true });
    }),
  });
  await page.locator("lini-masa").scrollIntoViewIfNeeded();
  await ready(page);
  await page.locator("lini-masa [part=result]").first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  // A tenth is what browsers call good; the lists may settle by a few pixels.
  const shift = await page.evaluate(() => globalThis.shift);
  assert.ok(shift < 0.01, `${shift}`);
  await close();
});

test("what the recipes say to an element runs", async () => {
  const recipes = await readFile(new URL("../../docs/embed.md", import.meta.url), "utf8");
  const codes = [...recipes.matchAll(/<!-- run: element -->\n```js\n([\s\S]*?)```/g)].map(([, code]) => code);
  assert.equal(codes.length, 2);
  const { page, problems, close } = await open("/pages/empty.html");
  await place(page);
  await page.addScriptTag({ type: "importmap", content: JSON.stringify({ imports: { "linimasa/locales/en": "/linimasa/locales/en.js" } }) });
  for (const code of codes) await page.addScriptTag({ type: "module", content: `const element = document.querySelector("lini-masa");\n${code}` });
  await page.locator("lini-masa input[aria-label='Cari dalam arkib']").waitFor();
  await page.locator("lini-masa").evaluate((element) => element.search("beras"));
  await page.waitForFunction(() => JSON.parse(sessionStorage.getItem("story") ?? "{}").q === "beras");
  assert.deepEqual(problems, []);
  await close();
});
