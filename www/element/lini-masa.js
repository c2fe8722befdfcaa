//! The element `<lini-masa>`: takes articles or an archive, shows search and a timeline. The class
//! has no side effects and may be imported where there is no DOM; `define.js` registers it.

import { LitElement } from "lit";
import { buildArchive } from "../entry/index.js";
import { DateLabels } from "./dates.js";
import { DeepLink } from "./deep-link.js";
import { lightArticles } from "./light-articles.js";
import { speaker, spoken } from "./messages/index.js";
import { ReadingFocus } from "./reading-focus.js";
import { Session, noChoices } from "./session.js";
import { styles } from "./styles/index.js";
import { Paper, Space, languageOf, whenNear } from "./surroundings.js";
import { Brush } from "./views/brush.js";
import { page } from "./views/page.js";
import { countWords } from "./views/search-view.js";

/** @typedef {import("./types.d.ts").ArchiveLike} ArchiveLike */
/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {import("./types.d.ts").RawArticle} RawArticle */
/** @typedef {import("./views/results-view.js").Tab} Tab */

const WIDE_REM = 56;
const ANNOUNCE_PAUSE_MS = 700;
/** The choices that make the state that a host keeps and gives back. */
const STATE = /** @type {const} */ (["q", "from", "to", "outlets", "sort", "place"]);

/**
 * News articles with search and a timeline, read in the browser.
 *
 * @fires lini-ready - `{ size }`: the archive is open and has answered
 * @fires lini-search - `{ query, total, took }`: an answer is shown
 * @fires lini-select - `{ article, block }`, cancelable: the reader opens an article
 * @fires lini-range-change - `{ from, to }`: the reader chose a period
 * @fires lini-state-change - the state, as `getState()` gives it
 * @fires lini-error - `{ code, message, recoverable }`
 * @slot - articles as plain HTML: the input, and what shows where scripts do not run or reading failed
 * @slot heading - above the search box
 * @slot empty - instead of the words for no articles and no results
 * @slot error - instead of the words for a failure
 */
export class LiniMasa extends LitElement {
  /** @override */
  static styles = styles;

  /** @override */
  static properties = {
    q: { noAccessor: true },
    from: { noAccessor: true },
    to: { noAccessor: true },
    archive: { noAccessor: true, attribute: false },
    articles: { noAccessor: true, attribute: false },
    messages: { attribute: false },
    view: {},
    deepLink: { attribute: "deep-link" },
    loading: {},
    worker: {},
    maxResults: { attribute: "max-results", type: Number },
    headingLevel: { attribute: "heading-level", type: Number },
  };

  /** @override */
  static get observedAttributes() {
    return [...super.observedAttributes, "lang", "dir"];
  }

  #session = new Session((what) => this.#heard(what));
  #space = new Space(this);
  #paper = new Paper(this, () => this.performUpdate());
  #brush = new Brush(() => this.requestUpdate());
  #focus = new ReadingFocus();
  #internals = this.attachInternals();
  #link = new DeepLink("off", "");
  /** @type {ArchiveLike | undefined} */
  #archive;
  /** @type {Iterable<RawArticle> | undefined} */
  #articles;
  /** Whether the step before this one in the history is ours. */
  #pushed = false;
  /** @type {Set<string>} */
  #opened = new Set();
  /** @type {Tab} */
  #tab = "timeline";
  #status = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #announcing;
  #started = false;
  #stopWaiting = () => {};
  /** @type {{ language: string, messages: import("./messages/index.js").Messages | undefined, say: import("./messages/index.js").Say, dates: DateLabels } | undefined} */
  #spoken;
  #resolveReady = () => {};

  constructor() {
    super();
    /** @type {import("./messages/index.js").Messages | undefined} */
    this.messages = undefined;
    /** @type {"search" | "timeline" | "both"} */
    this.view = "both";
    /** @type {import("./deep-link.js").LinkMode} */
    this.deepLink = "off";
    /** @type {"lazy" | "eager"} */
    this.loading = "lazy";
    /** @type {"auto" | "off"} */
    this.worker = "auto";
    this.maxResults = 10;
    this.headingLevel = 2;
    /** Settled when the archive is open and has answered. @type {Promise<void>} */
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
  }

  /** What is searched; also an attribute. */
  get q() {
    return this.#session.choices.q;
  }
  set q(q) {
    this.#choose({ q: q ?? "" });
  }

  /** First day of the period, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; also an attribute. */
  get from() {
    return this.#session.choices.from;
  }
  set from(from) {
    this.#choose({ from: from ?? "" });
  }

  /** Last day of the period, inclusive; also an attribute. */
  get to() {
    return this.#session.choices.to;
  }
  set to(to) {
    this.#choose({ to: to ?? "" });
  }

  /** A built archive, shared or not; it is left open when the element goes. */
  get archive() {
    return this.#archive;
  }
  set archive(archive) {
    this.#archive = archive;
    this.#restart();
  }

  /** Articles to read, instead of the `<article>` children. */
  get articles() {
    return this.#articles;
  }
  set articles(articles) {
    this.#articles = articles;
    this.#restart();
  }

  /** Searches as if the reader had typed it. @param {string} q @param {{ from?: string, to?: string }} [period] */
  search(q, period = {}) {
    this.#choose({ q, place: undefined, ...period });
  }

  /** Opens an article in the reading view. @param {string} id */
  select(id) {
    this.#read({ id });
  }

  /** Puts the focus into the search box. @param {FocusOptions} [options] @override */
  focus(options) {
    this.renderRoot.querySelector("input")?.focus(options);
  }

  /** Lets go of all choices. */
  reset() {
    this.setState({});
  }

  /** What the reader chose, as plain data. @returns {Partial<Choices>} */
  getState() {
    return Object.fromEntries(STATE.map((key) => [key, this.#session.choices[key]]));
  }

  /** Takes back what `getState` gave; what is missing is not chosen. @param {Partial<Choices>} state */
  setState(state) {
    const { q, from, to, outlets, sort, place } = { ...noChoices(), ...state };
    this.#choose({ q, from, to, outlets, sort, place });
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    addEventListener("popstate", this.#onPopState);
    if (this.#session.phase === "idle") this.#arrive();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("popstate", this.#onPopState);
    // An element that is moved is removed and put back in the same task.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  /** @param {string} name @param {string | null} before @param {string | null} value @override */
  attributeChangedCallback(name, before, value) {
    super.attributeChangedCallback(name, before, value);
    this.requestUpdate();
  }

  /** @override */
  render() {
    const { choices, answer, cards } = this.#session;
    const wide = this.#space.rem >= WIDE_REM || this.#paper.printing;
    const view = { ...this.#speech(), choices, answer, cards, level: this.headingLevel, acts: this.#acts, opened: this.#opened, printing: this.#paper.printing };
    return page(view, this.#session, {
      shown: this.#shown(),
      tab: wide ? undefined : this.#tab,
      brush: this.#brush,
      space: this.#space,
      status: this.#status,
    });
  }

  /** @override */
  updated() {
    this.#focus.settle(/** @type {ShadowRoot} */ (this.renderRoot), this.#session.article !== undefined);
  }

  /** @returns {Tab[]} */
  #shown() {
    if (this.view === "search") return ["articles"];
    return this.view === "timeline" ? ["timeline"] : ["timeline", "articles"];
  }

  /** @type {import("./types.d.ts").Acts} */
  #acts = {
    choose: (patch, options) => this.#choose({ ...patch, place: undefined }, options),
    read: (place) => this.#read(place),
    leave: () => this.#leave(),
    retry: () => (this.#session.archive ? void this.#session.retry() : this.#restart()),
    toggle: (event) => {
      this.#opened = new Set(this.#opened);
      if (!this.#opened.delete(event)) this.#opened.add(event);
      this.requestUpdate();
    },
    tab: (tab) => {
      this.#tab = tab;
      this.requestUpdate();
    },
  };

  /** The language of the interface and what speaks it; made anew when the language changes. */
  #speech() {
    const { messages } = this;
    const language = spoken(languageOf(this), messages);
    if (this.#spoken?.language !== language || this.#spoken.messages !== messages) {
      const say = speaker(language, messages);
      this.#spoken = { language, messages, say, dates: new DateLabels(language, say) };
    }
    return this.#spoken;
  }

  #arrive() {
    if (this.loading === "eager") this.#start();
    else this.#stopWaiting = whenNear(this, () => this.#start());
  }

  #start() {
    this.#started = true;
    this.#link = new DeepLink(this.deepLink, this.id);
    if (this.#link.present) this.#session.choose(this.#link.read());
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#open(), { once: true });
    else this.#open();
  }

  #open() {
    const articles = this.#articles ?? lightArticles(this);
    if (this.#archive) void this.#session.open(async () => /** @type {ArchiveLike} */ (this.#archive));
    else if (this.#articles || this.childElementCount > 0) {
      void this.#session.open((onProgress) => buildArchive(articles, { worker: this.worker, onProgress }));
    }
  }

  #restart() {
    if (!this.#started) return;
    this.#close();
    this.#open();
  }

  #end() {
    this.#stopWaiting();
    this.#started = false;
    this.#close();
  }

  /** Lets the archive go; one that the host gave stays open. */
  #close() {
    const { archive } = this.#session;
    this.#session.end();
    if (archive !== this.#archive) archive?.close();
  }

  /** @param {Partial<Choices>} patch @param {{ typing?: boolean }} [options] @param {"push" | "replace"} [how] in the history */
  #choose(patch, options, how = "replace") {
    const before = this.#session.choices;
    this.#session.choose(patch, options);
    const { choices } = this.#session;
    this.#link.write(choices, how);
    if (before.from !== choices.from || before.to !== choices.to) this.#fire("range-change", { from: choices.from, to: choices.to });
    if (STATE.some((key) => before[key] !== choices[key])) this.#fire("state-change", this.getState());
  }

  /** @param {import("./types.d.ts").Place} place */
  #read(place) {
    if (!this.#fire("select", { article: place.id, block: place.block }, true)) return;
    const first = !this.#session.choices.place;
    this.#focus.enter(/** @type {ShadowRoot} */ (this.renderRoot).activeElement);
    this.#choose({ place }, {}, first ? "push" : "replace");
    this.#pushed ||= first && this.deepLink !== "off";
  }

  #leave() {
    this.#focus.leave();
    if (this.#pushed) history.back();
    else this.#choose({ place: undefined });
  }

  #onPopState = () => {
    if (this.deepLink === "off") return;
    this.#pushed = false;
    this.#session.choose({ ...this.#link.read() });
  };

  /** @param {"change" | "ready" | "answer" | "error"} what */
  #heard(what) {
    const { archive, answer, failure } = this.#session;
    if (what === "change") this.#show();
    if (what === "error") this.#fire("error", failure);
    if (what === "ready") {
      this.#resolveReady();
      this.#fire("ready", { size: archive?.size });
    }
    if (what === "answer" && answer) {
      this.#announce();
      this.#fire("search", { query: answer.choices.q, total: answer.page.total, took: answer.page.took });
    }
  }

  #show() {
    const { phase, archive, failure } = this.#session;
    this.#mark("loading", phase === "loading");
    this.#mark("empty", phase === "ready" && archive?.size === 0);
    this.#mark("error", failure !== undefined);
    this.requestUpdate();
  }

  /** @param {string} state @param {boolean} on */
  #mark(state, on) {
    if (on) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

  /** Says the counts once typing has come to rest, so that a screen reader is not flooded. */
  #announce() {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const { answer } = this.#session;
      this.#status = answer ? countWords({ ...this.#speech(), answer }) : "";
      this.requestUpdate();
    }, ANNOUNCE_PAUSE_MS);
  }

  /** @param {string} name @param {unknown} detail @param {boolean} [cancelable] @returns {boolean} whether it may go on */
  #fire(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`lini-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }
}
