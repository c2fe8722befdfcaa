//! The element's small parts without a DOM: marks, links, axis, messages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces } from "../../../www/element/marks.js";
import en from "../../../www/element/messages/en.js";
import id from "../../../www/element/messages/id.js";
import { speaker, spoken } from "../../../www/element/messages/index.js";
import { safeLink } from "../../../www/element/safe-link.js";
import { Axis } from "../../../www/element/views/axis.js";

test("a text is cut at the borders of its ranges and put together again", () => {
  const text = "di Hanoi 😀 pada 2019";
  const ranges = [
    { span: [3, 8], kind: "mark" },
    { span: [0, 11], kind: "target" },
    { span: [17, 21], kind: "date" },
  ];
  const cut = pieces(text, ranges);
  assert.equal(cut.map((piece) => piece.text).join(""), text);
  assert.deepEqual(cut.map((piece) => piece.ranges.map(({ kind }) => kind)), [["target"], ["mark", "target"], ["target"], [], ["date"]]);
  assert.deepEqual(pieces("", []), []);
  assert.deepEqual(pieces("a", [{ span: [-3, 9], kind: "mark" }]).map((piece) => piece.text), ["a"]);
});

test("only http(s) addresses are followed", () => {
  assert.equal(safeLink("https://example.org/a"), "https://example.org/a");
  assert.equal(safeLink("https://example.org/a", "kata Kim-jong, di"), "https://example.org/a#:~:text=kata%20Kim%2Djong%2C%20di");
  assert.equal(safeLink("https://example.org/a#b", "x"), "https://example.org/a#b:~:text=x");
  for (const bad of ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "/relative", "//host", "", undefined]) {
    assert.equal(safeLink(bad), undefined, String(bad));
  }
});

test("both languages say the same things", () => {
  assert.deepEqual(Object.keys(id), Object.keys(en));
  const places = (message) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].sort();
  for (const key of Object.keys(en)) assert.deepEqual(places(id[key]), places(en[key]), key);
});

test("numbers choose the form, the host's words come first", async () => {
  const say = await speaker("en-GB", { "view.timeline": "Chronology" });
  assert.equal(say("count.articles", { n: 1 }), "1 article");
  assert.equal(say("count.articles", { n: 1200 }), "1,200 articles");
  assert.equal(say("view.timeline"), "Chronology");
  assert.equal((await speaker("id"))("count.articles", { n: 1200 }), "1.200 artikel");
  assert.equal(spoken("fr"), "en");
  assert.equal(spoken("fr", {}), "fr");
});

const FRAME = { grain: "year", from: "2010-01-01", to: "2019-12-31" };
const BARS = [2010, 2015, 2016, 2019].map((year, i) => ({ start: `${year}-01-01`, end: `${year}-12-31`, events: [1, 0, 4, 2][i], mentions: 0, published: 0 }));

test("the axis goes by days, in the direction of the page", () => {
  const axis = new Axis(FRAME, BARS, { width: 1000, rem: 62.5, rtl: false });
  assert.deepEqual(axis.bars.map(({ events }) => events), [1, 4, 2]);
  assert.equal(axis.span("2010-01-01", "2019-12-31").width, 100);
  assert.equal(axis.span("", "").width, 100);
  assert.ok(Math.abs(axis.span("2015-01-01", "").x - 50) < 0.1);
  assert.ok(axis.bar(BARS[2]).height > axis.bar(BARS[3]).height);
  assert.equal(axis.nearest(99).start, "2019-01-01");
  const mirrored = new Axis(FRAME, BARS, { width: 1000, rem: 62.5, rtl: true });
  assert.equal(mirrored.nearest(99).start, "2010-01-01");
  assert.equal(new Axis(FRAME, [], { width: 1000, rem: 62.5, rtl: false }).nearest(50), undefined);
});

test("where there is little room, the fullest bars are named", () => {
  const names = (width, size = 16) => new Axis(FRAME, BARS, { width, rem: width / size, rtl: false }).ticks((day) => day.slice(0, 4)).map(({ text }) => text);
  assert.deepEqual(names(1000).sort(), ["2010", "2016", "2019"]);
  assert.deepEqual(names(150), ["2016", "2010"]);
  assert.deepEqual(names(300, 32), names(150), "labels grow with the text of the page");
});
