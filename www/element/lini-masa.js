//! The element `<lini-masa>`: takes articles or an archive, shows search and a timeline. The class
//! has no side effects and may be imported where there is no DOM; `define.js` registers it.

import { LitElement, adoptStyles, html } from "lit";
import { Address } from "./address.js";
import { Herald } from "./herald.js";
import { lightArticles } from "./light-articles.js";
import { Session, noChoices } from "./session.js";
import { Speech } from "./speech.js";
import { shellStyles } from "./styles/shell.js";
import { Paper, Space, languageOf, whenNear } from "./surroundings.js";
import { shell } from "./views/shell.js";

/** @typedef {import("./types.d.ts").ArchiveLike} ArchiveLike */
/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {import("../lib/types.d.ts").RawArticles} RawArticles */
/** @typedef {import("./messages/index.js").Messages} Messages */
/** @typedef {Pick<typeof import("../entry/api.d.ts"), "buildArchive" | "openArchive">} Library */

const WIDE_REM = 56;
const VIEWS = /** @type {const} */ ({ both: ["timeline", "articles"], timeline: ["timeline"], search: ["articles"] });
/** The choices that make the state that a host keeps and gives back. */
const STATE = /** @type {const} */ (["q", "from", "to", "outlets", "sort", "place"]);

/**
 * News articles with search and a timeline, read in the browser. `api.d.ts` says what the page around it sees:
 * attributes, events, slots, parts, custom properties and states.
 */
export class LiniMasa extends LitElement {
  /** What opens the archives of all elements: the edition of the library that a bundle carries. @type {Library} */
  static library;

  /** @override */
  static styles = shellStyles;

  /** @override */
  static properties = {
    q: { noAccessor: true },
    from: { noAccessor: true },
    to: { noAccessor: true },
    src: { noAccessor: true },
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
  #herald = new Herald(this);
  #speech = new Speech(() => this.requestUpdate());
  /** @type {Address | undefined} */
  #address;
  /** @type {ArchiveLike | Promise<ArchiveLike> | undefined} */
  #archive;
  /** @type {RawArticles | undefined} */
  #articles;
  /** @type {string | null} */
  #src = null;
  #started = false;
  #stopWaiting = () => {};
  /** What comes with the first answer. @type {import("./views/body.js").Body | undefined} */
  #body;
  #resolveReady = () => {};

  constructor() {
    super();
    /** Strings of the host, before the element's own. @type {Messages | undefined} */
    this.messages = undefined;
    /** @type {"search" | "timeline" | "both"} */
    this.view = "both";
    /** @type {import("./address.js").AddressMode} */
    this.deepLink = "off";
    /** @type {"lazy" | "eager"} */
    this.loading = "lazy";
    /** @type {"auto" | "off"} */
    this.worker = "auto";
    this.maxResults = 10;
    this.headingLevel = 2;
    /** Fulfilled when the archive is open and has answered. @type {Promise<void>} */
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

  /**
   * The archive that is shown. One that is set, or the promise of one, goes before all other input
   * and is left open when the element goes.
   */
  get archive() {
    return this.#archive ?? this.#session.archive;
  }
  set archive(archive) {
    this.#archive = archive;
    this.#restart();
  }

  /** Articles and files to read, instead of the `<article>` children. */
  get articles() {
    return this.#articles;
  }
  set articles(articles) {
    this.#articles = articles;
    this.#restart();
  }

  /** Where a saved archive lies, instead of articles; also an attribute. */
  get src() {
    return this.#src;
  }
  set src(src) {
    if (this.#src === src) return;
    this.#src = src;
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
    addEventListener("online", this.#online);
    // What was set before the element was defined counts from the first update on.
    void this.updateComplete.then(() => this.isConnected && !this.#started && this.#arrive());
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("online", this.#online);
    // An element that is moved is removed and put back in the same task.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  /** @param {string} name @param {string | null} before @param {string | null} value @override */
  attributeChangedCallback(name, before, value) {
    super.attributeChangedCallback(name, before, value);
    this.requestUpdate();
  }

  /** @override */
  willUpdate(/** @type {Map<PropertyKey, unknown>} */ changed) {
    if (changed.has("maxResults")) this.#session.show(this.maxResults);
    if (this.#started) void this.#speech.use(languageOf(this), this.messages);
  }

  /** @override */
  render() {
    const { say, language } = this.#speech;
    if (!say) return html`<slot></slot>`;
    const { choices, answer, cards } = this.#session;
    const shown = { say, language, level: this.headingLevel, acts: this.#acts, choices, cards, printing: this.#paper.printing };
    const body = answer && this.#body?.draw({ ...shown, answer }, this.#session, this.#layout());
    return shell(shown, this.#session, body);
  }

  /** @override */
  updated() {
    this.#body?.settle(/** @type {ShadowRoot} */ (this.renderRoot), this.#session);
  }

  #layout() {
    const wide = this.#paper.printing || this.#space.rem >= WIDE_REM;
    return { shown: VIEWS[this.view] ?? VIEWS.both, wide, space: this.#space };
  }

  /** @type {import("./types.d.ts").Acts} */
  #acts = {
    choose: (patch, options) => this.#choose({ ...patch, place: undefined }, options),
    read: (place) => this.#read(place),
    leave: () => this.#leave(),
    retry: () => (this.#session.archive ? void this.#session.retry() : this.#restart()),
  };

  /** What failed for want of a network is tried again. */
  #online = () => void (this.#session.failure?.code === "network" && this.#acts.retry());

  /** Loads the body and dresses it. */
  async #embody() {
    const { Body, bodyStyles } = await import("./views/body.js");
    if (this.#body) return;
    this.#body = new Body(() => this.requestUpdate());
    adoptStyles(/** @type {ShadowRoot} */ (this.renderRoot), [...shellStyles, ...bodyStyles]);
  }

  #arrive() {
    this.#stopWaiting();
    if (this.loading === "eager") this.#start();
    else this.#stopWaiting = whenNear(this, () => this.#start());
  }

  #start() {
    this.#started = true;
    this.#address = new Address(this.deepLink, this.id, (choices) => this.#session.choose(choices));
    this.#session.choose(this.#address.read() ?? {});
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#started && this.#open(), { once: true });
    else this.#open();
  }

  #open() {
    const given = this.#archive;
    const load = given ? undefined : this.#loader();
    if (given) void this.#session.open(async () => this.#embodied(given), () => {});
    else if (load) void this.#session.open((onProgress) => this.#embodied(load(onProgress)), (archive) => archive.close());
  }

  /** Makes an archive of its own: of articles that are given, else of `src`, else of the children. */
  #loader() {
    const { worker } = this;
    const { buildArchive, openArchive } = LiniMasa.library;
    const [src, articles] = [this.#src, this.#articles ?? (this.#src ? undefined : lightArticles(this))];
    if (articles) return (/** @type {(done: number, total?: number) => void} */ onProgress) => buildArchive(articles, { worker, onProgress });
    return src ? () => openArchive(src, { worker }) : undefined;
  }

  /** An archive, once the body is there too. @param {ArchiveLike | Promise<ArchiveLike>} archive */
  async #embodied(archive) {
    return (await Promise.all([archive, this.#embody()]))[0];
  }

  #restart() {
    if (!this.#started) return;
    this.#session.end();
    this.#open();
  }

  #end() {
    this.#stopWaiting();
    this.#started = false;
    this.#address?.leave();
    this.#session.end();
  }

  /** @param {Partial<Choices>} patch @param {{ typing?: boolean }} [options] @param {"push" | "replace"} [how] in the history */
  #choose(patch, options, how = "replace") {
    const before = this.#session.choices;
    this.#session.choose(patch, options);
    const { choices } = this.#session;
    this.#address?.write(choices, how);
    if (before.from !== choices.from || before.to !== choices.to) this.#herald.fire("range-change", { from: choices.from, to: choices.to });
    if (STATE.some((key) => before[key] !== choices[key])) this.#herald.fire("state-change", this.getState());
  }

  /** @param {import("./types.d.ts").Place} place */
  #read(place) {
    if (!this.#herald.fire("select", { article: place.id, block: place.block }, { cancelable: true })) return;
    this.#body?.focus.enter(/** @type {ShadowRoot} */ (this.renderRoot).activeElement);
    this.#choose({ place }, {}, this.#session.choices.place ? "replace" : "push");
  }

  #leave() {
    this.#body?.focus.leave();
    if (!this.#address?.back()) this.#choose({ place: undefined });
  }

  /** @param {"change" | "ready" | "answer" | "error"} what */
  #heard(what) {
    const { archive, failure } = this.#session;
    if (what === "change") this.#herald.show(this.#session);
    if (what === "error") this.#herald.fire("error", failure);
    if (what === "answer") this.#answered();
    if (what === "ready") {
      this.#resolveReady();
      this.#herald.fire("ready", { size: archive?.size });
    }
    this.requestUpdate();
  }

  #answered() {
    const { answer } = this.#session;
    const { say } = this.#speech;
    if (!answer) return;
    if (say) this.#body?.announce({ say, answer });
    this.#herald.fire("search", { query: answer.choices.q, total: answer.page.total, took: answer.page.took });
  }
}
