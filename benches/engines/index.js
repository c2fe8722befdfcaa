//! The engines under one interface. Each is loaded only in the process that measures it.

import { flexsearch } from "./flexsearch.js";
import { linimasa } from "./linimasa.js";
import { lunr } from "./lunr.js";
import { minisearch } from "./minisearch.js";
import { orama } from "./orama.js";
import { pagefind } from "./pagefind.js";

/** @import { Document } from "../words.js" */

/**
 * An index that can be searched. `search` gives ten hits as the engine gives them, `ids` the ids of up to `limit`;
 * `save` what a site would put on its server. `reading`: milliseconds that building took before it indexed anything.
 * @typedef {{
 *   search(query: string): unknown,
 *   ids(query: string, limit: number): string[] | Promise<string[]>,
 *   save(): Uint8Array | Promise<Uint8Array>,
 *   close?(): unknown,
 *   reading?: number,
 * }} Searcher
 */

/**
 * `settings` ends up in the report. `phrases`: it reads words in quotes as a phrase. `buildsElsewhere`: building runs
 * in another process, so that its memory is not seen. `load` opens what `save` gave; without it the files are read
 * piece by piece while searching. `indexOf` leaves of what `save` gave what finds hits, where that holds articles too.
 * @typedef {{
 *   name: string,
 *   settings: string,
 *   phrases?: true,
 *   buildsElsewhere?: true,
 *   version(): Promise<string>,
 *   build(documents: Document[]): Promise<Searcher>,
 *   load?(saved: Uint8Array): Promise<Searcher>,
 *   indexOf?(saved: Uint8Array): Uint8Array,
 * }} Engine
 */

export { linimasa };

/** What Linimasa is compared with. @type {Engine[]} */
export const PEERS = [minisearch, flexsearch, lunr, orama, pagefind];
