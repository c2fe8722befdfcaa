//! The built package in Node, through its public names alone: archives and their answers.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { Archive, buildArchive, findDates, readArticle } from "../../www/dist/node.js";
import { codeOf, rejectsWith, visitTo } from "./support.js";

const SEEDS = new URL("../../seeds/", import.meta.url);

async function seeds() {
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith(".txt")).sort();
  return Promise.all(names.map(async (name) => ({
    id: name.replace(/\.txt$/, ""),
    text: await readFile(new URL(name, SEEDS), "utf8"),
  })));
}

describe("an archive of the seeds", () => {
  /** @type {Archive} */
  let archive;
  before(async () => { archive = await buildArchive(await seeds()); });
  after(() => archive.close());

  test("says what it holds", () => {
    assert.equal(archive.size, 5);
    assert.deepEqual(archive.languages, ["id"]);
    assert.ok(archive.range.earliest <= archive.range.latest);
  });

  test("finds by words, marks them, and says how long it took", async () => {
    const page = await archive.search("hanoi");
    assert.ok(page.total >= 3);
    assert.equal(page.hits.length, page.total + page.partial);
    assert.ok(page.took > 0);
    for (const { snippet, title } of page.hits) {
      const marked = [snippet, title].flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)));
      assert.ok(marked.length > 0 && marked.every((words) => /^hanoi/i.test(words)), marked.join());
    }
  });

  test("keeps to limit and offset", async () => {
    const all = await archive.search("kim", { limit: 10 });
    const second = await archive.search("kim", { offset: 1, limit: 1 });
    assert.deepEqual(second.hits.map(({ id }) => id), [all.hits[1].id]);
  });

  test("tells the Hanoi summit as one event with its evidence", async () => {
    const { events } = await archive.timeline({ from: "2019-02", to: "2019-02" });
    const summit = events.find(({ when }) => when.edtf === "2019-02-27");
    assert.equal(summit.articles, 4);
    for (const { quote, date } of summit.mentions) {
      assert.equal(quote.text.slice(...date.span), date.text);
    }
  });

  test("gives an article by id, and undefined where there is none", async () => {
    const [card] = (await archive.articles({ limit: 1 })).articles;
    const article = await archive.article(card.id);
    assert.equal(article.title, card.title);
    assert.equal(await archive.article("no such id"), undefined);
  });

  test("suggests words", async () => {
    const found = await archive.suggest("tru");
    assert.ok(found.some(({ text }) => text.toLowerCase().startsWith("tru")));
  });

  test("refuses what it does not know, by name", async () => {
    await rejectsWith("bad-input", /fron/, archive.search("kim", { fron: "2019" }));
    await rejectsWith("bad-input", /sort/, archive.search("kim", { sort: "best" }));
    await rejectsWith("bad-input", /grain/, archive.timeline({ grain: "hour" }));
    await rejectsWith("bad-input", /query/, archive.search(undefined));
    await rejectsWith("bad-input", /id/, archive.article(7));
  });

  test("drops an answer whose signal fires", async () => {
    const controller = new AbortController();
    const answer = archive.search("kim", { signal: controller.signal });
    controller.abort();
    await rejectsWith("aborted", /abort/, answer);
    await rejectsWith("aborted", /abort/, archive.timeline({ signal: AbortSignal.abort() }));
    assert.ok((await archive.search("kim", { signal: new AbortController().signal })).total > 0);
  });
});

test("every date of every seed lies where its span says", async () => {
  for (const raw of await seeds()) {
    const article = await readArticle(raw);
    assert.ok(article.dates.length > 0);
    for (const { text, span, block } of article.dates) {
      const source = block === undefined ? article.title : article.blocks[block].text;
      assert.equal(source.slice(...span), text);
    }
  }
});

test("spans count UTF-16 units past curly quotes, no-break spaces and emoji", async () => {
  const text = "“Kami\u00a0siap 👨‍👩‍👧 🚀,” kata\u00a0Kim pada 27\u00a0Februari 2019 di Hanoi; “lagi” pada 12 Juni 2018.";
  const dates = await findDates(text, { language: "id" });
  assert.deepEqual(dates.map(({ span }) => text.slice(...span)), ["27\u00a0Februari 2019", "12 Juni 2018"]);
  assert.deepEqual(dates.map(({ edtf }) => edtf), ["2019-02-27", "2018-06-12"]);
});

test("a relative date is read against the reference, and not without one", async () => {
  const [read] = await findDates("Kim tiba kemarin.", { reference: "2019-03-01", language: "id" });
  assert.equal(read.edtf, "2019-02-28");
  const unread = await findDates("Kim tiba kemarin.", { language: "id" });
  assert.ok(unread.every(({ edtf }) => edtf === undefined));
});

test("two archives do not know of each other", async () => {
  const one = await buildArchive([visitTo("Hanoi")]);
  const two = await buildArchive([visitTo("Palu")]);
  const [here, there, none] = await Promise.all([one.search("hanoi"), two.search("palu"), two.search("hanoi")]);
  assert.deepEqual([here.hits[0].id, there.hits[0].id, none.total], ["hanoi", "palu", 0]);
  one.close();
  assert.equal((await two.search("palu")).total, 1);
  await rejectsWith("bad-input", /closed/, one.search("hanoi"));
});

test("an empty archive answers", async () => {
  const archive = await buildArchive([]);
  assert.deepEqual([archive.size, archive.range], [0, undefined]);
  assert.equal((await archive.search("kim")).total, 0);
  assert.deepEqual((await archive.timeline()).events, []);
});

test("articles come from any iterable", async () => {
  async function* later() {
    for (const place of ["Hanoi", "Palu"]) yield visitTo(place);
  }
  /** @type {unknown[]} */
  const calls = [];
  const streamed = await buildArchive(later(), { onProgress: (...progress) => calls.push(progress) });
  assert.equal(streamed.size, 2);
  assert.deepEqual(calls, [[1, undefined], [2, 2]], "how many there are is known when the last one is read");
  const listed = await buildArchive(new Set([visitTo("Hanoi")]), { onProgress: (...now) => calls.push(now) });
  assert.equal(listed.size, 1);
  assert.deepEqual(calls.at(-1), [1, 1]);
});

test("what is no list of articles is refused, with the place", async () => {
  await rejectsWith("bad-input", /iterable/, buildArchive("text"));
  await rejectsWith("bad-input", /iterable/, buildArchive({ text: "one article" }));
  await rejectsWith("bad-input", /maybe/, buildArchive([], { worker: "maybe" }));
  await rejectsWith("bad-input", /workers/, buildArchive([], { workers: 2 }));
  await rejectsWith("bad-input", /article 2.*`text` or `html`/, buildArchive([visitTo("Hanoi"), { title: "x" }]));
  await rejectsWith("bad-input", /article 1/, buildArchive([7]));
  await rejectsWith("bad-input", /text/, readArticle({ text: 7 }));
});

test("bad articles leave the others unharmed", async () => {
  const junk = ["", "\0\u0001\u0002\ufffd\ufffd", "\u0301\u0301", "x".repeat(1_000_000), "The quick brown fox met the lazy dog in March 2019."];
  const archive = await buildArchive([...junk.map((text) => ({ text })), visitTo("Hanoi")]);
  assert.deepEqual((await archive.search("hanoi")).hits.map(({ id }) => id), ["hanoi"]);
  assert.ok(archive.warnings.length > 0);
  assert.ok(archive.warnings.every(({ code, message }) => code && message));
});

test("building stops between two articles", async () => {
  const controller = new AbortController();
  let read = 0;
  const building = buildArchive(Array.from({ length: 50 }, () => visitTo("Hanoi")), {
    signal: controller.signal,
    onProgress: (done) => { read = done; if (done === 3) controller.abort(); },
  });
  assert.equal(await codeOf(building), "aborted");
  assert.equal(read, 3);
});

test("progress goes on evenly until all is woven", async () => {
  const articles = Array.from({ length: 60 }, (_, number) => visitTo(`Hanoi${number}`));
  /** @type {[number, number | undefined][]} */
  const calls = [];
  await buildArchive(articles, { onProgress: (...now) => calls.push(now) });
  assert.deepEqual(calls.at(-1), [60, 60]);
  assert.ok(calls.every(([, total]) => total === 60));
  const steps = calls.map(([done], at) => done - (calls[at - 1]?.[0] ?? 0));
  assert.ok(steps.every((step) => step > 0 && step <= 20), `${steps}`);
});

test("building stops while events are woven", async () => {
  const controller = new AbortController();
  let last = 0;
  const building = buildArchive(Array.from({ length: 60 }, (_, number) => visitTo(`Hanoi${number}`)), {
    signal: controller.signal,
    onProgress: (done) => { last = done; if (done > 45) controller.abort(); },
  });
  assert.equal(await codeOf(building), "aborted");
  assert.ok(last < 60, `${last}`);
});

test("a build is given up while it waits for its articles", async () => {
  const controller = new AbortController();
  async function* never() {
    yield visitTo("Hanoi");
    controller.abort();
    await new Promise(() => {});
  }
  assert.equal(await codeOf(buildArchive(never(), { signal: controller.signal })), "aborted");
});

test("names that the caller gives lead to each other", async () => {
  const articles = [{ id: "a", text: "Jalan menuju Ibu Kota Nusantara dibuka kemarin oleh presiden." }];
  const archive = await buildArchive(articles, { aliases: [["IKN", "Ibu Kota Nusantara"]] });
  const { hits } = await archive.search("IKN");
  assert.deepEqual(hits.map(({ id, why }) => [id, why[0].via]), [["a", "alias"]]);
  await rejectsWith("bad-input", /aliases must be/, () => buildArchive(articles, { aliases: [["IKN", 5]] }));
});

test("newer articles count more where the caller asks for it", async () => {
  const text = "Presiden meninjau pembangunan jembatan di pelabuhan bersama gubernur dan para menteri.";
  const articles = [
    { id: "old", title: "Jembatan pelabuhan", published: "2015-03-01", text: `${text} Warga menyambutnya.` },
    { id: "new", title: "Gubernur dan para menteri", published: "2019-03-01", text: `${text} Kapal berlabuh di sana, dan nelayan bekerja lagi.` },
  ];
  const archive = await buildArchive(articles);
  const scores = async (options) => {
    const { hits } = await archive.search("jembatan pelabuhan", options);
    return Object.fromEntries(hits.map(({ id, score }) => [id, score]));
  };
  const [ageless, ageing] = [await scores(), await scores({ recency: 30 })];
  assert.ok(ageless.old > ageless.new, "the headline says it all");
  assert.ok(Math.abs(ageing.old / ageless.old - 0.5) < 1e-4, "after many half-lives half is left");
  assert.equal(ageing.new, ageless.new);
  await rejectsWith("bad-input", /`recency`/, () => archive.search("jembatan", { recency: -1 }));
});
