//! Takes the `<article>` children of an element, gives them as raw articles: the plain HTML that
//! shows where scripts do not run is the input where they do.

/** @typedef {import("./types.d.ts").RawArticle} RawArticle */

const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,pre,dt,dd,address,time";

/** @param {Element} host @returns {RawArticle[]} */
export function lightArticles(host) {
  return [...host.querySelectorAll("article")].map(rawArticle);
}

/** @param {HTMLElement} article @returns {RawArticle} */
function rawArticle(article) {
  const { url, published, outlet } = article.dataset;
  return { id: article.id || undefined, text: plainText(article), url, published, outlet, language: article.lang || undefined };
}

/** The text with a blank line between blocks. @param {HTMLElement} article */
function plainText(article) {
  const blocks = [...article.querySelectorAll(BLOCKS)].filter((block) => !block.parentElement?.closest(BLOCKS));
  const texts = (blocks.length > 0 ? blocks : [article]).map((block) => (block.textContent ?? "").replace(/\s+/g, " ").trim());
  return texts.filter(Boolean).join("\n\n");
}
