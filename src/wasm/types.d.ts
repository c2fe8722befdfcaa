// The values that cross the boundary. Spans are [start, end) in UTF-16 code units of the string
// that they belong to. Dates are strings, never JavaScript Date.

/** A half-open range of UTF-16 code units. */
export type Span = [start: number, end: number];

/** An article as it came. `text` or `html` is needed; what is given beats what is found. */
export interface RawArticle {
  /** The host's own id; else one is derived from the URL or the content. */
  id?: string;
  /** The article as plain text, one block a line. */
  text?: string;
  /** The article as HTML, a page or a fragment; read rather than `text`, unless it holds no text. */
  html?: string;
  title?: string;
  url?: string;
  outlet?: string;
  authors?: string[];
  /** ISO 8601, or a date as the outlet prints it. */
  published?: string;
  /** When it was last changed, in the same forms. */
  modified?: string;
  /** BCP 47 tag. */
  language?: string;
  section?: string;
  /** The standfirst. */
  summary?: string;
  /** Whether the text is known to be only a part of the article. */
  truncated?: boolean;
}

/**
 * What a publisher says of its own outlet. It only sharpens what is found without it. Phrases are compared without case
 * and marks.
 */
export interface OutletProfile {
  /** Its name as shown. */
  name: string;
  /** Its hosts; subdomains count, and a path may follow: `example.com/berita`. */
  hosts?: string[];
  /** Other names by which its pages and datelines call it. */
  aliases?: string[];
  /** What its pages put before a headline: `Breaking News:`. */
  titlePrefixes?: string[];
  /** What its pages put after a headline: ` - Warta Kita`. */
  titleSuffixes?: string[];
  /** How lines begin that are no part of an article. */
  clutter?: string[];
  /** What stands before the names of authors and a colon: `Laporan`. */
  authorLabels?: string[];
  /** What stands before the date of publication and a colon: `Tayang`. */
  dateLabels?: string[];
}

/** The precision of a date, fine to coarse. */
export type Grain = "time" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";
/** What a value stands on: all in the text, computed from a stated anchor, or taken from context. */
export type Basis = "stated" | "relative" | "inferred";
/** How a value is narrowed or blurred. */
export type Modifier = "start" | "mid" | "end" | "approx" | "before" | "after";

/** What a date phrase means. Undated values (durations, sets, vague or unanchored ones) have no `edtf`, `earliest`, `latest`. */
export interface DateValue {
  /** ISO 8601-2 level 1: `2019-02-27`, `2018-06`, `200X`, `2019-02-25/2019-03-03`. */
  edtf?: string;
  /** TIMEX3: `2019-02-27`, `2019-W09`, `P2M`, `PRESENT_REF`, `XXXX-WXX-4`. */
  timex: string;
  /** First day, `YYYY-MM-DD`. */
  earliest?: string;
  /** Last day, inclusive, `YYYY-MM-DD`. */
  latest?: string;
  grain: Grain;
  basis: Basis;
  mod?: Modifier;
  /** What it was computed from. */
  anchor?: Anchor;
}
/** The day that a relative expression was computed from, and the words that state it. */
export interface Anchor { date: string; evidence?: string }

/** A date expression; `block` counts `Article.blocks`, absent for the title or a plain text. */
export interface DateMention extends DateValue {
  type: "DATE" | "TIME" | "DURATION" | "SET";
  text: string;
  span: Span;
  block?: number;
}

/** What a careful reader should know; `article` is an id. */
export interface Warning { code: string; message: string; article?: string }

export interface Block {
  kind: "paragraph" | "heading" | "caption" | "quote" | "list-item";
  text: string;
  /** Who made the picture, for captions. */
  credit?: string;
}

export interface Published extends DateValue {
  /** The words of the source that say so. */
  evidence: string;
  /** ISO 8601 with zone, where time and zone are stated. */
  time?: string;
}

export interface Article {
  id: string;
  url?: string;
  /** BCP 47 tag; `und` where not known. */
  language: string;
  title: string;
  summary?: string;
  outlet?: string;
  section?: string;
  authors: string[];
  editors: string[];
  agencies: string[];
  place?: string;
  truncated: boolean;
  published?: Published;
  modified?: DateValue;
  blocks: Block[];
  related: { text: string; url?: string }[];
  removed: { text: string; reason: string }[];
  dates: DateMention[];
  /** Other places where the same article was found: the same address twice, or an agency's text in several outlets. */
  copies: ArticleCopy[];
  warnings: Warning[];
}

/** Another place where an article was found; the archive keeps and counts the article once. */
export interface ArticleCopy {
  /** The id that the copy would have; `archive.article` knows only that of the article kept. */
  id: string;
  url?: string;
  outlet?: string;
  published?: Published;
}

/** A text with marked places. */
export interface Marked { text: string; marks: Span[] }

/** The part of an article that lists show. */
export interface ArticleCard {
  id: string;
  title: string;
  url?: string;
  outlet?: string;
  language: string;
  published?: Published;
}
export interface ArticlePage { total: number; articles: ArticleCard[] }
export interface ArticlesOptions { offset?: number; limit?: number; sort?: "newest" | "oldest" }

export interface SearchOptions {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
  from?: string;
  to?: string;
  on?: "published" | "events";
  outlets?: string[];
  authors?: string[];
  languages?: string[];
  sort?: "relevance" | "newest" | "oldest";
  offset?: number;
  /** 10 unless told. */
  limit?: number;
  typos?: "auto" | "off";
}
export interface FacetCount { value: string; count: number }
/** How a query was read. */
export interface QueryInfo {
  text: string;
  words: string[];
  phrases: string[];
  excluded: string[];
  filters: string[];
  notices: string[];
}
export interface Hit {
  id: string;
  score: number;
  title: Marked;
  snippet: Marked & { block?: number };
  url?: string;
  outlet?: string;
  published?: Published;
  partial?: true;
  /** Other places where the article was found; absent where there are none. */
  copies?: ArticleCopy[];
  why: { term: string; via: "exact" | "prefix" | "stem" | "typo" | "alias" }[];
}
export interface SearchPage {
  total: number;
  /** Further hits that match only part of the query; they follow the others. */
  partial: number;
  /** Milliseconds. */
  took: number;
  hits: Hit[];
  facets: { outlets: FacetCount[]; years: FacetCount[]; languages: FacetCount[] };
  didYouMean?: string;
  query: QueryInfo;
}

export interface TimelineOptions {
  query?: string;
  from?: string;
  to?: string;
  outlets?: string[];
  grain?: "auto" | "day" | "month" | "year" | "decade";
  minArticles?: number;
  limit?: number;
}
export interface Bucket { start: string; end: string; events: number; mentions: number; published: number }
export interface EventMention {
  /** Id of the article. */
  article: string;
  /** Index into its blocks. */
  block?: number;
  /** The sentence; `marks` are the words of the query. */
  quote: Marked;
  /** The date phrase; its span belongs to `quote.text`. */
  date: DateMention;
  /** Another article's mention before it says the same words (agency text, a caption); it adds nothing to the score. */
  repeats?: true;
}
export interface Event {
  id: string;
  when: DateValue;
  title: string;
  planned: boolean;
  /** How many distinct articles tell it. */
  articles: number;
  score: number;
  mentions: EventMention[];
}
export interface Timeline {
  grain: "day" | "month" | "year" | "decade";
  range?: { earliest: string; latest: string };
  buckets: Bucket[];
  events: Event[];
  /** Days, in order, on which a shown event shares its date with others: how many there are, hidden ones counted. */
  crowded: { date: string; events: number }[];
  /** How many events there are, those beyond the limit too; the buckets count all of them. */
  total: number;
  /** How many of the articles looked at give no event. */
  undated: number;
}

export interface SuggestOptions { limit?: number }
export interface Suggestion { text: string; kind: "word" | "title"; id?: string; count: number }
export interface FindDatesOptions { reference?: string; language?: string }

export type LinimasaErrorCode =
  "bad-input" | "bad-archive" | "newer-archive" | "limit" | "aborted" | "wasm-unavailable" | "network" | "crashed";
