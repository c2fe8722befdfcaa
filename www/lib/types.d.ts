// What the library adds to the values of the core: options with signals, and how it is hosted.

import type * as core from "../../src/wasm/types.d.ts";

export type * from "../../src/wasm/types.d.ts";

/** Lets a caller drop an answer; the call then fails with the code `aborted`. */
export interface Abortable { signal?: AbortSignal }

export interface SearchOptions extends core.SearchOptions, Abortable {}
export interface TimelineOptions extends core.TimelineOptions, Abortable {}

export interface BuildOptions extends Abortable {
  /** `auto`: in a worker where one can be started, else on this thread. `off`: on this thread. */
  worker?: "auto" | "off";
  /** Called after each article; `total` is known for arrays and sets. */
  onProgress?(done: number, total: number | undefined): void;
}

/** Articles to build from, in any order. */
export type RawArticles = Iterable<core.RawArticle> | AsyncIterable<core.RawArticle>;

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
  /** A new worker running `lib/worker.js`; undefined or an exception where there can be none. */
  worker(): Worker | undefined;
  /** Fetches the wasm. */
  fetch(url: URL): Promise<Response | BufferSource>;
}

/** A call of an archive's method in the core. */
export interface Question {
  method: "search" | "timeline" | "suggest" | "article" | "articles";
  args: unknown[];
}

/** What can be asked of the far end of a port, by kind: what it takes and what it answers. */
export interface Requests {
  /** Loads the core. */
  start: { takes: WebAssembly.Module | BufferSource | string; gives: void };
  /** Reads one more article. */
  add: { takes: core.RawArticle; gives: void };
  /** Freezes the archive. */
  finish: { takes: undefined; gives: ArchiveFacts };
  /** Asks the archive. */
  ask: { takes: Question; gives: unknown };
}
export type Kind = keyof Requests;

/** One archive's line to the core, in a worker or on this thread. */
export interface Port {
  request<K extends Kind>(kind: K, payload: Requests[K]["takes"]): Promise<Requests[K]["gives"]>;
  close(): void;
}
