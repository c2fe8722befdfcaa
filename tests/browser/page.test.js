//! The demo page as a reader uses it: by mouse, by keyboard alone, by its address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, nextAnswer, pressUntil, ready, site, type } from "./support.js";

const { open } = site();
const HANOI = "27 Feb 2019";

/** The event of a day. */
function event(page, when) {
  return page.locator("lini-masa .event").filter({ has: page.locator(".when", { hasText: when }) }).first();
}

/** What the chart shows. */
function caption(page, words) {
  return page.locator("lini-masa figcaption", { hasText: words });
}

/** Does something that the archive answers, and waits for that answer. */
async function stepped(page, act) {
  const answered = nextAnswer(page);
  await act();
  await answered;
}

/** Two fingers on the chart, from two shares of its width to two others. */
async function pinch(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const { x, y, width } = await page.locator("lini-masa .chart").boundingBox();
  const points = (shares) => shares.map((share, id) => ({ id, x: x + share * width, y: y + 30 }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(from) });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(from.map((start, i) => start + (to[i] - start) * part)) });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("shows the five articles and their events, and asks nothing of anyone else", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  assert.equal(await page.locator("lini-masa .hit").count(), 5);
  assert.ok((await page.locator("lini-masa .event").count()) >= 8);
  assert.match(await page.locator("lini-masa .footnotes").first().innerText(), /2 artikel tidak menyebut kapan terbit/);
  assert.deepEqual(problems, []);
  await close();
});

test("by mouse: search, open an event, read the very sentence, go back", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  const { total } = await type(page, "hanoi");
  assert.equal(total, 4);
  const summit = event(page, HANOI);
  await summit.locator(".title").click();
  const quote = summit.locator(".quote", { hasText: "pekan lalu" });
  assert.match(await quote.locator(".read-as").innerText(), /25 Feb – 3 Mar 2019, dihitung dari 5 Mar 2019/);
  assert.equal(await quote.locator(".phrase").innerText(), "pekan lalu");
  assert.ok((await summit.locator("mark").allInnerTexts()).some((mark) => /hanoi/i.test(mark)));

  await quote.locator(".link").click();
  const sentence = page.locator("lini-masa .reading .target").first();
  await sentence.waitFor();
  assert.equal(await page.locator("lini-masa .article-title").innerText(), "Gagal Capai Kesepakatan dengan AS, Kim Jong-un Segera Merapat ke Rusia?");
  assert.match((await focused(page)).text, /pekan lalu/);

  await page.locator("lini-masa .back").click();
  await quote.waitFor();
  assert.equal((await focused(page)).text, "baca di artikel");
  assert.deepEqual(problems, []);
  await close();
});

test("a result is pressed anywhere", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  const hit = page.locator("lini-masa .hit").nth(1);
  const title = await hit.locator(".title").innerText();
  const { x, y, width, height } = await hit.locator(".snippet").boundingBox();
  await page.mouse.click(x + width - 4, y + height - 4);
  await page.locator("lini-masa .article-title", { hasText: title }).waitFor();
  await close();
});

test("by keyboard alone: search, open an event, read, go back", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  await pressUntil(page, "Tab", ({ tag }) => tag === "input");
  await pressUntil(page, "Tab", ({ label }) => label === "Cari dalam arsip");
  await page.keyboard.type("singapura");
  await page.locator("lini-masa .hit mark").first().waitFor();
  await pressUntil(page, "Tab", ({ name }) => name === "title");
  await page.keyboard.press("Enter");
  await pressUntil(page, "Tab", ({ label }) => label.startsWith("baca di artikel"));
  await page.keyboard.press("Enter");
  await page.locator("lini-masa .reading .here").waitFor();
  assert.match((await focused(page)).name, /here/);
  await page.keyboard.press("Escape");
  await page.locator("lini-masa .lists").waitFor();
  assert.equal((await focused(page)).text, "baca di artikel");
  await page.keyboard.press("Escape");
  assert.equal((await focused(page)).name, "title");
  assert.equal(await page.locator("lini-masa .quote").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("the chart chooses a period by keys and by a drag, and both lists follow", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  const all = await page.locator("lini-masa .event").count();
  await pressUntil(page, "Tab", ({ name }) => name.startsWith("column"));
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.locator("lini-masa .band").waitFor();
  await page.locator("lini-masa .hit").nth(1).waitFor({ state: "detached" });
  assert.equal(await page.locator("lini-masa .period input").first().inputValue(), "2021-01-01");
  assert.equal(await page.locator("lini-masa .hit").count(), 1);
  assert.ok((await page.locator("lini-masa .event").count()) < all);
  await page.keyboard.press("Escape");
  await page.locator("lini-masa .event").nth(all - 1).waitFor();
  assert.equal(await page.locator("lini-masa .band").count(), 0);

  const bars = page.locator("lini-masa .column .area");
  const [from, to] = [await bars.nth(-3).boundingBox(), await bars.last().boundingBox()];
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 20);
  await page.mouse.up();
  await page.locator("lini-masa .band").waitFor();
  assert.deepEqual(await page.locator("lini-masa .period input").evaluateAll((fields) => fields.map((field) => field.value)), ["2019-01-01", "2021-12-31"]);
  await close();
});

test("zooming goes from years to days and back, by buttons", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  const into = page.locator("lini-masa .square[aria-label=Perbesar]");
  const out = page.locator("lini-masa .square[aria-label=Perkecil]");
  await caption(page, "per tahun").waitFor();
  assert.ok(await out.isDisabled());
  for (const grain of ["per bulan", "per hari"]) {
    while ((await caption(page, grain).count()) === 0) await stepped(page, () => into.click());
  }
  const before = await caption(page, "per hari").innerText();
  await stepped(page, () => page.locator("lini-masa .square[aria-label='Lebih awal']").click());
  assert.notEqual(await caption(page, "per hari").innerText(), before);
  while (await out.isEnabled()) await stepped(page, () => out.click());
  await caption(page, "per tahun, 2009 – 2021").waitFor();
  await close();
});

test("zooming by keys keeps the focus on the chart; the arrows go on beyond its edge", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  await page.locator("lini-masa .column").last().focus();
  await page.keyboard.press("ArrowLeft");
  await stepped(page, () => page.keyboard.press("+"));
  await page.waitForFunction(() => document.querySelector("lini-masa").shadowRoot.activeElement?.matches(".column"));
  await caption(page, "per bulan").waitFor();
  const first = await caption(page, "per bulan").innerText();
  await page.keyboard.press("Home");
  await stepped(page, () => page.keyboard.press("ArrowLeft"));
  assert.notEqual(await caption(page, "per").innerText(), first);
  await page.waitForFunction(() => document.querySelector("lini-masa").shadowRoot.activeElement?.matches(".column[tabindex='0']"));
  await close();
});

test("the plain wheel scrolls the page; with Ctrl it zooms where the pointer is", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  const box = await page.locator("lini-masa .column").last().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction(() => scrollY > 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down("Control");
  while ((await caption(page, "per bulan").count()) === 0) await stepped(page, () => page.mouse.wheel(0, -200));
  await page.keyboard.up("Control");
  assert.match(await caption(page, "per bulan").innerText(), /2021$/);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  await close();
});

test("two fingers zoom into the days between them; one finger up and down is the page's", async () => {
  const { page, close } = await open("/demo/", { width: 390, hasTouch: true });
  await ready(page);
  assert.equal(await page.locator("lini-masa .chart").evaluate((chart) => getComputedStyle(chart).touchAction), "pan-y");
  await stepped(page, () => pinch(page, [0.75, 0.85], [0.1, 0.9]));
  await caption(page, "per bulan").waitFor();
  assert.equal(await page.locator("lini-masa .band").count(), 0);
  await close();
});

test("suggestions: opened by typing, walked by arrows, closed by Escape before the search is cleared", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  const input = page.locator("lini-masa input").first();
  const list = page.locator("lini-masa [role=listbox]");
  await type(page, "han");
  await list.waitFor();
  assert.equal(await input.getAttribute("aria-expanded"), "true");
  assert.ok(await page.locator("lini-masa .events").first().isVisible());
  await page.keyboard.press("ArrowDown");
  const active = page.locator("lini-masa [role=option][aria-selected=true]");
  assert.equal(await active.getAttribute("id"), await input.getAttribute("aria-activedescendant"));
  assert.match(await active.innerText(), /^hanoi/);
  await page.keyboard.press("ArrowUp");
  assert.equal(await input.getAttribute("aria-activedescendant"), null);
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  assert.equal(await input.inputValue(), "han");
  await page.keyboard.press("ArrowDown");
  await list.waitFor();
  const answered = nextAnswer(page, "hanoi");
  await page.keyboard.press("Enter");
  assert.equal((await answered).total, 4);
  assert.equal(await list.count(), 0);
  assert.equal((await focused(page)).label, "Cari dalam arsip");
  await page.keyboard.press("Escape");
  assert.equal(await input.inputValue(), "");

  await type(page, "kesepakatan kim");
  await page.locator("lini-masa [role=option].title", { hasText: "Gagal Capai" }).click();
  await page.locator("lini-masa .article-title", { hasText: "Gagal Capai" }).waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test("an outlet narrows both lists and lets go again", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  const chip = page.locator("lini-masa .chip", { hasText: "Okezone" });
  await chip.click();
  await page.locator("lini-masa .hit").nth(1).waitFor({ state: "detached" });
  assert.match(await page.locator("lini-masa .hit").innerText(), /Kembali Memanas/);
  assert.equal(await chip.getAttribute("aria-pressed"), "true");
  await chip.click();
  await page.locator("lini-masa .hit").nth(4).waitFor();
  await close();
});

test("two tabs on a phone, turned by arrow keys", async () => {
  const { page, close } = await open("/demo/", { width: 390, hasTouch: true });
  await ready(page);
  assert.ok(await page.locator("lini-masa .events").first().isVisible());
  assert.ok(await page.locator("lini-masa .hits").isHidden());
  await page.locator("lini-masa [role=tab]").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("lini-masa .hits").waitFor();
  assert.ok(await page.locator("lini-masa .events").first().isHidden());
  assert.match((await focused(page)).text, /^Artikel/);
  await close();
});

test("a misspelt word is put right on demand, and an empty list says what to do", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  await type(page, "hanio");
  await page.locator("lini-masa .hint .link", { hasText: "Mungkin maksud Anda: hanoi" }).click();
  await page.locator("lini-masa .hint").waitFor({ state: "detached" });
  assert.equal(await page.locator("lini-masa input").first().inputValue(), "hanoi");
  await type(page, "before:entah putin");
  await page.locator("lini-masa .hint", { hasText: "Yang dicari: before:entah, putin" }).waitFor();
  await page.locator("lini-masa .note", { hasText: "2 artikel memuat sebagian kata saja" }).waitFor();
  await type(page, "zzzqqq");
  await page.locator("lini-masa [part=empty]", { hasText: "Tidak ada yang cocok dengan “zzzqqq”." }).waitFor();
  await page.locator("lini-masa [part=clear-button]").click();
  await page.locator("lini-masa .hit").nth(4).waitFor();
  assert.equal((await focused(page)).label, "Cari dalam arsip");
  await close();
});

test("the address brings back what was searched and read", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  assert.equal(new URL(page.url()).hash, "");
  await type(page, "putin");
  await page.locator("lini-masa .hit .title").first().click();
  const title = await page.locator("lini-masa .article-title").innerText();
  const address = page.url();
  await page.goBack();
  await page.locator("lini-masa .hits").waitFor();
  assert.equal(await page.locator("lini-masa input").first().inputValue(), "putin");

  await page.goto("about:blank");
  await page.goto(address);
  await page.locator("lini-masa .article-title", { hasText: title }).waitFor();
  await page.locator("lini-masa .back").click();
  await page.locator("lini-masa .hits").waitFor();
  assert.equal(await page.locator("lini-masa input").first().inputValue(), "putin");
  await close();
});

test("speaks English and turns dark when asked", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  await page.locator(".languages", { hasText: "EN" }).getByText("EN").click();
  await page.locator("lini-masa", { hasText: "early 2000s" }).waitFor();
  assert.equal(await page.locator("h1").innerText(), "Talks with North Korea");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.locator("select[name=theme]").selectOption("dark");
  assert.notEqual(await ground(), light);
  assert.deepEqual(problems, []);
  await close();
});

test("is unfolded for paper", async () => {
  const { page, close } = await open("/demo/", { width: 390 });
  await ready(page);
  assert.equal(await page.locator("lini-masa .quote").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok((await page.locator("lini-masa .quote").count()) >= 8);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("lini-masa .hits").isVisible());
  assert.ok(await page.locator("lini-masa .search").isHidden());
  await close();
});

test("paper says what was asked", async () => {
  const { page, close } = await open("/demo/#lini.q=kim&lini.from=2019&lini.to=2019-06");
  await ready(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.match(await page.locator("lini-masa .lists > .note").innerText(), /^“kim” · Dari 1 Jan 2019 sampai 30 Jun 2019 · \d artikel, \d peristiwa$/);
  await close();
});
