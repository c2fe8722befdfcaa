//! The engines under one interface. Each is loaded only in the process that measures it.

import { flexsearch } from "./flexsearch.js";
import { linimasa } from "./linimasa.js";
import { lunr } from "./lunr.js";
import { minisearch } from "./minisearch.js";
import { orama } from "./orama.js";
import { pagefind } from "./pagefind.js";

/** @import { Document } from "../words.js" */

/**
 * A built index. `search` gives an answer as the engine gives it, `ids` the first ten of it.
 * @template A
 * @typedef {{
 *   search(query: string): A | Promise<A>,
 *   ids(answer: A): string[] | Promise<string[]>,
 *   close?(): unknown,
 * }} Searcher
 */

/**
 * `settings` ends up in the report. `phrases`: it reads words in quotes as a phrase. `buildsElsewhere`: building runs
 * in another process, so that its memory is not seen.
 * @typedef {{
 *   name: string,
 *   settings: string,
 *   phrases?: true,
 *   buildsElsewhere?: true,
 *   version(): Promise<string>,
 *   build(documents: Document[]): Promise<Searcher<any>>,
 * }} Engine
 */

export { linimasa };

/** What Linimasa is compared with. @type {Engine[]} */
export const PEERS = [minisearch, flexsearch, lunr, orama, pagefind];
