// The public interface, the same for every entry: `createLibrary` has to satisfy it.

import type { ArchiveSource, Article, BuildOptions, DateMention, FindDatesOptions, OpenOptions, RawArticle, RawArticles, ReadOptions, Source, SourceArticles, WasmSource } from "../lib/types.d.ts";
import type { Archive } from "../lib/archive.js";

export type {
  Abortable, Anchor, ArchiveFacts, ArchiveSource, Article, ArticleCard, ArticleCopy, ArticlePage, ArticlesOptions, Basis, Block, Bucket,
  BuildOptions, DateMention, DateValue, DayRange, Event, EventMention, FacetCount, FindDatesOptions, Grain, Hit,
  LinimasaErrorCode, Marked, Modifier, OpenOptions, OutletProfile, Published, QueryInfo, RawArticle, RawArticles, ReadOptions, SearchOptions, SearchPage,
  Source, SourceArticles, Span, SuggestOptions, Suggestion, Timeline, TimelineOptions, Warning, WasmSource,
} from "../lib/types.d.ts";
export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

/**
 * Loads the core; idempotent, and called by the others. Needed only to load early or to say where
 * the wasm is, which the entry `linimasa/slim` always wants to know: `core.wasm`, or `slim.wasm`
 * where only ready archives are opened.
 * @throws {LinimasaError} `network`, `wasm-unavailable`
 */
export declare function init(wasm?: WasmSource): Promise<void>;

/**
 * Reads articles and makes an archive of them, in a worker where one can be started.
 * @throws {LinimasaError} `bad-input` (which article, and why), `aborted`, `limit`, and those of `init`
 * @example
 * const archive = await buildArchive([{ text: "…" }, { html: "…", url: "https://…" }]);
 * const { hits } = await archive.search("kim jong");
 */
export declare function buildArchive(articles: RawArticles, options?: BuildOptions): Promise<Archive>;

/**
 * Opens a saved archive. Reads no article anew, so that it is fast, and loads `slim.wasm`, a third of
 * the whole, unless `init` named another or the whole is there already. The answers are the same; but
 * the slim one knows no stem of a word of the query that stands in no article.
 *
 * All of the file is checked at once; articles and events are read when they are first asked for. Bytes at hand are
 * copied for the worker; with `worker: "off"` they are read where they lie: leave them as they are until the archive is
 * closed, else questions fail with `bad-archive`.
 * @throws {LinimasaError} `bad-archive` (cut, damaged, no archive), `newer-archive`, `network`, `limit`, `aborted`,
 *   `bad-input`, and those of `init`
 * @example
 * const archive = await openArchive("story.linimasa");
 */
export declare function openArchive(source: ArchiveSource, options?: OpenOptions): Promise<Archive>;

/**
 * The articles of a file, as they came: of a feed, JSON, lines of JSON, Markdown, a page or a text. What cannot be
 * understood costs nothing else and is told in `warnings`. `buildArchive` takes files too.
 * @throws {LinimasaError} `bad-input` (a saved archive, no file), and those of `init`
 * @example
 * const { articles, warnings } = await readSource({ name: "feed.xml", data: await (await fetch("/feed.xml")).text() });
 * const fromFiles = await buildArchive(input.files);
 */
export declare function readSource(source: Source): Promise<SourceArticles>;

/**
 * Reads one article and indexes nothing.
 * @throws {LinimasaError} `bad-input`, and those of `init`
 */
export declare function readArticle(raw: RawArticle, options?: ReadOptions): Promise<Article>;

/**
 * The date expressions of a plain text, in its order. Without `reference` (a day, `YYYY-MM-DD`),
 * "kemarin" has no value.
 * @throws {LinimasaError} `bad-input`, and those of `init`
 */
export declare function findDates(text: string, options?: FindDatesOptions): Promise<DateMention[]>;
