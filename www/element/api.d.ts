// The public interface of the element: `index.js` has to satisfy it. Lit is bundled and stays unseen.

import type {
  Article, ArticlePage, ArticlesOptions, RawArticle, SearchOptions, SearchPage, SuggestOptions, Suggestion, Timeline, TimelineOptions, Warning,
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

/** `<lini-masa>`: news articles with search and a timeline, read in the browser. */
export declare class LiniMasa extends HTMLElement {
  /** What is searched; also an attribute. */
  q: string;
  /** First day of the period, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; also an attribute. */
  from: string;
  /** Last day of the period, inclusive; also an attribute. */
  to: string;
  /**
   * The archive that is shown. One that is set, or the promise of one, goes before all other input
   * and is left open when the element goes.
   */
  archive: ArchiveLike | Promise<ArchiveLike> | undefined;
  /** Where a saved archive lies, instead of articles; also an attribute. */
  src: string | null;
  /** Articles to read, instead of the `<article>` children. */
  articles: Iterable<RawArticle> | undefined;
  /** The host's own words for the interface. */
  messages: Record<string, Message> | undefined;
  view: "search" | "timeline" | "both";
  deepLink: "off" | "hash" | "query";
  loading: "lazy" | "eager";
  worker: "auto" | "off";
  maxResults: number;
  headingLevel: number;
  /** Settled when the archive is open and has answered. */
  readonly ready: Promise<void>;
  /** Searches as if the reader had typed it. */
  search(q: string, period?: { from?: string; to?: string }): void;
  /** Opens an article in the reading view. */
  select(id: string): void;
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
}
