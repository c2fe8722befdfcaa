//! The single-file edition: what `page` writes and `serve` answers.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { openArchive } from "../../www/dist/node.js";

const CLI = fileURLToPath(new URL("../../www/dist/cli.js", import.meta.url));
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const HOSTILE = `</title></script><script>globalThis.hacked=1</script><!--archive-->

</script><!-- <img src=x onerror=alert(1)> "& beras naik di Bandung pada 3 Maret 2020 kata pedagang pasar di kota itu.`;

let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), "linimasa-")); });
after(() => rm(folder, { recursive: true }));

/** @param {string[]} words */
function linimasa(words) {
  return spawnSync(process.execPath, [CLI, ...words], { encoding: "utf8" });
}

/** @param {string} name @param {string[]} words */
async function page(name, ...words) {
  const file = join(folder, name);
  const { status, stderr } = linimasa(["page", ...words, "-o", file]);
  assert.equal(status, 0, stderr);
  return { html: await readFile(file, "utf8"), stderr };
}

test("page writes one file with a policy that fits its script and style alone", async () => {
  const { html, stderr } = await page("story.html", SEEDS, "--title", "Dua & <tiga>");
  assert.match(stderr, /story\.html: 5 articles, \d+ kB, \d+ kB gzipped/);
  assert.match(html, /<html lang="id">[^]*<title>Dua &amp; &lt;tiga&gt;<\/title>/);
  assert.equal(html.match(/<article lang="id">/g).length, 5);
  for (const [tag, directive] of [["script type=\"module\"", "script-src"], ["style", "style-src"]]) {
    const content = html.split(`<${tag}>`)[1].split(`</${tag.split(" ")[0]}>`)[0];
    assert.ok(html.includes(`${directive} 'sha256-${createHash("sha256").update(content).digest("base64")}'`), directive);
  }
  assert.doesNotMatch(html, /<!--|<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
  const archive = await openArchive(gunzipSync(Buffer.from(html.split(`id="archive">`)[1].split("<")[0], "base64")));
  assert.equal((await archive.search("hanoi")).total, 4);
});

test("the same articles give the same file, read or saved; --language speaks another", async () => {
  const saved = join(folder, "seeds.linimasa");
  assert.equal(linimasa(["build", SEEDS, "-o", saved]).status, 0);
  const [one, other] = [await page("one.html", SEEDS), await page("other.html", saved)];
  assert.equal(one.html, other.html);
  assert.match((await page("en.html", saved, "--language", "en")).html, /<html lang="en">/);
});

test("a hostile article stands in the page as text", async () => {
  const input = join(folder, "hostile.txt");
  await writeFile(input, HOSTILE);
  const { html } = await page("hostile.html", input, "--title", HOSTILE, "--language", `"><img src=x>`);
  assert.doesNotMatch(html, /<img/);
  assert.equal(html.match(/<script/g).length, 3);
  assert.equal(html.match(/<\/script/g).length, 3);
  assert.doesNotMatch(html.split("<lini-masa")[1].split("</main>")[0], /<img|<!--/);
  assert.match(html, /Bandung pada 3 Maret 2020/);
});

test("page and serve say what is missing", () => {
  assert.deepEqual([linimasa(["page", SEEDS]).status, linimasa(["serve"]).status, linimasa(["serve", SEEDS, "--port", "70000"]).status], [2, 2, 2]);
  assert.equal(linimasa(["serve", SEEDS, "--host", "192.0.2.1"]).status, 1);
});

test("serve answers this machine alone, and stops when told to", async () => {
  const server = spawn(process.execPath, [CLI, "serve", SEEDS, "--port", "0"]);
  const [line] = await new Promise((resolve) => createInterface(server.stdout).once("line", (line) => resolve([line])));
  const url = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
  assert.ok(url, line);
  assert.match(await (await fetch(url)).text(), /<lini-masa/);
  assert.equal((await fetch(`${url}nothing`)).status, 404);
  assert.equal((await fetch(url, { method: "POST" })).status, 405);
  assert.equal(await asked(url, "evil.example"), 403);
  assert.equal(await asked(url, `localhost:${new URL(url).port}`), 200);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  assert.equal(await ended, 0);
});

/** The status that a request gets which names another host. @param {string} url @param {string} host */
function asked(url, host) {
  return new Promise((resolve) => request(url, { headers: { host } }, (response) => resolve(response.resume().statusCode)).end());
}
