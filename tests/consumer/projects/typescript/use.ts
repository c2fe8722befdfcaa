// Every public name, used as a strict TypeScript user would; what must not compile is marked.
import { Archive, LinimasaError, buildArchive, findDates, init, readArticle } from "linimasa";
import type { Article, DateMention, Event, Hit, RawArticle, SearchPage, Suggestion, Timeline } from "linimasa";
import * as inline from "linimasa/inline";
import * as slim from "linimasa/slim";
import "linimasa/define";
import { LiniMasa } from "linimasa/element";
import type { LiniState } from "linimasa/element";
import messages from "linimasa/locales/id";

const raw: RawArticle = { text: "Judul\n\nIsi.", authors: ["Agus"] };

export async function use(signal: AbortSignal): Promise<string[]> {
  await init(new URL("https://example.org/core.wasm"));
  const archive: Archive = await buildArchive([raw], {
    worker: "auto",
    signal,
    onProgress: (done: number, total: number | undefined) => void [done, total],
  });
  const page: SearchPage = await archive.search("kim", { limit: 3, sort: "newest", signal });
  const hit: Hit | undefined = page.hits[0];
  const timeline: Timeline = await archive.timeline({ query: "kim", grain: "month" });
  const event: Event | undefined = timeline.events[0];
  const suggestions: Suggestion[] = await archive.suggest("ki", { limit: 3 });
  const article: Article | undefined = await archive.article(hit?.id ?? "");
  const dates: DateMention[] = await findDates("27 Februari 2019", { reference: "2019-03-01" });
  const read: Article = await readArticle(raw);
  archive.close();
  return [event?.when.edtf, article?.published?.evidence, suggestions[0]?.text, dates[0]?.edtf, read.title]
    .filter((text) => text !== undefined);
}

export function explain(error: unknown): string {
  if (!(error instanceof LinimasaError)) return "unknown";
  return error.code === "aborted" ? "aborted" : error.message;
}

export const same: typeof inline.buildArchive = slim.buildArchive;

export async function show(archive: Archive): Promise<string | undefined> {
  const element: LiniMasa = document.createElement("lini-masa");
  element.archive = archive;
  element.messages = { ...messages, "search.label": "Cari" };
  document.addEventListener("lini-select", (event) => {
    const { article, block }: { article: string; block?: number } = event.detail;
    if (article && block) event.preventDefault();
  });
  element.addEventListener("lini-state-change", ({ detail }: CustomEvent<LiniState>) => element.setState(detail));
  await element.ready;
  element.search("kim", { from: "2019" });
  return element.getState().q;
}

LiniMasa.library = inline;

// @ts-expect-error an article is an object
void buildArchive(["text"]);
// @ts-expect-error there is no such order
void buildArchive([]).then((archive) => archive.search("kim", { sort: "best" }));
// @ts-expect-error an archive does not change
void buildArchive([]).then((archive) => { archive.size = 3; });
