//! `<lini-masa>` in pages of others: their articles, styles, policies and mistakes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { BUSY_DAY, focused, nextAnswer, ready, site, type } from "./support.js";

const { open } = site();

test("articles in the page are the input, under a policy that allows no styles", async () => {
  const { page, problems, close } = await open("/pages/children.html");
  await ready(page);
  assert.equal(await page.locator("lini-masa .hit").count(), 2);
  const summit = page.locator("lini-masa .event", { hasText: "Feb 27, 2019" });
  await summit.locator(".title").click();
  await summit.locator(".quote .link").first().click();
  const source = page.locator("lini-masa .external");
  assert.match(await source.getAttribute("href"), /^https:\/\/example\.org\/story#:~:text=/);
  assert.equal(await page.locator("lini-masa .search").evaluate((box) => getComputedStyle(box).display), "flex");
  assert.deepEqual(problems, []);
  await close();
});

test("a saved archive is the input where `src` names one, and another where it changes", async () => {
  const golden = fileURLToPath(new URL("../data/archive/seeds-1.linimasa", import.meta.url));
  const prepare = async (page) => {
    await page.route("**/seeds.linimasa", (route) => route.fulfill({ path: golden }));
    await page.route("**/cut.linimasa", (route) => route.fulfill({ body: "cut" }));
  };
  const { page, problems, close } = await open("/pages/saved.html", { prepare });
  await ready(page);
  assert.equal(await page.locator("lini-masa .hit").count(), 5);
  assert.deepEqual(problems, []);
  await page.locator("lini-masa").evaluate((element) => element.setAttribute("src", "cut.linimasa"));
  await page.locator("lini-masa [role=alert]", { hasText: "bad-archive" }).waitFor();
  await close();
});

test("a hostile article shows as text and runs nothing", async () => {
  const { page, problems, close } = await open("/pages/children.html");
  await ready(page);
  const hit = page.locator("lini-masa .hit", { hasText: "Harga beras" });
  assert.match(await hit.innerText(), /<img src=x onerror=/);
  assert.match(await hit.innerText(), /<b>Palsu<\/b>/);
  await hit.locator(".title").click();
  await page.locator("lini-masa .article-title", { hasText: "<img src=x" }).waitFor();
  assert.match(await page.locator("lini-masa .body").innerText(), /<script>globalThis\.hacked=2<\/script>/);
  assert.equal(await page.locator("lini-masa .reading a").count(), 0);
  assert.equal(await page.locator("lini-masa .reading :is(img, script)").count(), 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  assert.deepEqual(problems, []);
  await close();
});

test("a page with hostile styles changes its font and colour, nothing else", async () => {
  const { page, problems, close } = await open("/pages/foreign.html");
  await ready(page);
  const first = page.locator("#one");
  const style = (selector, property) => first.locator(selector).first().evaluate((element, property) => getComputedStyle(element)[property], property);
  assert.match(await style(".snippet", "fontFamily"), /Georgia/);
  assert.equal(await style(".snippet", "color"), "rgb(40, 0, 80)");
  assert.equal(await style(".search", "position"), "relative");
  assert.equal(await style("input", "boxSizing"), "border-box");
  assert.ok(await first.locator(".events").isVisible());
  assert.deepEqual(problems, []);
  await close();
});

test("two elements on a page keep their own query, language, view and theme", async () => {
  const { page, close } = await open("/pages/foreign.html");
  await page.locator("#two .hit").waitFor();
  await ready(page);
  assert.equal(await page.locator("#one .hit").count(), 2);
  assert.equal(await page.locator("#two .hit").count(), 1);
  assert.equal(await page.locator("#two .events").count(), 0);
  assert.equal(await page.locator("#two input").first().getAttribute("aria-label"), "Search the archive");
  assert.equal(await page.locator("#one input").first().getAttribute("aria-label"), "Cari dalam arsip");
  assert.notEqual(await page.locator("#two").evaluate((element) => getComputedStyle(element).backgroundColor), "rgba(0, 0, 0, 0)");
  await type(page, "hanoi");
  assert.equal(await page.locator("#two input").first().inputValue(), "beras");
  await page.locator("#two input").first().fill("bandung");
  await page.waitForFunction(() => location.search === "?two.q=bandung");
  await close();
});

test("a wasm that the policy blocks is said with its code, and the articles stay", async () => {
  const { page, close } = await open("/pages/blocked.html");
  const alert = page.locator("lini-masa [role=alert]");
  assert.match(await alert.innerText(), /tidak mengizinkan WebAssembly[\s\S]*wasm-unsafe-eval[\s\S]*wasm-unavailable/);
  assert.ok(await page.locator("article").isVisible());
  assert.ok(await page.locator("lini-masa").evaluate((element) => element.matches(":state(error)")));
  await close();
});

test("a wasm that cannot be fetched can be tried again", async () => {
  let blocked = true;
  const prepare = (page) => page.route("**/core.wasm", (route) => (blocked ? route.abort() : route.continue()));
  const { page, close } = await open("/pages/foreign.html", { prepare });
  await page.locator("#one [role=alert]", { hasText: "network" }).waitFor();
  blocked = false;
  await page.locator("#one [part=retry]").click();
  await page.locator("#one .hit").nth(1).waitFor();
  assert.equal(await page.locator("#one [role=alert]").count(), 0);
  await close();
});

test("moving keeps the state; removing gives the archive back; coming again reads again", async () => {
  const { page, problems, close } = await open("/pages/foreign.html");
  await ready(page);
  await type(page, "hanoi");
  await page.evaluate(() => document.body.append(document.querySelector("#one")));
  assert.equal(await page.locator("#one .hit").count(), 1);
  const answer = await page.evaluate(async () => {
    const element = document.querySelector("#one");
    element.remove();
    await new Promise(requestAnimationFrame);
    document.body.prepend(element);
    await new Promise((resolve) => element.addEventListener("lini-ready", resolve, { once: true }));
    return element.getState().q;
  });
  assert.equal(answer, "hanoi");
  await page.locator("#one .hit").waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test("methods, state and events serve the host", async () => {
  const { page, close } = await open("/pages/foreign.html");
  await ready(page);
  const heard = await page.evaluate(async () => {
    const element = document.querySelector("#one");
    const heard = [];
    for (const name of ["search", "select", "range-change", "state-change"]) {
      element.addEventListener(`lini-${name}`, (event) => {
        heard.push(name);
        if (name === "select") event.preventDefault();
      });
    }
    const answered = new Promise((resolve) => element.addEventListener("lini-search", resolve, { once: true }));
    element.search("hanoi", { from: "2019" });
    await answered;
    element.select("0");
    return { heard, state: element.getState() };
  });
  assert.deepEqual(heard.heard, ["range-change", "state-change", "search", "select"]);
  assert.equal(heard.state.place, undefined);
  assert.equal(heard.state.from, "2019");
  await page.evaluate(() => document.querySelector("#one").focus());
  assert.equal((await focused(page)).label, "Cari dalam arsip");
  await page.evaluate(() => document.querySelector("#one").reset());
  await page.locator("#one .hit").nth(1).waitFor();
  await close();
});

test("a day of many events is folded to one line that opens, and what is planned stands apart", async () => {
  const { page, problems, close } = await open("/pages/foreign.html");
  await ready(page);
  await page.locator("#one").evaluate((element, articles) => { element.articles = articles; }, BUSY_DAY);
  const fold = page.locator("#one .dense .title", { hasText: "6 peristiwa" });
  await fold.waitFor();
  assert.equal(await page.locator("#one .event:not(.dense)").count(), 1);
  assert.match(await page.locator("#one .list-title", { hasText: "Direncanakan" }).innerText(), /Direncanakan saat diberitakan/);
  await fold.press("Enter");
  await page.locator("#one .event:not(.dense)").nth(6).waitFor();
  assert.equal(await fold.getAttribute("aria-expanded"), "true");
  assert.equal((await focused(page)).name, "title");
  assert.deepEqual(problems, []);
  await close();
});

/** As many articles, each of a day of 2019 and of one of ten outlets; the last tells of 1945. */
const manyArticles = () =>
  Array.from({ length: 61 }, (_, i) => ({
    id: String(i),
    outlet: `Media ${i % 10}`,
    title: `Kabar ${i}`,
    text: i < 60 ? `Desa ke-${i} dilanda banjir pada ${1 + (i % 28)} ${i % 2 ? "Maret" : "Juni"} 2019, kata petugas.` : "Proklamasi dibacakan pada 17 Agustus 1945, tulis buku itu.",
  }));

test("an event far off does not make the chart of the others small; zooming out shows it", async () => {
  const { page, close } = await open("/pages/foreign.html");
  await ready(page);
  await page.locator("#one").evaluate((element, articles) => { element.articles = articles; }, manyArticles());
  const caption = page.locator("#one figcaption");
  await caption.filter({ hasText: "2019" }).waitFor();
  assert.doesNotMatch(await caption.innerText(), /1945/);
  const out = page.locator("#one .square[aria-label=Perkecil]");
  while (await out.isEnabled()) {
    const answered = nextAnswer(page);
    await out.click();
    await answered;
  }
  await caption.filter({ hasText: "1945" }).waitFor();
  await close();
});

test("of many outlets the foremost are shown, and the others on demand", async () => {
  const { page, close } = await open("/pages/foreign.html");
  await ready(page);
  await page.locator("#one").evaluate((element, articles) => { element.articles = articles; }, manyArticles());
  const chips = page.locator("#one .chip");
  const rest = page.locator("#one .chips .link");
  await rest.filter({ hasText: "dan 2 lagi" }).click();
  await chips.nth(9).waitFor();
  assert.deepEqual(await chips.first().innerText(), "Media 0 7");
  await chips.nth(9).click();
  await rest.click();
  assert.equal(await chips.count(), 9);
  await close();
});

test("copies of an article are named where they were found, and lead there", async () => {
  const { page, close } = await open("/pages/foreign.html");
  await ready(page);
  await page.locator("#one").evaluate((element) => {
    const text = "Gempa Mengguncang Padang\n\nGempa mengguncang kota Padang pada 30 September 2009 dan merusak ratusan rumah warga di pesisir barat Sumatra, kata petugas.\n\nSejumlah warga mengungsi ke tempat yang lebih tinggi setelah gempa itu, dan listrik padam di sebagian kota sampai malam hari.";
    element.articles = [
      { text, outlet: "Antara", url: "https://antara.example/gempa" },
      { text, outlet: "Contoh Pos", url: "https://contoh.example/gempa-padang" },
    ];
  });
  const also = page.locator("#one .hit .also", { hasText: "Juga di:" });
  await also.waitFor();
  assert.equal(await page.locator("#one .hit").count(), 1);
  assert.match(await also.locator("a").getAttribute("href"), /^https:\/\/(?:antara|contoh)\.example\//);
  await page.locator("#one .hit .title").click();
  await page.locator("#one .reading .also a").waitFor();
  await close();
});

test("a lost network is said, and what failed is tried again once it is back", async () => {
  let cut = true;
  const prepare = (page) => page.route("**/core.wasm", (route) => (cut ? route.abort() : route.continue()));
  const { page, close } = await open("/pages/foreign.html", { prepare });
  await page.locator("#one [role=alert]", { hasText: "network" }).waitFor();
  cut = false;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.locator("#one .hit").nth(1).waitFor();
  assert.equal(await page.locator("#one [role=alert]").count(), 0);
  await close();
});

test("without a worker the same answers come from this thread", async () => {
  const { page, close } = await open("/pages/foreign.html", { prepare: (page) => page.route("**/worker.js", (route) => route.abort()) });
  await ready(page);
  await type(page, "hanoi");
  assert.equal(await page.locator("#one .hit").count(), 1);
  await close();
});

test("nothing is fetched before the element comes near the screen", async () => {
  const requests = [];
  const prepare = async (page) => {
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.body?.style.setProperty("padding-top", "5000px")));
  };
  const { page, close } = await open("/pages/children.html", { prepare });
  await page.waitForFunction(() => customElements.get("lini-masa"));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.ok(!requests.some((path) => path.endsWith(".wasm")), requests.join());
  await page.locator("lini-masa").scrollIntoViewIfNeeded();
  await ready(page);
  assert.ok(requests.some((path) => path.endsWith(".wasm")));
  await close();
});
