//! Labels of dates: what the core gives, and what a reader sees in each language.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DateLabels, machineDate } from "../../../www/element/dates.js";
import { speaker } from "../../../www/element/messages/index.js";

/** edtf, timex, earliest, latest, grain, mod; then Indonesian, English, `datetime`. */
const CASES = [
  ["2019-02-27", "2019-02-27", "2019-02-27", "2019-02-27", "day", undefined, "27 Feb 2019", "Feb 27, 2019", "2019-02-27"],
  ["2021-08-24", "2021-08-24T05:16", "2021-08-24", "2021-08-24", "time", undefined, "24 Agu 2021", "Aug 24, 2021", "2021-08-24"],
  ["2018-06", "2018-06", "2018-06-01", "2018-06-30", "month", undefined, "Juni 2018", "June 2018", "2018-06"],
  ["2018-06", "2018-06", "2018-06-11", "2018-06-20", "month", "mid", "pertengahan Juni 2018", "mid June 2018", "2018-06"],
  ["2019", "2019", "2019-01-01", "2019-12-31", "year", undefined, "2019", "2019", "2019"],
  ["2019", "2019", "2019-09-01", "2019-12-31", "year", "end", "akhir 2019", "late 2019", "2019"],
  ["200X", "200", "2000-01-01", "2003-12-31", "decade", "start", "awal 2000-an", "early 2000s", undefined],
  ["20XX", "20", "2000-01-01", "2099-12-31", "century", undefined, "2000–2099", "2000 – 2099", undefined],
  ["2019-02-25/2019-03-03", "2019-W09", "2019-02-25", "2019-03-03", "week", undefined, "25 Feb – 3 Mar 2019", "Feb 25 – Mar 3, 2019", "2019-W09"],
  ["2019-04/2019-06", "2019-Q2", "2019-04-01", "2019-06-30", "quarter", undefined, "kuartal 2 2019", "Q2 2019", undefined],
  ["2018/2021", "2018/2021", "2018-01-01", "2021-12-31", "year", undefined, "2018–2021", "2018 – 2021", undefined],
  ["2019-04", "2019-04", "2019-04-01", "2019-04-30", "month", "approx", "± April 2019", "± April 2019", "2019-04"],
  ["../2019-04-12", "2019-04-12", undefined, "2019-04-12", "day", "before", "sebelum 12 Apr 2019", "before Apr 12, 2019", "2019-04-12"],
  [undefined, "PRESENT_REF", undefined, undefined, "day", undefined, "", "", undefined],
];

/** Browsers differ in the spaces and dashes of ranges; a reader does not mind. */
const plain = (text) => text.replace(/[\u2009\u202f\u00a0]/g, " ").replace(/ ?[–-] ?/g, "-");

describe("labels", async () => {
  const labels = async (tag) => new DateLabels(tag, await speaker(tag));
  const [id, en] = await Promise.all([labels("id"), labels("en")]);
  for (const [edtf, timex, earliest, latest, grain, mod, indonesian, english, machine] of CASES) {
    const value = { edtf, timex, earliest, latest, grain, basis: "stated", mod };
    test(`${edtf ?? timex} ${mod ?? ""}`, () => {
      assert.equal(plain(id.label(value)), plain(indonesian));
      assert.equal(plain(en.label(value)), plain(english));
      assert.equal(machineDate(value), machine);
    });
  }

  test("how sure a date is stands in words where it is not plain", () => {
    const value = { timex: "2019", earliest: "2019-01-01", latest: "2019-12-31", grain: "year", basis: "stated" };
    assert.equal(id.certainty(value), "");
    assert.equal(id.certainty({ ...value, basis: "inferred" }), "disimpulkan");
    assert.equal(id.certainty({ ...value, mod: "approx" }), "perkiraan");
  });

  test("a phrase that states its date needs no reading, another says what it was counted from", () => {
    const week = { text: "pekan lalu", edtf: "2019-02-25/2019-03-03", timex: "2019-W09", earliest: "2019-02-25", latest: "2019-03-03", grain: "week", basis: "relative", anchor: { date: "2019-03-05" } };
    assert.equal(plain(id.reading(week)), plain("“pekan lalu” = 25 Feb – 3 Mar 2019, dihitung dari 5 Mar 2019"));
    assert.equal(plain(id.reading({ ...week, anchor: undefined })), plain("“pekan lalu” = 25 Feb – 3 Mar 2019"));
    assert.equal(id.reading({ ...week, basis: "stated" }), "");
  });

  test("a tick leaves out the year that all share", () => {
    assert.equal(id.tick("2019-03-01", "month", true), "Mar");
    assert.equal(id.tick("2019-03-01", "month", false), "Mar 2019");
    assert.equal(id.tick("2019-03-05", "day", true), "5 Mar");
    assert.equal(id.tick("2010-01-01", "decade", false), "2010-an");
  });
});
