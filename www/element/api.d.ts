// The public interface of the element: `index.js` has to satisfy it. Lit is bundled and stays unseen.
// `custom-elements.json` and `docs/api.md` are made of these comments; a test holds them to the code.

import type { buildArchive, openArchive } from "../entry/api.d.ts";
import type {
  Article, ArticlePage, ArticlesOptions, RawArticles, SearchOptions, SearchPage, SuggestOptions, Suggestion, Timeline, TimelineOptions, Warning,
} from "../lib/types.d.ts";

/** What the element needs of an archive; `buildArchive` gives one. */
export interface ArchiveLike {
  readonly size: number;
  readonly warnings: Warning[];
  search(query: string, options?: SearchOptions): Promise<SearchPage>;
  timeline(options?: TimelineOptions): Promise<Timeline>;
  article(id: string): Promise<Article | undefined>;
  articles(options?: ArticlesOptions): Promise<ArticlePage>;
  /** Where it is missing, nothing is suggested while the reader types. */
  suggest?(prefix: string, options?: SuggestOptions): Promise<Suggestion[]>;
  close(): void;
}

/** A string of the interface, by plural category where it counts something. */
export type Message = string | { one?: string; few?: string; many?: string; other: string };

/** What the reader chose, as plain data. Empty strings are "not chosen". */
export interface LiniState {
  q?: string;
  from?: string;
  to?: string;
  outlets?: string[];
  sort?: "relevance" | "newest" | "oldest" | "";
  place?: { id: string; block?: number; quote?: string; span?: [start: number, end: number] };
}

/** What opens archives for the element: any edition of the library does. */
export interface Library {
  buildArchive: typeof buildArchive;
  openArchive: typeof openArchive;
}

/** The events of `<lini-masa>`. They bubble out of shadow roots; one listener on the page hears all elements. */
export interface LiniMasaEventMap {
  /** The archive is open and has answered. */
  "lini-ready": CustomEvent<{ size: number }>;
  /** An answer is shown; `took` is in milliseconds. */
  "lini-search": CustomEvent<{ query: string; total: number; took: number }>;
  /** The reader opens an article. Cancelable: the host may show it its own way. */
  "lini-select": CustomEvent<{ article: string; block?: number }>;
  /** The period changed; empty strings are "open". */
  "lini-range-change": CustomEvent<{ from: string; to: string }>;
  /** What the reader chose has changed. */
  "lini-state-change": CustomEvent<LiniState>;
  /** Something failed; the codes are those of `LinimasaError`, or `unknown`. */
  "lini-error": CustomEvent<{ code: string; message: string; recoverable: boolean }>;
}

/**
 * `<lini-masa>`: news articles with search and a timeline, read in the browser.
 *
 * It reads the `archive` that it is given, else its `articles`, else the file that `src` names, else its
 * `<article>` children, of which `data-url`, `data-outlet`, `data-published`, `id` and `lang` are taken along.
 *
 * @attr {string} lang - language of the interface as a BCP 47 tag; that of the page where it is missing
 * @attr {"auto" | "light" | "dark"} theme - colours; `auto` (or none) follows the `color-scheme` of the page
 *
 * @slot - articles as plain HTML: the input, and what shows where scripts do not run or reading failed
 * @slot heading - above the search box
 * @slot empty - instead of the words for no articles and no results
 * @slot error - instead of the words for a failure
 *
 * @csspart base - all of the inside
 * @csspart search - the box with the search field
 * @csspart input - the search field
 * @csspart clear-button - empties the search field
 * @csspart suggestions - the list of words and titles below the search field
 * @csspart filters - the outlets to choose from
 * @csspart filter - one outlet
 * @csspart range - the two date fields
 * @csspart chart - the chart of events over time
 * @csspart list-title - the heading of a list
 * @csspart timeline - the list of events
 * @csspart event - one event
 * @csspart event-date - when it was
 * @csspart event-title - what happened; a button
 * @csspart quote - a sentence that tells of an event
 * @csspart result - one article of the list
 * @csspart result-title - its title; a button
 * @csspart excerpt - the passage that answers the query
 * @csspart mark - a word of the query
 * @csspart article - the reading view
 * @csspart article-title - the title of the article being read
 * @csspart subheading - a heading inside that article
 * @csspart loading - what shows while articles are read
 * @csspart empty - what shows where there is nothing to list
 * @csspart error - what shows after a failure
 * @csspart retry - tries again
 *
 * @cssprop --lini-accent - links, buttons, focus rings, chosen things
 * @cssprop --lini-date - dots and lines of dates
 * @cssprop --lini-planned - what is only planned
 * @cssprop --lini-error - the frame of a failure
 * @cssprop --lini-mark - background of the words of the query
 * @cssprop --lini-mark-text - their colour
 * @cssprop --lini-surface - background; none unless `theme` is `light` or `dark`
 * @cssprop --lini-raised - background of fields and boxes
 * @cssprop --lini-text - colour of text with `theme="light"` or `"dark"`; else the page's own colour
 * @cssprop --lini-muted - colour of less important text
 * @cssprop --lini-border - lines between things
 * @cssprop --lini-field-border - frames of fields and buttons; keep 3:1 against the background
 * @cssprop --lini-headline-font - font of headlines; else the page's own
 * @cssprop --lini-radius - roundness of corners, `0.6rem`
 * @cssprop --lini-gap - space between things, `1rem`
 * @cssprop --lini-min-block-size - height that is reserved before the first answer, `24rem`
 * @cssprop --lini-sticky-top - distance from the top of what stays in view, for pages with a fixed bar
 *
 * @cssstate loading - articles are being read
 * @cssstate empty - the archive holds no article
 * @cssstate error - something failed
 * @cssstate offline - it failed because there is no connection
 */
export declare class LiniMasa extends HTMLElement {
  /** Opens the archives of all elements. Set before the first element starts, to use another edition of the library. */
  static library: Library;
  /** What is searched. @attr q */
  q: string;
  /** First day of the period, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. @attr from */
  from: string;
  /** Last day of the period, inclusive. @attr to */
  to: string;
  /**
   * The archive that is shown. One that is set, or the promise of one, goes before all other input
   * and is left open when the element goes.
   */
  archive: ArchiveLike | Promise<ArchiveLike> | undefined;
  /** Articles and files to read, instead of the `<article>` children; what `buildArchive` takes. */
  articles: RawArticles | undefined;
  /** Where a saved archive lies. @attr src */
  src: string | null;
  /** The host's own words for the interface, before the element's; `linimasa/locales/en` lists the keys. */
  messages: Record<string, Message> | undefined;
  /** Which views are shown; `both` unless told. @attr view */
  view: "search" | "timeline" | "both";
  /** Where in the page's address the state is kept, under the element's `id`; `off` unless told. @attr deep-link */
  deepLink: "off" | "hash" | "query";
  /** `lazy`, unless told: nothing is fetched before the element comes near the screen or gets focus. @attr loading */
  loading: "lazy" | "eager";
  /** `auto`, unless told: the work is done in a worker where one can be started. `off`: on this thread. @attr worker */
  worker: "auto" | "off";
  /** How many articles are listed before the reader asks for more; 10 unless told. @attr max-results */
  maxResults: number;
  /** Level of the list headings, 1 to 6; 2 unless told. @attr heading-level */
  headingLevel: number;
  /** Fulfilled when the archive is open and has answered. */
  readonly ready: Promise<void>;
  /** Searches as if the reader had typed it. */
  search(q: string, period?: { from?: string; to?: string }): void;
  /** Opens an article in the reading view. */
  select(id: string): void;
  /** Puts the focus into the search field. */
  focus(options?: FocusOptions): void;
  /** Lets go of all choices. */
  reset(): void;
  /** What the reader chose. */
  getState(): LiniState;
  /** Takes back what `getState` gave; what is missing is not chosen. */
  setState(state: LiniState): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "lini-masa": LiniMasa;
  }
  interface GlobalEventHandlersEventMap extends LiniMasaEventMap {}
}
