//! The demo page: fetches the raw articles as they lie on the server and hands them to the
//! element, which reads them here in the browser. Language and appearance are the reader's, and
//! so may the articles be.

import "../element/define.js";
import { LinimasaError, init } from "../entry/index.js";
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

// The wasm is compiled while the articles are on their way; what goes wrong is told when it is needed.
init().catch(() => {});
element.articles = { [Symbol.asyncIterator]: seeds };
if ("serviceWorker" in navigator) element.ready.then(() => navigator.serviceWorker.register("sw.js")).catch(console.info);

/** The raw articles. @returns {AsyncGenerator<import("../element/types.d.ts").RawArticle>} */
async function* seeds() {
  const answer = await fetch(new URL("./seeds.json", import.meta.url)).catch((cause) => {
    throw new LinimasaError("network", "the articles could not be fetched", { cause });
  });
  yield* await answer.json();
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
