//! The reader's own files on the demo page: in by picker and drop, out as an archive or a page.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ready, site, type } from "./support.js";

const { open } = site();
const TEXT = "Gempa Mengguncang Padang\n\nPADANG - Gempa mengguncang kota Padang pada Rabu (30/9/2009) dan merusak ratusan rumah warga.";
const PAGE = "<!doctype html><title>Banjir Jakarta</title><h1>Banjir Merendam Jakarta</h1><p>Banjir merendam Jakarta pada 1 Januari 2020 dan ribuan warga mengungsi ke tempat yang aman.</p>";
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "linimasa-"));
  await mkdir(join(folder, "arsip"));
  await writeFile(join(folder, "gempa.txt"), TEXT);
  await writeFile(join(folder, "arsip/banjir.html"), PAGE);
  await writeFile(join(folder, "arsip/foto.png"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
});
after(() => rm(folder, { recursive: true }));

/** A part of the desk. */
const part = (page, name) => page.locator(`.desk [data-part=${name}]`);
const status = (page, words) => part(page, "status").filter({ hasText: words });

/** Picks files and waits until they are shown. */
async function pick(page, names) {
  await part(page, "files").setInputFiles(names.map((name) => join(folder, name)));
  await status(page, "artikel dibaca dari").waitFor();
}

test("picked files are read on the device; what cannot be read is said by name", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  await pick(page, ["gempa.txt", "arsip/banjir.html", "arsip/foto.png"]);
  await status(page, "2 artikel dibaca dari 3 berkas").waitFor();
  assert.equal(await page.locator("h1").innerText(), "Artikel Anda");
  await part(page, "notes").locator("summary").click();
  assert.match(await part(page, "notes-list").innerText(), /foto\.png/);
  assert.equal((await type(page, "padang")).total, 1);
  await part(page, "examples").click();
  await page.locator("lini-masa .hit").nth(4).waitFor();
  assert.equal(await page.locator("h1").innerText(), "Perundingan Korea Utara");
  assert.deepEqual(problems, []);
  await close();
});

test("a whole folder can be picked", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  await part(page, "folder").setInputFiles(folder);
  await status(page, "2 artikel dibaca dari 3 berkas").waitFor();
  await close();
});

test("files may be dropped anywhere on the page", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "gempa.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, TEXT);
  await status(page, "1 artikel dibaca dari 1 berkas").waitFor();
  await close();
});

test("reading many files shows how far it is, and can be given up; what was shown stays", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    for (let i = 0; i < 5000; i++) data.items.add(new File([`Judul ${i}\n\n${text}`], `${i}.txt`));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, TEXT);
  await status(page, /Membaca berkas \d+ dari 5000/).waitFor();
  await part(page, "cancel").click();
  await status(page, "Pembacaan dibatalkan").waitFor();
  assert.equal(await page.locator("lini-masa .hit").count(), 5);
  assert.deepEqual(problems, []);
  await close();
});

test("files without an article leave what was shown, and say so", async () => {
  const { page, close } = await open("/demo/");
  await ready(page);
  await part(page, "files").setInputFiles(join(folder, "arsip/foto.png"));
  await status(page, "Tidak ada artikel").waitFor();
  assert.equal(await page.locator("lini-masa .hit").count(), 5);
  await close();
});

test("what was read is saved as an archive that opens again, and as a page that works from disk", async () => {
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  await pick(page, ["gempa.txt", "arsip/banjir.html"]);
  const [archive, single] = [await saved(page, "save-archive"), await saved(page, "save-page")];
  assert.match(archive, /artikel-anda\.linimasa$/);
  assert.match(single, /artikel-anda\.html$/);
  await part(page, "files").setInputFiles(archive);
  await page.locator("lini-masa .hit").nth(1).waitFor();
  assert.match(await readFile(single, "utf8"), /<title>Artikel Anda<\/title>/);
  await page.goto(pathToFileURL(single).href);
  await ready(page);
  assert.equal(await page.locator("lini-masa .hit").count(), 2);
  assert.deepEqual(problems.filter((problem) => !problem.includes("request to file:")), []);
  await close();
});

/** Where a download lies, under its name. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), part(page, button).click()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}
