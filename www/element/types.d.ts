// The types that the element's files share: the core's values, the archive that answers, and what
// a view is given.

import type {
  Article, ArticleCard, ArticlePage, ArticlesOptions, Bucket, Event, Marked, RawArticle,
  SearchOptions, SearchPage, Span, Timeline, TimelineOptions, Warning,
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
  close(): void;
}

export type Sort = "relevance" | "newest" | "oldest";
export type BarGrain = Timeline["grain"];
/** A step into the chart: its grain and its two ends, `YYYY-MM-DD`, inclusive. */
export interface Zoom { grain: BarGrain; from: string; to: string }
/** An article to read, and the place in it to start from. */
export interface Place { id: string; block?: number; quote?: string; span?: Span }

/** What the reader chose. Empty strings are "not chosen". */
export interface Choices {
  q: string;
  from: string;
  to: string;
  outlets: string[];
  sort: Sort | "";
  zoom: Zoom[];
  /** How many hits and events are shown. */
  hits: number;
  events: number;
  place?: Place;
}

/** What the archive said to the choices. */
export interface Answer {
  page: SearchPage;
  timeline: Timeline;
  /** The bars: the whole time or the zoomed part, whatever the period. */
  overview: Timeline;
  choices: Choices;
}

export type Phase = "idle" | "loading" | "ready" | "error";
export interface Progress { done: number; total?: number }
export interface Failure { code: string; message: string; recoverable: boolean }

/** What happens on the reader's acts. */
export interface Acts {
  choose(patch: Partial<Choices>, options?: { typing?: boolean }): void;
  read(place: Place): void;
  leave(): void;
  retry(): void;
  toggle(event: string): void;
  tab(name: "timeline" | "articles"): void;
}

/** What every view is given. */
export interface View {
  say: Say;
  dates: DateLabels;
  /** BCP 47 tag of the interface. */
  language: string;
  /** Level of the section headings; those inside are one deeper. */
  level: number;
  acts: Acts;
  answer: Answer;
  choices: Choices;
  cards: Map<string, ArticleCard>;
  /** Ids of the events that show their quotes. */
  opened: Set<string>;
  /** Everything is shown, for paper. */
  printing: boolean;
}
