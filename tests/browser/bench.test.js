//! The benchmark measures in a browser too: on a few made-up articles, without the other engines.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const MAIN = fileURLToPath(new URL("../../benches/main.js", import.meta.url));

test("a page of Chromium gives the times of building and searching", async () => {
  const options = ["--articles", "20", "--rounds", "1", "--peers", "", "--browser", process.env.CHROME_PATH ?? "chromium"];
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...options]);
  const [, table = ""] = stdout.split("## In Chromium");
  for (const row of ["build, ms", "load, ms", "first query, ms", "one letter, ms", "phrase, ms"]) {
    assert.match(table, new RegExp(`^\\| ${row} \\| <?\\d+(\\.\\d+)? \\|$`, "m"));
  }
});
