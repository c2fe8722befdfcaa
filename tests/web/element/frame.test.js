//! Stretches of the chart: bars are whole, zooming keeps its place and stays inside, steps undo each other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAt, dayNumber, framed, length, placed } from "../../../www/element/frame.js";

const WHOLE = { from: "1950-01-01", to: "2029-12-31" };

test("the grain follows the length, and the ends are those of whole bars", () => {
  const cases = [
    ["2019-02-20", "2019-03-03", "day", "2019-02-20", "2019-03-03"],
    ["2019-02-20", "2020-02-10", "month", "2019-02-01", "2020-02-29"],
    ["2001-05-01", "2019-02-28", "year", "2001-01-01", "2019-12-31"],
    ["1815-05-01", "2019-02-28", "decade", "1810-01-01", "2019-12-31"],
  ];
  for (const [from, to, grain, first, last] of cases) assert.deepEqual(framed({ from, to }), { grain, from: first, to: last });
});

test("a day keeps its place while the stretch about it shrinks to days", () => {
  const day = dayNumber("1987-06-05") + 0.5;
  let shown = WHOLE;
  for (let days = length(WHOLE) / 2; days > 20; days /= 2) {
    const share = (day - dayNumber(shown.from)) / length(shown);
    shown = placed(WHOLE, days, day, share);
    assert.ok(Math.abs((day - dayNumber(shown.from)) / length(shown) - share) < 0.1, JSON.stringify(shown));
    assert.equal(length(shown), Math.round(days));
  }
  assert.equal(framed(shown).grain, "day");
});

test("no stretch leaves the whole, and one as long as it is the whole", () => {
  for (const share of [0, 0.3, 1]) {
    for (const day of [-1e6, dayNumber("1950-01-01"), dayNumber("2029-12-31"), 1e6]) {
      const { from, to } = placed(WHOLE, 400, day, share);
      assert.ok(from >= WHOLE.from && to <= WHOLE.to, `${from} ${to}`);
      assert.equal(length({ from, to }), 400);
    }
  }
  assert.equal(placed(WHOLE, length(WHOLE), dayAt(WHOLE, 0.5), 0.5), undefined);
  assert.equal(length(placed(WHOLE, 1, dayAt(WHOLE, 0.5), 0.5)), 10);
});
