//! The demo page: fetches the raw articles as they lie on the server and hands them to the
//! element, which reads them here in the browser. Language and appearance are the reader's.

import "../element/define.js";
import { texts } from "./texts.js";

/** @typedef {import("../element/lini-masa.js").LiniMasa} LiniMasa */

const element = /** @type {LiniMasa} */ (document.querySelector("lini-masa"));
const settings = /** @type {HTMLFormElement} */ (document.querySelector(".settings"));

settings.addEventListener("change", () => {
  const chosen = new FormData(settings);
  document.documentElement.dataset.theme = String(chosen.get("theme"));
  speak(String(chosen.get("language")));
});

element.articles = await seeds();

/** The raw articles; their names are the ids. @returns {Promise<import("../element/types.d.ts").RawArticle[]>} */
async function seeds() {
  const names = /** @type {string[]} */ (await (await fetch("seeds/index.json")).json());
  return Promise.all(names.map(async (name) => ({ id: name.replace(/\.txt$/, ""), text: await (await fetch(`seeds/${name}`)).text() })));
}

/** @param {string} language */
function speak(language) {
  const words = texts[language] ?? {};
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll("[data-text]")) {
    place.textContent = words[/** @type {HTMLElement} */ (place).dataset.text ?? ""] ?? "";
  }
  document.title = `${words.title} · Linimasa`;
  element.lang = language;
}
