//! Takes the template of the single-file edition and what an archive holds, gives one HTML file
//! that works from disk. The articles stand in it as plain HTML too, for where no script runs.

import { packed } from "../lib/base64.js";

/** @import { Archive } from "../lib/archive.js" */
/** @import { Article, Block } from "../lib/types.d.ts" */

/** The elements of the kinds of block; anything else is a paragraph. @type {Record<string, string>} */
const TAGS = { heading: "h3", quote: "blockquote" };
const ESCAPES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

/**
 * The same archive and title give the same file.
 * @param {string} template `single.html` of this version
 * @param {Archive} archive
 * @param {{ title: string, language: string }} page the page's title, and a BCP 47 tag for its interface
 * @returns {Promise<string>}
 */
export async function singleFile(template, archive, { title, language }) {
  const values = /** @type {Record<string, string>} */ ({
    title: escaped(title),
    language: escaped(language),
    articles: (await everyArticle(archive)).map(articleMarkup).join(""),
    archive: await packed(await archive.save()),
  });
  return template.replace(/<!--(title|language|articles|archive)-->/g, (_, name) => values[name] ?? "");
}

/** The name of a file for a title: its letters and digits. @param {string} title @param {string} extension */
export function fileName(title, extension) {
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${name || "linimasa"}.${extension}`;
}

/** @param {Archive} archive @returns {Promise<Article[]>} oldest first */
export async function everyArticle(archive) {
  const { articles } = await archive.articles({ limit: archive.size, sort: "oldest" });
  return Promise.all(articles.map(async ({ id }) => /** @type {Article} */ (await archive.article(id))));
}

/** @param {Article} article */
function articleMarkup({ title, language, outlet, published, url, blocks }) {
  const facts = [outlet, published?.edtf].filter((fact) => fact !== undefined).map(escaped);
  if (url && /^https?:/i.test(url)) facts.push(`<a href="${escaped(url)}" rel="noopener external">${escaped(url)}</a>`);
  const heading = title ? `<h2>${escaped(title)}</h2>` : "";
  const source = facts.length > 0 ? `<p><small>${facts.join(" · ")}</small></p>` : "";
  return `<article lang="${escaped(language)}">${heading}${source}${blocks.map(blockMarkup).join("")}</article>\n`;
}

/** @param {Block} block */
function blockMarkup({ kind, text }) {
  const tag = TAGS[kind] ?? "p";
  return `<${tag}>${escaped(text)}</${tag}>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
