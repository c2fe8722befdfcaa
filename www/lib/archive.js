//! `Archive`: the questions that can be asked of a built archive. Every answer is plain data.

import { unlessAborted } from "./abort.js";
import { LinimasaError, throwIfAborted } from "./errors.js";
import { checkText, checked } from "./options.js";

/**
 * @import { ArchiveFacts, Article, ArticlePage, ArticlesOptions, Port, Question, SearchOptions, SearchPage,
 *   SuggestOptions, Suggestion, Timeline, TimelineOptions } from "./types.d.ts"
 */

/** A frozen collection of articles; made by `buildArchive` or `openArchive`. */
export class Archive {
  /** @type {Port | undefined} */
  #port;
  /** @type {ArchiveFacts} */
  #facts;

  /**
   * @param {Port} port
   * @param {ArchiveFacts} facts
   */
  constructor(port, facts) {
    this.#port = port;
    this.#facts = facts;
  }

  /** How many articles it holds. */
  get size() {
    return this.#facts.size;
  }

  /** Their languages as BCP 47 tags, sorted. */
  get languages() {
    return this.#facts.languages;
  }

  /** The days that its articles and events span; undefined without dates. */
  get range() {
    return this.#facts.range;
  }

  /** What a careful reader of the articles should know. */
  get warnings() {
    return this.#facts.warnings;
  }

  /**
   * The articles that answer a query, best first. A malformed query is never an error.
   * @param {string} query
   * @param {SearchOptions} [options]
   * @returns {Promise<SearchPage>}
   */
  async search(query, { signal, ...options } = {}) {
    checkText("search", "the query", query);
    return this.#ask({ method: "search", args: [query, checked("search", options)] }, signal);
  }

  /**
   * What happened when: events with their evidence, and counts over time.
   * @param {TimelineOptions} [options]
   * @returns {Promise<Timeline>}
   */
  async timeline({ signal, ...options } = {}) {
    return this.#ask({ method: "timeline", args: [checked("timeline", options)] }, signal);
  }

  /**
   * Words and titles that begin with `prefix`.
   * @param {string} prefix
   * @param {SuggestOptions} [options]
   * @returns {Promise<Suggestion[]>}
   */
  async suggest(prefix, options) {
    checkText("suggest", "the prefix", prefix);
    return this.#ask({ method: "suggest", args: [prefix, checked("suggest", options)] });
  }

  /**
   * One article as it was read; for the id of a copy the one that was kept; undefined if there is none of that id.
   * @param {string} id
   * @returns {Promise<Article | undefined>}
   */
  async article(id) {
    checkText("article", "the id", id);
    return this.#ask({ method: "article", args: [id] });
  }

  /**
   * A page of the list of all articles.
   * @param {ArticlesOptions} [options]
   * @returns {Promise<ArticlePage>}
   */
  async articles(options) {
    return this.#ask({ method: "articles", args: [checked("articles", options)] });
  }

  /**
   * The archive as the bytes of a `.linimasa` file. The same articles give the same bytes.
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async save() {
    return this.#ask({ method: "save", args: [] });
  }

  /** Gives back the memory and the worker. Questions that wait fail; so does every later one. */
  close() {
    this.#port?.close();
    this.#port = undefined;
  }

  /**
   * @param {Question} question
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async #ask(question, signal) {
    throwIfAborted(signal);
    if (!this.#port) throw new LinimasaError("bad-input", "the archive is closed");
    return unlessAborted(this.#port.request("ask", question), signal);
  }
}
