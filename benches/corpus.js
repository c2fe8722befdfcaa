//! The articles: read from a file, or made from the words of texts.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { Chain } from "./chain.js";
import { pick, seeded } from "./random.js";

/** @import { Document } from "./words.js" */

const GZIP_MAGIC = 0x1f8b;

/**
 * The articles of a file of JSON lines (title, body, date), gzipped or not, that have a title and a body.
 * @param {string} file
 * @returns {Promise<Document[]>}
 */
export async function readCorpus(file) {
  const bytes = await readFile(file);
  const text = bytes.length > 1 && bytes.readUInt16BE(0) === GZIP_MAGIC ? gunzipSync(bytes) : bytes;
  const articles = text.toString("utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
  const usable = articles.filter(({ title, body }) => title && body);
  if (usable.length === 0) throw new Error(`${file}: no article has a title and a body`);
  return usable.map(({ title, body, date }, number) => ({ id: `article-${number}`, title, body, ...(date && { published: date }) }));
}

/**
 * `count` of the articles, spread evenly over them.
 * @param {Document[]} articles
 * @param {number} count at most as many as there are
 */
export function spread(articles, count) {
  return Array.from({ length: count }, (_, number) => articles[Math.floor(number * articles.length / count)]);
}

const TOPICS_PER_ARTICLE = 8;
const SENTENCES = 15;
const SENTENCE_WORDS = 15;
const TOPIC_SHARE = 0.12;
/** New words grow with the root of the articles, as in real collections (Heaps' law). */
const NEW_WORDS = 450;

/**
 * `count` articles whose words are as frequent as in `texts` and follow each other as there, about topics that have
 * words of their own, few of them frequent and many rare, as in real news. The same every time.
 * @param {string[]} texts
 * @param {number} count
 * @returns {Document[]}
 */
export function generateCorpus(texts, count) {
  const random = seeded(1);
  const chain = new Chain(texts);
  const running = chain.walk(random);
  const coined = coinWords(random, chain.words, Math.ceil(NEW_WORDS * Math.sqrt(count)));
  return Array.from({ length: count }, (_, number) => {
    const topics = Array.from({ length: TOPICS_PER_ARTICLE }, () => coined[Math.floor(coined.length * random() ** 3)]);
    const word = () => random() < TOPIC_SHARE ? pick(random, topics) : running();
    const body = Array.from({ length: SENTENCES }, () => sentence(word)).join("\n");
    const title = `${topics.slice(0, 4).join(" ")} ${word()} ${word()}`;
    return { id: `article-${number}`, title, body, published: day(number) };
  });
}

/**
 * New words of the beginning of one word and the end of another.
 * @param {() => number} random
 * @param {string[]} words
 * @param {number} count
 */
function coinWords(random, words, count) {
  const long = words.filter((word) => /^\p{L}{5,}$/u.test(word));
  return Array.from({ length: count }, () => {
    const [head, tail] = [pick(random, long), pick(random, long)];
    return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
  });
}

/** @param {() => string} word */
function sentence(word) {
  const text = Array.from({ length: SENTENCE_WORDS }, word).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** @param {number} number */
function day(number) {
  return new Date(Date.UTC(2019, 0, 1 + number % 365)).toISOString().slice(0, 10);
}
