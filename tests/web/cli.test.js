//! The command line as it is run: answers, messages, exit codes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../www/dist/cli.js", import.meta.url));
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

/**
 * @param {string[]} words
 * @param {string} [input]
 */
function linimasa(words, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** @param {string[]} words */
function json(words, input = "") {
  const { status, stdout, stderr } = linimasa([...words, "--json"], input);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

test("parse gives articles in the order of their files", () => {
  const articles = json(["parse", SEEDS]);
  assert.equal(articles.length, 5);
  assert.deepEqual(articles.map(({ id }) => id), articles.map(({ id }) => id).toSorted());
  assert.equal(articles[0].id, "000_ce3fc14551f44ec4");
});

test("a page is read as an article under the name of its file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "linimasa-"));
  const body = "Gempa mengguncang kota Padang pada Rabu (30/9/2009) dan merusak ratusan rumah warga di pesisir.";
  await writeFile(join(folder, "gempa.html"), `<title>Gempa Padang</title><h1>Gempa Padang</h1><p>${body}</p>`);
  const [article] = json(["parse", folder]);
  assert.equal(article.id, "gempa");
  assert.equal(article.title, "Gempa Padang");
  assert.deepEqual(article.blocks.map(({ text }) => text), [body]);
  await rm(folder, { recursive: true });
});

test("search and timeline give the values of the interface", () => {
  const page = json(["search", SEEDS, "-q", "hanoi", "--limit", "2", "--sort", "newest"]);
  assert.equal(page.hits.length, 2);
  const timeline = json(["timeline", SEEDS, "--query", "hanoi", "--from", "2019", "--to", "2019-12", "--grain", "month"]);
  assert.equal(timeline.grain, "month");
  assert.ok(timeline.events.length > 0);
});

test("build writes a file that search, timeline and parse read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "linimasa-"));
  const file = join(folder, "story.linimasa");
  try {
    assert.deepEqual(linimasa(["build", SEEDS, "-o", file]).status, 0);
    const { took: _, ...page } = json(["search", file, "-q", "hanoi"]);
    const { took: __, ...direct } = json(["search", SEEDS, "-q", "hanoi"]);
    assert.deepEqual(page, direct);
    assert.deepEqual(json(["timeline", file]), json(["timeline", SEEDS]));
    const byId = (/** @type {{ id: string }[]} */ articles) => articles.sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(byId(json(["parse", file])), json(["parse", SEEDS]));
    for (const [words, hint] of /** @type {[string[], RegExp][]} */ ([
      [["build", file, "-o", file], /built already/],
      [["build", SEEDS, "-o", join(folder, "none", "x.linimasa")], /no such/],
    ])) {
      const { status, stderr } = linimasa(words);
      assert.equal(status, 1);
      assert.match(stderr, hint);
    }
    assert.equal(json(["search", file, SEEDS, "-q", "hanoi"]).total, page.total);
    assert.equal(json(["parse", file, SEEDS]).length, 10);
    await writeFile(file, "no archive");
    assert.match(linimasa(["search", file, "-q", "x"]).stderr, /not a whole Linimasa archive/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("dates reads stdin or a file", () => {
  const text = "Kim tiba pada 27 Februari 2019, dan Trump kemarin.";
  const dates = json(["dates", "--reference", "2019-03-05", "--language", "id"], text);
  assert.deepEqual(dates.map(({ edtf }) => edtf), ["2019-02-27", "2019-03-04"]);
  assert.deepEqual(dates.map(({ span }) => text.slice(...span)), ["27 Februari 2019", "kemarin"]);
  assert.deepEqual(json(["dates", "-"], ""), []);
});

test("without --json the answers are for people", () => {
  assert.match(linimasa(["search", SEEDS, "-q", "hanoi"]).stdout, /\d+ articles\n[^]*\*Hanoi\*/);
  assert.match(linimasa(["timeline", SEEDS, "-q", "hanoi"]).stdout, /2019-02-27 /);
  assert.match(linimasa(["parse", SEEDS]).stdout, /published: /);
  assert.match(linimasa(["dates", "--language", "id"], "pada 27 Februari 2019").stdout, /^5-21\t2019-02-27\t27 Februari 2019$/m);
});

test("help and version", () => {
  assert.match(linimasa(["--help"]).stdout, /linimasa parse/);
  assert.match(linimasa(["search", "--help"]).stdout, /-q QUERY/);
  assert.match(linimasa(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
  assert.deepEqual(linimasa(["--help"]).status, 0);
});

for (const [words, hint] of /** @type {[string[], RegExp][]} */ ([
  [["serch"], /no command `serch`; did you mean `search`\?/],
  [["constructor"], /no command `constructor`/],
  [["search", "--limt", "3", SEEDS], /no option `--limt`; did you mean `--limit`\?/],
  [["search", SEEDS, "-q", "x", "--limit", "few"], /--limit must be a whole number/],
  [["search", SEEDS], /-q QUERY is needed/],
  [["build", SEEDS], /-o FILE\.linimasa is needed/],
  [["parse"], /at least one INPUT/],
  [["parse", SEEDS, "--json=yes"], /--json/],
  [["dates", "a.txt", "b.txt"], /one FILE/],
])) {
  test(`usage: ${words.filter((word) => word !== SEEDS).join(" ")}`, () => {
    const { status, stdout, stderr } = linimasa(words);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, hint);
  });
}

describe("files", () => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), "linimasa-")); });
  after(() => rm(folder, { recursive: true }));

  /** @param {Record<string, string>} files */
  async function write(files) {
    const paths = Object.keys(files).map((name) => join(folder, name));
    await Promise.all(paths.map((path, at) => writeFile(path, Object.values(files)[at] ?? "")));
    return paths;
  }

  test("JSON gives one article or many, lines of JSON one each", async () => {
    const one = JSON.stringify({ id: "one", text: "Judul\n\nIsi." });
    const two = JSON.stringify({ id: "two", text: "Judul\n\nIsi." });
    const paths = await write({ "one.json": one, "many.json": `[${one}, ${two}]`, "lines.jsonl": `${one}\n\n${two}\r\n` });
    const ids = paths.map((path) => json(["parse", path]).map((/** @type {{ id: string }} */ { id }) => id));
    assert.deepEqual(ids, [["one"], ["one", "two"], ["one", "two"]]);
  });

  for (const [name, text, message] of /** @type {[string, string, RegExp][]} */ ([
    ["broken.json", "{", /broken\.json: this is not JSON/],
    ["number.json", "7", /number\.json: expected an object or a list of objects/],
    ["empty.json", "{}", /empty\.json: it has neither title nor text/],
    ["lines.jsonl", "{", /lines\.jsonl: line 1: this is not JSON/],
    ["sitemap.xml", "<urlset/>", /sitemap\.xml: no RSS or Atom feed/],
    ["picture.png", "x", /picture\.png: this kind of file cannot be read/],
  ])) {
    test(`bad input: ${name}`, async () => {
      const { status, stderr } = linimasa(["parse", ...await write({ [name]: text })]);
      assert.equal(status, 1);
      assert.match(stderr, message);
    });
  }

  test("a folder of everything gives all that can be read", async () => {
    const mixed = join(folder, "mixed");
    await mkdir(join(mixed, "deeper"), { recursive: true });
    const item = "<item><title>Banjir Garut</title><link>https://a.example/1</link><description>Sungai meluap.</description></item>";
    await Promise.all(Object.entries({
      "feed.xml": `<rss><channel>${item}</channel></rss>`,
      "broken.json": "{",
      "deeper/story.md": "---\ntitle: Perahu Terbalik\n---\nPerahu itu terbalik di danau kemarin.",
      "README.md": "# Tentang folder ini",
      ".hidden.txt": "Judul\n\nIsi.",
      "latin.txt": Buffer.from("Caf\xe9 Baru\n\nKafe itu dibuka kemarin di kota tua oleh wali kota.", "latin1"),
    }).map(([name, text]) => writeFile(join(mixed, name), text)));
    const { status, stdout, stderr } = linimasa(["parse", mixed, "--json"]);
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).map(({ title }) => title), ["Perahu Terbalik", "Banjir Garut", "Café Baru"]);
    assert.match(stderr, /broken\.json: this is not JSON/);
    assert.match(stderr, /latin\.txt: the file is not UTF-8; it was read as windows-1252/);
  });

  test("profiles of outlets sharpen what is read", async () => {
    const body = "Gempa mengguncang kota Padang kemarin sore dan merusak rumah warga di pesisir.";
    const [text, outlets, broken] = await write({
      "kita.txt": `KITA TERKINI: Gempa di Padang\n\nLaporan: Rina Kurnia\nTayang: 30/09/2009\n\nPADANG, WARKIT - ${body}\n\nDukung kami lewat donasi.`,
      "outlets.json": JSON.stringify([{
        name: "Warta Kita", aliases: ["WARKIT"], titlePrefixes: ["Kita Terkini:"], clutter: ["Dukung kami"], authorLabels: ["Laporan"], dateLabels: ["Tayang"],
      }]),
      "broken.json": JSON.stringify([{ name: "Warta Kita", host: ["wartakita.example"] }]),
    });
    const [plain] = json(["parse", text]);
    assert.notEqual(plain.outlet, "Warta Kita");
    const [article] = json(["parse", text, "--outlets", outlets]);
    const { title, outlet, authors, published, blocks, removed } = article;
    assert.deepEqual([title, outlet, authors, published.edtf], ["Gempa di Padang", "Warta Kita", ["Rina Kurnia"], "2009-09-30"]);
    assert.deepEqual([blocks.length, removed.at(-1).text], [1, "Dukung kami lewat donasi."]);
    assert.equal(json(["search", text, "--outlets", outlets, "-q", "gempa"]).hits[0].outlet, "Warta Kita");
    assert.match(linimasa(["parse", text, "--outlets", broken]).stderr, /outlets\[0\]: there is no field `host`; known: name, hosts/);
    assert.match(linimasa(["parse", text, "--outlets", text]).stderr, /kita\.txt: this is not JSON/);
  });

  test("aliases are found by each other", async () => {
    const [text, lines, groups] = await write({
      "danau.txt": "Jalan Danau Ditutup\n\nDinas Perhubungan Kota menutup jalan di tepi danau kemarin sore.",
      "aliases.txt": "# kantor\nDPK = Dinas Perhubungan Kota\n\nDanau Biru=Danau Kelam\r\n",
      "aliases.json": JSON.stringify([["DPK", "Dinas Perhubungan Kota"]]),
    });
    assert.equal(json(["search", text, "-q", "DPK "]).total, 0);
    for (const aliases of [lines, groups]) {
      const { hits } = json(["search", text, "-q", "DPK ", "--aliases", aliases]);
      assert.deepEqual(hits[0].why, [{ term: "dinas perhubungan kota", via: "alias" }]);
    }
    const file = join(folder, "danau.linimasa");
    assert.equal(linimasa(["build", text, "--aliases", lines, "-o", file]).status, 0);
    assert.equal(json(["search", file, "-q", "DPK "]).total, 1);
    const { status, stderr } = linimasa(["search", file, "-q", "DPK", "--aliases", lines]);
    assert.deepEqual([status, /--aliases is for building/.test(stderr)], [2, true]);
  });

  for (const [name, content, message] of /** @type {[string, string, RegExp][]} */ ([
    ["lone.txt", "# names\nKorut\n", /lone\.txt: line 2: a group needs two names or more/],
    ["gap.txt", "Korut = = Korea Utara", /gap\.txt: line 1: a name is empty/],
    ["flat.json", `["Korut", "Korea Utara"]`, /flat\.json: \[0\]: a group must be an array of strings/],
    ["broken.json", "[[", /broken\.json: this is not JSON/],
    ["none.txt", undefined, /none\.txt: there is no such file or folder/],
  ])) {
    test(`bad aliases: ${name}`, async () => {
      const path = content === undefined ? join(folder, name) : (await write({ [name]: content }))[0];
      const { status, stderr } = linimasa(["search", SEEDS, "-q", "x", "--aliases", path ?? ""]);
      assert.equal(status, 1);
      assert.match(stderr, message);
    });
  }

  test("what is not there is named", () => {
    const { status, stderr } = linimasa(["parse", join(folder, "none")]);
    assert.equal(status, 1);
    assert.match(stderr, /none: there is no such file or folder/);
  });

  test("bad values of options are bad input", () => {
    assert.equal(linimasa(["timeline", SEEDS, "--grain", "hour"]).status, 1);
    assert.equal(linimasa(["dates", "--reference", "yesterday"], "x").status, 1);
  });

  test("warnings go to stderr, the value alone to stdout", async () => {
    const [path] = await write({ "blank.txt": "" });
    const { stdout, stderr } = linimasa(["parse", path, "--json"]);
    assert.equal(JSON.parse(stdout).length, 1);
    assert.match(stderr, /^warning: blank: /m);
  });
});
