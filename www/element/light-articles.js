//! Takes the `<article>` children of an element, gives them as raw articles: the plain HTML that
//! shows where scripts do not run is the input where they do.

/** @typedef {import("./types.d.ts").RawArticle} RawArticle */

const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,pre,dt,dd,address,time";

/** @param {Element} host @returns {RawArticle[] | undefined} undefined where there are none */
export function lightArticles(host) {
  const articles = [...host.querySelectorAll("article")];
  return articles.length > 0 ? articles.map(rawArticle) : undefined;
}

/** @param {HTMLElement} article @returns {RawArticle} */
function rawArticle(article) {
  const { url, published, outlet } = article.dataset;
  const title = article.querySelector("h1,h2,h3,h4,h5,h6");
  return {
    id: article.id || undefined,
    title: title ? plain(title) : undefined,
    text: blocksOf(article).filter((block) => block !== title).map(plain).filter(Boolean).join("\n\n"),
    url, published, outlet,
    language: article.lang || undefined,
  };
}

/** The blocks that lie in no other; the whole where there are none. @param {Element} article */
function blocksOf(article) {
  const blocks = [...article.querySelectorAll(BLOCKS)].filter((block) => !block.parentElement?.closest(BLOCKS));
  return blocks.length > 0 ? blocks : [article];
}

/** @param {Element} block */
function plain(block) {
  return (block.textContent ?? "").replace(/\s+/g, " ").trim();
}
