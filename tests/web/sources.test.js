//! Files of articles: read alone, and given to `buildArchive` beside articles.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { buildArchive, readSource } from "../../www/dist/node.js";
import { rejectsWith, visitTo } from "./support.js";

const FEED = "<rss><channel><item><title>Gempa Padang</title><link>https://a.example/1</link><guid>1</guid>"
  + "<description>Gempa mengguncang kota Padang.</description></item></channel></rss>";

test("the articles of a file come as they are, in its order", async () => {
  const file = new URL("../data/import/scraped.json", import.meta.url);
  const wanted = JSON.parse(await readFile(new URL(`${file.href}.json`), "utf8"));
  const { articles, warnings } = await readSource({ name: "scraped.json", data: await readFile(file) });
  assert.deepEqual(articles, wanted.articles);
  assert.deepEqual(warnings.map(({ message }) => message), wanted.warnings);
});

test("a file may be text, bytes, a Blob or a File", async () => {
  const bytes = new TextEncoder().encode(FEED);
  const inside = new Uint8Array([0, ...bytes, 0]).subarray(1, -1);
  for (const data of [FEED, bytes, bytes.buffer, inside, new Blob([FEED]), new DataView(bytes.buffer)]) {
    assert.equal((await readSource({ name: "a.xml", data })).articles[0]?.title, "Gempa Padang");
  }
  assert.equal((await readSource(new File([FEED], "a.xml"))).articles[0]?.url, "https://a.example/1");
  assert.equal(bytes.length, FEED.length, "the caller keeps its bytes");
});

test("files stand beside articles, and saved archives beside both", async () => {
  const saved = await (await buildArchive([visitTo("Hanoi")])).save();
  const archive = await buildArchive([
    visitTo("Palu"),
    { name: "a.xml", data: FEED },
    { name: "old.linimasa", data: saved },
    { name: "broken.linimasa", data: saved.slice(0, -9) },
    { name: "broken.json", data: "{" },
  ]);
  assert.equal(archive.size, 3);
  assert.equal((await archive.search("gempa")).total, 1);
  assert.deepEqual((await archive.search("hanoi")).hits[0]?.id, "hanoi");
  const told = archive.warnings.map(({ code, message }) => `${code} ${message}`).join("\n");
  assert.match(told, /bad-archive broken\.linimasa: /);
  assert.match(told, /unreadable-record broken\.json: this is not JSON/);
});

for (const [name, bytes, text, told] of /** @type {[string, Uint8Array | string, string, RegExp | undefined][]} */ ([
  ["UTF-8", "Café", "Café", undefined],
  ["UTF-8 with a mark", "\ufeffCafé", "Café", undefined],
  ["UTF-16, little end first", Buffer.from("\ufeffCafé", "utf16le"), "Café", undefined],
  ["UTF-16, big end first", Buffer.from("\ufeffCafé", "utf16le").swap16(), "Café", undefined],
  ["Latin-1", Buffer.from("Café", "latin1"), "Café", /a\.txt: the file is not UTF-8; it was read as windows-1252/],
  ["a stated encoding", Buffer.from('<?xml encoding="koi8-r"?>\xd4\xd5\xd4', "latin1"), '<?xml encoding="koi8-r"?>тут', /read as koi8-r/],
  ["an encoding that is none", Buffer.from('charset=x-none \xe9', "latin1"), "charset=x-none é", /windows-1252/],
  ["UTF-8 with a broken place", Buffer.concat([Buffer.from("Café é é"), Buffer.from([0xff])]), "Café é é\ufffd", /1 places/],
])) {
  test(`bytes become text: ${name}`, async () => {
    const { articles, warnings } = await readSource({ name: "a.txt", data: bytes });
    assert.equal(articles[0]?.text, text);
    if (told) assert.match(warnings[0]?.message ?? "", told);
    else assert.deepEqual(warnings, []);
  });
}

test("what is no file is told", async () => {
  const saved = await (await buildArchive([visitTo("Hanoi")])).save();
  await rejectsWith("bad-input", /give a File/, readSource(/** @type {any} */ ("feed.xml")));
  await rejectsWith("bad-input", /needs a `name`/, readSource(/** @type {any} */ ({ data: FEED })));
  await rejectsWith("bad-input", /a\.xml: `data` must be/, readSource(/** @type {any} */ ({ name: "a.xml", data: 7 })));
  await rejectsWith("bad-input", /goes to openArchive or buildArchive/, readSource({ name: "a", data: saved }));
});
