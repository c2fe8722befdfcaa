//! `node seeds.js FOLDER OUT`: the raw articles of a folder in one file, so that one request brings
//! them all. The texts are as they came; the names of the files are the ids.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { argv } from "node:process";

const [folder = "", out = ""] = argv.slice(2);
const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
const articles = await Promise.all(names.map(async (name) => ({ id: basename(name, ".txt"), text: await readFile(join(folder, name), "utf8") })));
await writeFile(out, `${JSON.stringify(articles)}\n`);
