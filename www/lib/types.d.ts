// What the library adds to the values of the core: options with signals, and how it is hosted.

import type * as core from "../../src/wasm/types.d.ts";

export type * from "../../src/wasm/types.d.ts";

/** Lets a caller drop an answer; the call then fails with the code `aborted`. */
export interface Abortable { signal?: AbortSignal }

export interface SearchOptions extends core.SearchOptions, Abortable {}
export interface TimelineOptions extends core.TimelineOptions, Abortable {}

export interface ReadOptions {
  /** What publishers say of their own outlets. */
  outlets?: core.OutletProfile[];
}

export interface BuildOptions extends ReadOptions, Abortable {
  /**
   * Groups of names for one thing: a search for one of a group finds the others too, as `KPK` and `Komisi Pemberantasan
   * Korupsi`. Those that the languages know need not be told. A name without lower-case letters counts only in capitals.
   * A saved archive that is taken over does not bring those it was built with: give them again.
   */
  aliases?: string[][];
  /** `auto`: in a worker where one can be started, else on this thread. `off`: on this thread. */
  worker?: "auto" | "off";
  /**
   * Called as the work goes on, with how many articles' worth of it is `done`. An article is done when it is read, indexed
   * and woven into the timeline; `done` never falls and ends at `total`. How many there are is known from the start for
   * arrays and sets without files, else when the last one is read.
   */
  onProgress?(done: number, total: number | undefined): void;
}

export interface OpenOptions extends Abortable {
  /** `auto`: in a worker where one can be started, else on this thread. `off`: on this thread. */
  worker?: "auto" | "off";
  /** An archive of more bytes is not opened: 256 MiB where nothing is said. */
  maxBytes?: number;
}

/** An archive file: where it lies, or its bytes. In Node a string may be a path. */
export type ArchiveSource = URL | string | Response | BufferSource;

/**
 * A file of articles: a feed (RSS, Atom, JSON Feed), JSON or lines of JSON, Markdown, a page, plain text. Its form is
 * told by its name's extension, else by its content. For `buildArchive` also a saved archive.
 */
export type Source = File | { name: string; data: string | BufferSource | Blob };

/** The articles of a file, and what could not be understood of it. */
export interface SourceArticles { articles: core.RawArticle[]; warnings: core.Warning[] }

/** Articles and files of articles to build from, in any order. */
export type RawArticles = Iterable<core.RawArticle | Source> | AsyncIterable<core.RawArticle | Source>;

/** The WebAssembly of the core: where it lies, or what it is. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

/** The first and last day that an archive speaks for, `YYYY-MM-DD`, inclusive. */
export interface DayRange { earliest: string; latest: string }

/** What is known of an archive once it is built. */
export interface ArchiveFacts {
  size: number;
  languages: string[];
  range: DayRange | undefined;
  warnings: core.Warning[];
}

/** What an entry supplies: the surroundings that differ between browser, Node and single files. */
export interface Host {
  /** The wasm to use where the caller names none. */
  wasm(): WasmSource | Promise<WasmSource>;
  /** A smaller one that opens ready archives and no more; absent where there is none at hand. */
  slim?(): WasmSource | Promise<WasmSource>;
  /** A new worker running `lib/worker.js`; undefined or an exception where there can be none. */
  worker(): Worker | undefined;
  /** What a caller means by a string: a URL, in Node a path too. */
  locate(text: string): URL;
  /** Fetches the wasm or an archive. */
  fetch(url: URL, init?: { signal?: AbortSignal }): Promise<Response | BufferSource>;
}

/** A call of an archive's method in the core. */
export interface Question {
  method: "search" | "timeline" | "suggest" | "article" | "articles" | "save";
  args: unknown[];
}

/** What can be asked of the far end of a port, by kind: what it takes and what it answers. */
export interface Requests {
  /** Loads the core. */
  start: { takes: WebAssembly.Module | BufferSource | string; gives: void };
  /** Says with what profiles of outlets and further names articles are read; before the first one. */
  prepare: { takes: Pick<BuildOptions, "outlets" | "aliases">; gives: void };
  /** Reads one more article. */
  add: { takes: core.RawArticle; gives: void };
  /** Takes a file apart and tells how many articles wait to be read; the bytes are given away. */
  addSource: { takes: { name: string; bytes: Uint8Array<ArrayBuffer> }; gives: number };
  /** Reads some of the articles that wait, and tells how many are left. */
  addWaiting: { takes: undefined; gives: number };
  /** Does some of the work of freezing the archive, and tells how much of it is done, from 0 to 1. */
  freeze: { takes: undefined; gives: number };
  /** Freezes the archive. */
  finish: { takes: undefined; gives: ArchiveFacts };
  /** Opens a saved archive; the bytes are given away. */
  open: { takes: Uint8Array<ArrayBuffer>; gives: ArchiveFacts };
  /** Asks the archive. */
  ask: { takes: Question; gives: unknown };
}
export type Kind = keyof Requests;

/** One archive's line to the core, in a worker or on this thread. */
export interface Port {
  request<K extends Kind>(kind: K, payload: Requests[K]["takes"]): Promise<Requests[K]["gives"]>;
  close(): void;
}
