// The types that the element's files share: the core's values, the archive that answers, and what
// a view is given.

import type {
  Article, ArticleCard, ArticlePage, ArticlesOptions, Bucket, Event, FacetCount, Marked, RawArticle,
  SearchOptions, SearchPage, Span, SuggestOptions, Suggestion, Timeline, TimelineOptions, Warning,
} from "../../src/wasm/types.d.ts";
import type { DateLabels } from "./dates.js";
import type { Say } from "./messages/index.js";

export type * from "../../src/wasm/types.d.ts";

/** What the element needs of an archive; `buildArchive` gives one. */
export interface ArchiveLike {
  readonly size: number;
  readonly warnings: Warning[];
  search(query: string, options?: SearchOptions): Promise<SearchPage>;
  timeline(options?: TimelineOptions): Promise<Timeline>;
  article(id: string): Promise<Article | undefined>;
  articles(options?: ArticlesOptions): Promise<ArticlePage>;
  suggest?(prefix: string, options?: SuggestOptions): Promise<Suggestion[]>;
  close(): void;
}

export type Sort = "relevance" | "newest" | "oldest";
export type BarGrain = Timeline["grain"];
/** Two days, `YYYY-MM-DD`, inclusive. */
export interface Period { from: string; to: string }
/** A stretch of time that the chart shows, and the grain of its bars. */
export interface Frame extends Period { grain: BarGrain }
/** What the chart shows, to the day, and the whole bars that are asked for. */
export interface Window extends Period { frame: Frame }
/** An article to read, and the place in it to start from. */
export interface Place { id: string; block?: number; quote?: string; span?: Span }

/** What the reader chose. Empty strings are "not chosen". */
export interface Choices {
  q: string;
  from: string;
  to: string;
  outlets: string[];
  sort: Sort | "";
  /** What the chart shows where it does not show the whole. */
  window?: Window;
  /** How many hits and events are shown. */
  hits: number;
  events: number;
  place?: Place;
}

/** What the archive said to the choices. */
export interface Answer {
  page: SearchPage;
  timeline: Timeline;
  /** How many articles each outlet has, whichever are chosen. */
  outlets: FacetCount[];
  /** The bars in the frame of the chart, whatever the period. */
  bars: Bucket[];
  /** What the bars stand for, in whole bars. Undefined where the archive tells no event. */
  frame: Frame | undefined;
  /** The whole time of the archive. */
  whole: Frame | undefined;
  /** Ways to go on from what was typed. */
  suggestions: Suggestion[];
  choices: Choices;
}

export type Phase = "idle" | "loading" | "ready" | "error";
export interface Progress { done: number; total?: number }
export interface Failure { code: string; message: string; recoverable: boolean }

/** What happens when the reader acts. */
export interface Acts {
  choose(patch: Partial<Choices>, options?: { typing?: boolean }): void;
  read(place: Place): void;
  leave(): void;
  retry(): void;
}

/** What the element hands to its body. */
export interface Shown {
  say: Say;
  /** BCP 47 tag of the interface. */
  language: string;
  /** Level of the section headings; those inside are one deeper. */
  level: number;
  acts: Acts;
  answer: Answer;
  choices: Choices;
  cards: Map<string, ArticleCard>;
  /** Everything is shown, for paper. */
  printing: boolean;
}

/** What every view of the body is given. */
export interface View extends Shown {
  dates: DateLabels;
  acts: Acts & {
    toggle(event: string): void;
    tab(name: "timeline" | "articles"): void;
    /** Makes a list longer; the focus stays with it where the button goes. */
    grow(list: "events" | "hits", count: number): void;
  };
  /** Ids of the events that show their quotes. */
  opened: ReadonlySet<string>;
}
