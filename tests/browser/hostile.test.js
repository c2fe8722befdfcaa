//! Articles that mean harm: whatever they hold, nothing of it runs, nothing is fetched, and all of it
//! shows as text; and a core that traps costs one question.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ready, site, type } from "./support.js";

const { open } = site();

const SENTENCE = "Harga beras naik di pasar kota itu pada 3 Maret 2020, kata para pedagang.";
/** What the articles tell, each something else: copies of an article would be shown once. */
const STORIES = [
  "Banjir merendam tiga desa di tepi sungai sejak semalam dan memaksa warga mengungsi ke sekolah.",
  "Pemerintah daerah membuka kembali jembatan lama yang ditutup karena retak pada tiang utamanya.",
  "Nelayan pulang lebih awal akibat gelombang tinggi yang diperkirakan bertahan sampai akhir pekan.",
  "Petani cabai mengeluhkan hama kutu yang menyerang kebun mereka menjelang panen raya tahun ini.",
  "Kereta barang tergelincir di dekat stasiun kecil sehingga jadwal penumpang terlambat berjam-jam.",
  "Museum kota memamerkan naskah tua yang disumbangkan keluarga seorang penyair ternama setempat.",
  "Polisi menangkap dua orang yang diduga mencuri kabel telepon di sepanjang jalan lingkar utara.",
  "Klub sepak bola itu menunjuk pelatih baru sesudah kalah dalam lima pertandingan berturut-turut.",
  "Rumah sakit menambah ruang rawat anak karena pasien demam berdarah terus bertambah bulan ini.",
  "Peneliti menemukan jenis katak kecil yang belum bernama di lereng gunung berapi yang sudah mati.",
  "Sekolah dasar di pulau terluar akhirnya mendapat listrik tenaga surya dan dua komputer bekas.",
  "Bank sentral mempertahankan suku bunga acuan meski nilai tukar melemah terhadap mata uang utama.",
  "Seniman muda melukis dinding pasar ikan dengan gambar kapal layar, mercusuar, dan burung camar.",
];
const RUN = "globalThis.hacked = true";
const REMOTE = "https://evil.example/";

/** Markup and addresses that would run or fetch something if they were taken for what they say. */
const HOSTILE = [
  `<script>${RUN}</script>`,
  `<img src="${REMOTE}x.png" onerror="${RUN}" srcset="${REMOTE}y.png 2x">`,
  `<svg onload="${RUN}"><script href="${REMOTE}x.js"></script><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
  `<iframe src="javascript:${RUN}"></iframe><object data="${REMOTE}o"></object><embed src="${REMOTE}e">`,
  `<style>@import "${REMOTE}s.css"; * { background: url(${REMOTE}b.png) }</style><link rel="stylesheet" href="${REMOTE}l.css">`,
  `<base href="${REMOTE}"><meta http-equiv="refresh" content="0;url=${REMOTE}">`,
  `<form name="body" id="customElements" action="${REMOTE}"><input name="attributes" autofocus onfocus="${RUN}"></form>`,
  `<video poster="${REMOTE}p.png" src="${REMOTE}v.mp4" autoplay oncanplay="${RUN}"></video>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `"><lini-masa src="${REMOTE}a.linimasa" onlini-ready="${RUN}"></lini-masa>`,
  `\u202Eterbalik\u202C \u2066tersembunyi\u2069 \u200F \u0000 \uFFFE \uD800`,
  "${alert(1)} {{constructor.constructor('globalThis.hacked = true')()}} <!--?lit$1$-->",
];
const ADDRESSES = [
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, ` java\nscript:${RUN}`, `data:text/html,<script>${RUN}</script>`, "vbscript:x", `blob:${REMOTE}`,
  "file:///etc/passwd", "//evil.example/x", `${REMOTE}"><script>${RUN}</script>`, "https://[", "",
];
const NAMES = ["__proto__", "constructor", "prototype", "toString", "body", "panel-timeline", "../../x", "#", "a b", "\u202E"];

/** One article for each attempt, which stands in every field that an article has. */
function articles() {
  return HOSTILE.map((attempt, at) => ({
    id: NAMES[at] ?? `id ${attempt}`,
    title: `${attempt} Harga beras ${at}`,
    [at % 2 ? "html" : "text"]: at % 2 ? `<article><h1>${attempt}</h1><p>${STORIES[at]}</p>${attempt}<p>${attempt} ${SENTENCE}</p></article>`
      : `${STORIES[at]}\n\n${attempt} ${SENTENCE}\n\n${attempt}`,
    outlet: `${attempt} ${at}`, authors: [attempt], section: attempt,
    url: ADDRESSES[at] ?? REMOTE,
  }));
}

/** Elements that run, fetch, or change the page around them. */
const ACTING = ["script", "style", "link", "meta", "base", "iframe", "frame", "object", "embed", "img", "image", "picture", "source", "audio",
  "video", "track", "math", "foreignObject", "use", "animate", "set", "template", "lini-masa", "input[autofocus]"];

/** What is in the shadow root: elements and attributes that could act, and addresses. @param {import("playwright-core").Page} page */
function inside(page) {
  return page.locator("lini-masa").evaluate((element, acting) => {
    const all = [...element.shadowRoot.querySelectorAll("*")];
    const attributes = all.flatMap((one) => [...one.attributes]);
    return {
      made: acting.filter((selector) => element.shadowRoot.querySelector(selector)),
      acting: attributes.filter(({ name }) => /^(?:on|src|srcset|action|formaction|data|poster|style|http-equiv)/.test(name) && !/^data-/.test(name)).map(({ name }) => name),
      addresses: attributes.filter(({ name }) => /href/.test(name)).map(({ value }) => value),
    };
  }, ACTING);
}

/** @param {import("playwright-core").Page} page */
async function assertInert(page) {
  const { made, acting, addresses } = await inside(page);
  assert.deepEqual(made, []);
  assert.deepEqual(acting, []);
  for (const address of addresses) assert.match(address, /^https?:\/\/|^mailto:/);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
}

for (const worker of ["auto", "off"]) {
  test(`hostile articles show as text in every view (worker: ${worker})`, async () => {
    const { page, problems, close } = await open("/pages/empty.html");
    await page.evaluate(async ({ given, worker }) => {
      const element = Object.assign(document.createElement("lini-masa"), { articles: given, loading: "eager", worker, maxResults: 50 });
      document.querySelector("main").append(element);
      await import("/linimasa/define.js");
    }, { given: articles(), worker });
    await ready(page);
    const titles = page.locator("lini-masa [part=result-title]");
    assert.equal(await titles.count(), HOSTILE.length);
    await assertInert(page);
    for (const { id, title } of articles()) {
      await page.locator("lini-masa").evaluate((element, id) => element.select(id), id);
      await page.locator("lini-masa [part=article-title]", { hasText: /Harga beras (\d+)/.exec(title)[0] }).waitFor();
      await assertInert(page);
    }
    await page.locator("lini-masa .back").click();
    await type(page, `<img src=x onerror=${RUN}>`);
    await assertInert(page);
    assert.equal(await page.evaluate(() => ({}).polluted ?? Object.keys(Object.prototype).length), 0);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("state from the address is data, however it is made", async () => {
  const hostile = new URLSearchParams([["x.q", "<img src=x onerror=alert(1)>"], ["x.outlet", "__proto__"], ["x.from", "javascript:1"],
    ["x.sort", "constructor"], ["x.article", "__proto__"], ["x.__proto__", "1"], ["other", "kept"]]);
  const { page, problems, close } = await open(`/pages/empty.html?${hostile}`);
  await page.evaluate(async (given) => {
    const element = Object.assign(document.createElement("lini-masa"), { id: "x", articles: given, loading: "eager", deepLink: "query" });
    document.querySelector("main").append(element);
    await import("/linimasa/define.js");
  }, articles());
  await page.locator("lini-masa [part=article-title]").waitFor();
  await assertInert(page);
  assert.match(page.url(), /other=kept/);
  assert.deepEqual(problems, []);
  await close();
});

test("a huge article and deep markup are read in the end", async () => {
  const { page, problems, close } = await open("/pages/empty.html");
  const sizes = await page.evaluate(async (sentence) => {
    const { readArticle } = await import("/linimasa/index.js");
    const text = await readArticle({ text: `Judul yang panjang sekali\n\n${`${sentence} `.repeat(20_000)}` });
    const html = await readArticle({ html: `<article><h1>Judul</h1>${"<div>".repeat(50_000)}<p>${sentence}</p>${"</div>".repeat(50_000)}</article>` });
    return [text.blocks.length, html.blocks.length];
  }, SENTENCE);
  assert.ok(sizes.every((blocks) => blocks > 0), sizes.join());
  assert.deepEqual(problems, []);
  await close();
});

/**
 * Goes before the worker's own code: the first search that an instance is asked for ends in a real trap.
 * `instances` counts those that were made.
 */
function trapOnce() {
  const { Instance } = WebAssembly;
  const trap = new Instance(new WebAssembly.Module(new Uint8Array(
    [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11])));
  let left = 1;
  globalThis.instances = 0;
  WebAssembly.Instance = function (module, imports) {
    globalThis.instances++;
    const { exports } = new Instance(module, imports);
    return { exports: { ...exports, archive_search: (...args) => (left-- > 0 ? trap.exports.f() : exports.archive_search(...args)) } };
  };
}

test("a trap costs nothing that a reader sees: the core is replaced and the question asked again", async () => {
  const prepare = (page) => page.route("**/worker.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${trapOnce})();\n${await response.text()}` });
  });
  const { page, problems, close } = await open("/pages/children.html", { prepare });
  await ready(page);
  assert.equal((await type(page, "beras")).total, 1);
  assert.equal(await page.locator("lini-masa [part=error]").count(), 0);
  assert.equal(await page.workers()[0].evaluate(() => globalThis.instances), 2);
  assert.deepEqual(problems, []);
  await close();
});
