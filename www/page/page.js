//! The demo page: fetches the raw articles as they lie on the server and hands them to the
//! element, which reads them here in the browser. Language and appearance are the reader's, and
//! so may the articles be.

import "../element/define.js";
import { init } from "../entry/index.js";
import { Desk } from "./desk.js";
import { texts } from "./texts.js";

/** @typedef {import("../element/lini-masa.js").LiniMasa} LiniMasa */

const element = /** @type {LiniMasa} */ (document.querySelector("lini-masa"));
const settings = /** @type {HTMLFormElement} */ (document.querySelector(".settings"));
const [title, promise] = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".name > *"));
const desk = new Desk(/** @type {HTMLElement} */ (document.querySelector(".desk")), element, say, (own) => {
  if (title && promise) [title.dataset.text, promise.dataset.text] = own ? ["own-title", "own-promise"] : ["title", "promise"];
  speak(document.documentElement.lang);
});

settings.addEventListener("change", () => {
  const chosen = new FormData(settings);
  document.documentElement.dataset.theme = String(chosen.get("theme"));
  speak(String(chosen.get("language")));
});

// What the first results need comes while the articles are fetched, and not one after the other;
// what goes wrong is told when it is needed.
for (const part of [init(), import("../element/messages/id.js"), import("../element/views/body.js"), import("../lib/input.js")]) {
  part.catch(() => {});
}
element.articles = await seeds();
if ("serviceWorker" in navigator) element.ready.then(() => navigator.serviceWorker.register("sw.js")).catch(console.info);

/** The raw articles; their names are the ids. @returns {Promise<import("../element/types.d.ts").RawArticle[]>} */
async function seeds() {
  const folder = new URL("./seeds/", import.meta.url);
  const fetched = async (/** @type {string} */ name) => (await fetch(new URL(name, folder))).text();
  const names = /** @type {string[]} */ (JSON.parse(await fetched("index.json")));
  return Promise.all(names.map(async (name) => ({ id: name.replace(/\.txt$/, ""), text: await fetched(name) })));
}

/** @param {string} language */
function speak(language) {
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = say(/** @type {HTMLElement} */ (place).dataset.text ?? "");
  document.title = `${title?.textContent} · Linimasa`;
  element.lang = language;
  desk.draw();
}

/** A text of the page in its language. @param {string} key @param {Record<string, string | number>} [values] */
function say(key, values = {}) {
  const text = texts[document.documentElement.lang]?.[key] ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}
