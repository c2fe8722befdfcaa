//! Takes an archive and what the reader chooses, gives the archive's answers to the newest
//! choices. Knows no DOM: older answers stay until newer ones are there, stale ones are dropped.

/** @typedef {import("./types.d.ts").ArchiveLike} ArchiveLike */
/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {import("./types.d.ts").Answer} Answer */
/** @typedef {import("./types.d.ts").Frame} Frame */

const TYPING_PAUSE_MS = 60;
const FIRST_HITS = 10;
const FIRST_EVENTS = 60;
const SUGGESTIONS = 6;
/** The share of events at each end of the time that the chart may leave out at first. */
const FEW = 0.02;

/** The choices that change what the archive answers. */
const ASKED = /** @type {const} */ (["q", "from", "to", "outlets", "sort", "window", "hits", "events"]);
/** The choices after which a longer list shrinks to its first page again. */
const NARROWING = /** @type {const} */ (["q", "from", "to", "outlets"]);

/** @returns {Choices} */
export function noChoices() {
  return { q: "", from: "", to: "", outlets: [], sort: "", hits: FIRST_HITS, events: FIRST_EVENTS };
}

/** One reader at one archive. */
export class Session {
  choices = noChoices();
  /** @type {import("./types.d.ts").Phase} */
  phase = "idle";
  /** @type {import("./types.d.ts").Progress | undefined} */
  progress;
  /** @type {import("./types.d.ts").Failure | undefined} */
  failure;
  /** @type {ArchiveLike | undefined} */
  archive;
  /** @type {Answer | undefined} */
  answer;
  /** @type {Map<string, import("./types.d.ts").ArticleCard>} */
  cards = new Map();
  /** The article being read; `null` when the archive has none of that id. @type {import("./types.d.ts").Article | null | undefined} */
  article;
  #firstHits = FIRST_HITS;
  #release = () => {};
  /** @type {Frame | undefined} */
  #whole;
  #turn = 0;
  #opening = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  #heard;

  /** @param {(what: "change" | "ready" | "answer" | "error") => void} heard told after each change */
  constructor(heard) {
    this.#heard = heard;
  }

  /**
   * Opens an archive and answers the standing choices. A later call wins over an earlier one.
   * @param {(progress: (done: number, total?: number) => void) => Promise<ArchiveLike>} load
   * @param {(archive: ArchiveLike) => void} release called when the archive is needed no more
   */
  async open(load, release) {
    const opening = ++this.#opening;
    const current = () => opening === this.#opening;
    this.#set({ phase: "loading", progress: undefined, failure: undefined });
    try {
      const archive = await load((done, total) => current() && this.#set({ progress: { done, total } }));
      if (!current()) return release(archive);
      this.#release = () => release(archive);
      await this.#begin(archive, current);
    } catch (error) {
      if (current()) this.#fail(error, "error");
    }
  }

  /** @param {ArchiveLike} archive @param {() => boolean} current */
  async #begin(archive, current) {
    const [cards, whole] = await Promise.all([archive.articles({ limit: archive.size }), wholeTime(archive)]);
    if (!current()) return;
    this.archive = archive;
    this.cards = new Map(cards.articles.map((card) => [card.id, card]));
    this.#whole = whole?.frame;
    const { from, to } = this.choices;
    this.choices = { ...this.choices, window: from || to ? undefined : whole?.midst };
    await this.#ask();
    if (this.phase === "ready") this.#heard("ready");
  }

  /**
   * Changes what the reader chose, and asks again where that matters.
   * @param {Partial<Choices>} patch
   * @param {{ typing?: boolean }} [options] typing waits for a pause
   */
  choose(patch, { typing = false } = {}) {
    const changed = (/** @type {keyof Choices} */ key) => key in patch && !same(patch[key], this.choices[key]);
    const asks = ASKED.some(changed);
    const lists = NARROWING.some(changed) ? { hits: this.#firstHits, events: FIRST_EVENTS } : {};
    const reads = "place" in patch && patch.place !== this.choices.place;
    this.#set({ choices: { ...this.choices, ...lists, ...patch } });
    if (reads) void this.#read();
    if (asks) this.#askAfter(typing ? TYPING_PAUSE_MS : 0);
  }

  /** Shows so many hits before the reader asks for more; ten where the host gives no such number. @param {number} most */
  show(most) {
    this.#firstHits = Number.isInteger(most) && most > 0 ? most : FIRST_HITS;
    this.choose({ hits: this.#firstHits });
  }

  /** Asks the standing question again, after a failure. */
  retry() {
    this.#set({ failure: undefined });
    return this.#ask();
  }

  /** Lets the archive go; answers under way are dropped. */
  end() {
    this.#turn++;
    this.#opening++;
    clearTimeout(this.#pause);
    this.#release();
    this.#release = () => {};
    this.phase = "idle";
    this.archive = this.answer = this.article = undefined;
  }

  /** @param {number} pause milliseconds */
  #askAfter(pause) {
    clearTimeout(this.#pause);
    if (!this.archive) return;
    if (pause === 0) void this.#ask();
    else this.#pause = setTimeout(() => this.#ask(), pause);
  }

  async #ask() {
    const { archive, choices } = this;
    if (!archive) return;
    const turn = ++this.#turn;
    try {
      const answer = await ask(archive, choices, this.#whole);
      if (turn !== this.#turn) return;
      this.#set({ answer, phase: "ready", failure: undefined });
      this.#heard("answer");
      if (choices.place && !this.article) await this.#read();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error, this.answer ? "ready" : "error");
    }
  }

  async #read() {
    const { place } = this.choices;
    if (!place || !this.archive) return this.#set({ article: undefined });
    try {
      const article = (await this.archive.article(place.id)) ?? null;
      if (place === this.choices.place) this.#set({ article });
    } catch (error) {
      this.#fail(error, this.phase);
    }
  }

  /** @param {unknown} error @param {import("./types.d.ts").Phase} phase */
  #fail(error, phase) {
    const { code = "unknown", message = String(error) } = /** @type {{ code?: string, message?: string }} */ (error ?? {});
    this.#set({ phase, failure: { code, message, recoverable: code !== "bad-input" && code !== "limit" } });
    this.#heard("error");
  }

  /** @param {Partial<Session>} fields */
  #set(fields) {
    Object.assign(this, fields);
    this.#heard("change");
  }
}

/**
 * Asks both views, and the chart where it shows another time than the lists.
 * @param {ArchiveLike} archive @param {Choices} choices @param {Frame} [whole] the whole time of the archive
 * @returns {Promise<Answer>}
 */
async function ask(archive, choices, whole) {
  const { q, from, to, outlets, sort, window, hits, events } = choices;
  const period = { from: from || undefined, to: to || undefined };
  const told = outlets.length > 0 ? { outlets } : {};
  const frame = window?.frame ?? whole;
  const [page, everywhere, timeline, overview, suggestions = []] = await Promise.all([
    archive.search(q, { ...period, ...told, on: "events", sort: sort || (q ? "relevance" : "newest"), limit: hits }),
    outlets.length > 0 ? archive.search(q, { ...period, on: "events", limit: 1 }) : undefined,
    archive.timeline({ ...period, ...told, query: q, grain: frame?.grain, limit: events }),
    window || from || to ? archive.timeline({ ...frame, ...told, query: q, limit: 0 }) : undefined,
    q ? archive.suggest?.(q, { limit: SUGGESTIONS }) : undefined,
  ]);
  const { outlets: counted } = (everywhere ?? page).facets;
  return { page, timeline, outlets: counted, bars: (overview ?? timeline).buckets, frame, whole, suggestions, choices };
}

/**
 * The whole time that an archive tells of, in the grain that shows it best; and its midst, where a
 * few events far off would make the chart of the others small.
 * @param {ArchiveLike} archive @returns {Promise<{ frame: Frame, midst?: import("./types.d.ts").Window } | undefined>}
 */
async function wholeTime(archive) {
  const whole = await archive.timeline({ limit: 0 });
  const frame = frameOf(whole);
  const period = midst(whole.buckets);
  if (!frame || !period || 2 * years(period) > years(frame)) return frame && { frame };
  const inner = frameOf(await archive.timeline({ ...period, limit: 0 }));
  return { frame, midst: inner && { frame: inner, from: inner.from, to: inner.to } };
}

/** The bars that hold something, from the first to the last. @param {import("./types.d.ts").Timeline} timeline @returns {Frame | undefined} */
function frameOf({ grain, buckets }) {
  const filled = buckets.filter(({ events }) => events > 0);
  const [first, last] = [filled[0], filled.at(-1)];
  return first && last && { grain, from: first.start, to: last.end };
}

/** The days that all events but few at each end lie in. @param {import("./types.d.ts").Bucket[]} buckets @returns {import("./types.d.ts").Period | undefined} */
function midst(buckets) {
  const few = FEW * buckets.reduce((sum, { events }) => sum + events, 0);
  const beyond = (/** @type {typeof buckets} */ ends) => {
    let left = few;
    return ends.find(({ events }) => (left -= events) < 0);
  };
  const [first, last] = [beyond(buckets), beyond([...buckets].reverse())];
  return first && last && { from: first.start, to: last.end };
}

/** @param {import("./types.d.ts").Period} period */
function years({ from, to }) {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/** @param {unknown} one @param {unknown} other */
function same(one, other) {
  return Array.isArray(one) && Array.isArray(other) ? one.length === other.length && one.every((item, i) => item === other[i]) : one === other;
}
