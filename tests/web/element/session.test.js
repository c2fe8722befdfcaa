//! One reader at one archive: what is asked, which answers are shown, what a failure leaves.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Session } from "../../../www/element/session.js";

/** An archive whose answers come when the test says so. */
function archive() {
  const asked = [];
  const empty = { grain: "year", buckets: [], events: [], total: 0, undated: 0 };
  return {
    asked,
    size: 1,
    warnings: [],
    search: (query, options) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve({ total: 1, partial: 0, took: 0, hits: [], facets: { outlets: [], years: [], languages: [] }, query: { text: query, notices: [] } });
        asked.push({ query, options, answer, fail: reject });
      }),
    timeline: async () => empty,
    article: async (id) => (id === "known" ? { id, title: "Judul" } : undefined),
    articles: async () => ({ total: 1, articles: [{ id: "known", title: "Judul", language: "id" }] }),
    close() {},
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function opened() {
  const source = archive();
  const heard = [];
  const session = new Session((what) => heard.push(what));
  const opening = session.open(async () => source, () => {});
  while (source.asked.length === 0) await turn();
  source.asked[0].answer();
  await opening;
  return { session, source, heard };
}

test("opens, answers the standing choices, and is ready", async () => {
  const { session, source, heard } = await opened();
  assert.equal(session.phase, "ready");
  assert.equal(source.asked[0].options.sort, "newest");
  assert.equal(session.cards.get("known").title, "Judul");
  assert.equal(heard.filter((what) => what === "ready").length, 1);
});

test("a stale answer is dropped, and the old one stays until the new one is there", async () => {
  const { session, source } = await opened();
  session.choose({ q: "satu" });
  session.choose({ q: "dua" });
  const [, one, two] = source.asked;
  assert.equal(session.answer.page.query.text, "");
  two.answer();
  await turn();
  assert.equal(session.answer.page.query.text, "dua");
  one.answer();
  await turn();
  assert.equal(session.answer.page.query.text, "dua");
});

test("typing asks once, after a pause; the same choice asks nothing", async () => {
  const { session, source } = await opened();
  for (const q of ["h", "ha", "han"]) session.choose({ q }, { typing: true });
  while (source.asked.length < 2) await turn();
  assert.deepEqual(source.asked.slice(1).map(({ query }) => query), ["han"]);
  assert.equal(source.asked[1].options.sort, "relevance");
  session.choose({ q: "han", outlets: [] });
  assert.equal(source.asked.length, 2);
});

test("a failed question leaves the last answer and can be asked again", async () => {
  const { session, source } = await opened();
  session.choose({ q: "x" });
  source.asked[1].fail(Object.assign(new Error("trap"), { code: "crashed" }));
  await turn();
  assert.deepEqual(session.failure, { code: "crashed", message: "trap", recoverable: true });
  assert.equal(session.phase, "ready");
  assert.equal(session.answer.page.query.text, "");
  void session.retry();
  source.asked[2].answer();
  await turn();
  assert.equal(session.failure, undefined);
  assert.equal(session.answer.page.query.text, "x");
});

test("an archive that cannot be opened is an error; a later one wins over it", async () => {
  const session = new Session(() => {});
  await session.open(async () => { throw Object.assign(new Error("gone"), { code: "network" }); }, () => {});
  assert.equal(session.phase, "error");
  assert.equal(session.failure.code, "network");
});

test("an article that the archive lacks is null, not an error", async () => {
  const { session } = await opened();
  session.choose({ place: { id: "unknown" } });
  await turn();
  assert.equal(session.article, null);
  session.choose({ place: { id: "known" } });
  await turn();
  assert.equal(session.article.title, "Judul");
  session.choose({ place: undefined });
  assert.equal(session.article, undefined);
});

test("narrowing starts the lists anew", async () => {
  const { session } = await opened();
  session.show(5);
  session.choose({ hits: 25 });
  session.choose({ outlets: ["VIVA"] });
  assert.equal(session.choices.hits, 5);
});

test("an archive that comes too late is released, and so is one that is needed no more", async () => {
  const session = new Session(() => {});
  const released = [];
  let arrive;
  const late = session.open(() => new Promise((resolve) => (arrive = resolve)), () => released.push("late"));
  session.end();
  arrive(archive());
  await late;
  assert.deepEqual(released, ["late"]);
  const source = archive();
  const opening = session.open(async () => source, () => released.push("open"));
  while (source.asked.length === 0) await turn();
  source.asked[0].answer();
  await opening;
  session.end();
  session.end();
  assert.deepEqual(released, ["late", "open"]);
});

test("suggestions come with the answer to what is typed, and are not asked for without", async () => {
  const { session, source } = await opened();
  const prefixes = [];
  source.suggest = async (prefix) => {
    prefixes.push(prefix);
    return [{ text: `${prefix}oi`, kind: "word", count: 4 }];
  };
  session.choose({ q: "han" });
  source.asked.at(-1).answer();
  await turn();
  assert.deepEqual(session.answer.suggestions.map(({ text }) => text), ["hanoi"]);
  session.choose({ q: "" });
  source.asked.at(-1).answer();
  await turn();
  assert.deepEqual(session.answer.suggestions, []);
  assert.deepEqual(prefixes, ["han"]);
});
