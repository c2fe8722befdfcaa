//! The questions: classes of queries for speed, known articles for quality. The same for every engine and run.

import { familiesOf } from "./families.js";
import { pick, sample, seeded } from "./random.js";
import { documentFrequencies, wordsOf } from "./words.js";

/** @import { Document } from "./words.js" */
/** A query and the ids of all articles that it wants. @typedef {{ query: string, wanted: string[] }} Question */

const QUERIES_PER_CLASS = 12;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const CONSONANTS = "bcdfghjklmnpqrstvwxz";

/**
 * Queries by class. The last word of each is still being typed, as in a search box.
 * @param {Document[]} documents
 * @returns {Record<string, string[]>}
 */
export function queryClasses(documents) {
  const random = seeded(2);
  const frequencies = documentFrequencies(documents);
  const share = (word) => (frequencies.get(word) ?? 0) / documents.length;
  const words = [...frequencies.keys()].filter((word) => /^\p{L}{4,}$/u.test(word)).sort();
  const draw = (from) => sample(random, from, QUERIES_PER_CLASS);
  const rare = words.filter((word) => frequencies.get(word) >= 2 && frequencies.get(word) <= 5);
  const long = words.filter((word) => word.length >= 7 && share(word) <= 0.1);
  const telling = (text) => wordsOf(text).filter((word) => word.length >= 4 && share(word) <= 0.2);
  const titles = documents.map(({ title }) => telling(title)).filter((title) => title.length >= 3);
  return {
    "common word": draw(words.filter((word) => share(word) >= 0.1 && share(word) <= 0.4)),
    "rare word": draw(rare),
    "two words": draw(titles).map((title) => title.slice(0, 2).join(" ")),
    "three words": draw(titles).map((title) => title.slice(0, 3).join(" ")),
    "one letter": commonInitials(words),
    "word with a typo": draw(long).map((word) => misspell(random, word)),
    "three words, one with a typo": draw(titles).map((title) => withTypos(random, title.slice(0, 3), 1).join(" ")),
    "no hit": Array.from({ length: QUERIES_PER_CLASS }, () => nonsense(random)),
    phrase: draw(documents).map(({ body }) => `"${twoNeighbours(random, body)}"`),
  };
}

/**
 * Titles as queries for their articles.
 * @param {Document[]} documents
 * @param {number} count
 * @returns {{ asWritten: Question[], misspelt: Question[] }}
 */
export function knownItems(documents, count) {
  const random = seeded(3);
  const chosen = sample(random, documents.filter(({ title }) => wordsOf(title).length >= 3), count);
  const item = (words, id) => ({ query: words.join(" "), wanted: [id] });
  return {
    asWritten: chosen.map(({ id, title }) => item(wordsOf(title), id)),
    misspelt: chosen.map(({ id, title }) => item(withTypos(random, wordsOf(title), 2), id)),
  };
}

const MOST_OF_A_FAMILY = 0.2;

/**
 * One form of a word for all articles in whose body any of its forms stands.
 * @param {Document[]} documents
 * @param {string[]} roots of Indonesian
 * @param {number} count
 * @returns {Question[]}
 */
export function familyQuestions(documents, roots, count) {
  const random = seeded(4);
  const bodies = documents.map(({ id, body }) => ({ id, words: new Set(wordsOf(body)) }));
  const known = new Set(bodies.flatMap(({ words }) => [...words]));
  const holders = (family) => bodies.filter(({ words }) => family.some((form) => words.has(form))).map(({ id }) => id);
  const questions = familiesOf(roots, known).map((family) => ({ query: pick(random, family), wanted: holders(family) }));
  return sample(random, questions.filter(({ wanted }) => wanted.length <= MOST_OF_A_FAMILY * documents.length), count);
}

/** The twelve letters that most words begin with. @param {string[]} words */
function commonInitials(words) {
  const count = (letter) => words.filter((word) => word.startsWith(letter)).length;
  return [...LETTERS].sort((a, b) => count(b) - count(a)).slice(0, QUERIES_PER_CLASS);
}

/**
 * Two words that follow each other in a text.
 * @param {() => number} random
 * @param {string} text
 */
function twoNeighbours(random, text) {
  const pairs = [...text.toLowerCase().matchAll(/(?<=^|\s)(\p{L}{4,}) (?=(\p{L}{4,})(?:\s|$))/gu)];
  const [, first, second] = pairs.length > 0 ? pick(random, pairs) : ["", ...wordsOf(text)];
  return `${first} ${second}`;
}

/**
 * The words with a typing error in each of up to `count` of those of five letters or more.
 * @param {() => number} random
 * @param {string[]} words
 * @param {number} count
 */
function withTypos(random, words, count) {
  const places = words.flatMap((word, place) => /^\p{L}{5,}$/u.test(word) ? [place] : []);
  const wrong = sample(random, places, count);
  return words.map((word, place) => wrong.includes(place) ? misspell(random, word) : word);
}

/**
 * One error after the first letter: a letter doubled, left out, replaced, or swapped with the next.
 * @param {() => number} random
 * @param {string} word of letters, at least three
 */
function misspell(random, word) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [head, letter, next, tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const other = pick(random, [...LETTERS].filter((candidate) => candidate !== letter));
  const doubled = head + letter + letter + next + tail;
  const missing = head + next + tail;
  const replaced = head + other + next + tail;
  const swapped = head + next + letter + tail;
  return pick(random, [doubled, missing, replaced, letter === next ? replaced : swapped]);
}

/** @param {() => number} random */
function nonsense(random) {
  return Array.from({ length: 10 }, () => pick(random, [...CONSONANTS])).join("");
}
