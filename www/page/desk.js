//! The reader's desk on the demo page: their own files in by drop or picker, what is read out as a
//! file. Shows progress, can be cancelled, says what is to be known of each file.

import { speaker } from "../element/messages/index.js";
import { fileName, singleFile } from "../single/edition.js";
import { droppedFiles, pickedFiles } from "./files.js";
import { readFiles } from "./reading.js";

/** @import { Archive, Warning } from "../entry/api.d.ts" */
/** @typedef {import("../element/lini-masa.js").LiniMasa} LiniMasa */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */
/** What the desk has to say: a key of the texts and its values. @typedef {{ key: string, values?: Record<string, string | number> }} Word */

/** So many notes are listed. */
const MOST_NOTES = 200;

/** The desk of one page. */
export class Desk {
  #element;
  #root;
  #say;
  #opened;
  /** An archive of the reader's files, which the page has to close. @type {Archive | undefined} */
  #own;
  /** @type {AbortController | undefined} */
  #reading;
  /** @type {Word | undefined} */
  #status;
  /** What is to be known of the files; the element shows what is of their articles. @type {Warning[]} */
  #notes = [];

  /**
   * @param {HTMLElement} root @param {LiniMasa} element @param {Say} say
   * @param {(own: boolean) => void} opened told whose articles are shown
   */
  constructor(root, element, say, opened) {
    this.#root = root;
    this.#element = element;
    this.#say = say;
    this.#opened = opened;
    this.#listen();
    this.draw();
  }

  /** Reads files in place of what is shown; a later call wins over an earlier one. @param {File[]} files */
  async open(files) {
    if (files.length === 0) return;
    this.cancel();
    const reading = new AbortController();
    this.#reading = reading;
    const total = files.length;
    const current = () => reading === this.#reading;
    const onFile = (/** @type {string} */ file, /** @type {number} */ done) => current() && this.#progress({ file, done, total });
    try {
      const archive = await readFiles(files, { signal: reading.signal, onFile });
      if (current()) this.#show(archive, total);
      else archive.close();
    } catch (error) {
      if (current()) this.#end({ key: "failed", values: { message: /** @type {Error} */ (error).message } });
    }
  }

  /** Gives up what is being read; what was shown stays. */
  cancel() {
    this.#reading?.abort();
    if (this.#reading) this.#end({ key: "cancelled" });
  }

  /** Writes everything anew, in the language of the page. */
  draw() {
    const { key, values } = this.#status ?? { key: "", values: {} };
    this.#part("status").textContent = key && this.#say(key, values);
    this.#part("progress").hidden = this.#part("cancel").hidden = !this.#reading;
    this.#part("examples").hidden = !this.#own;
    this.#part("notes").hidden = this.#notes.length === 0;
    this.#part("notes-title").textContent = this.#say("notes", { n: this.#notes.length });
    void this.#listNotes();
  }

  async #listNotes() {
    const say = await speaker(document.documentElement.lang);
    this.#part("notes-list").replaceChildren(...this.#notes.slice(0, MOST_NOTES).map((note) => noteLine(note, say)));
  }

  /** @param {Archive} archive @param {number} files */
  #show(archive, files) {
    this.#notes = archive.warnings.filter(({ article }) => article === undefined);
    if (archive.size === 0) {
      archive.close();
      return this.#end({ key: "nothing" });
    }
    this.#change(archive);
    this.#end({ key: "done", values: { articles: archive.size, files } });
  }

  /** @param {Archive | undefined} archive */
  #change(archive) {
    const before = this.#own;
    this.#own = archive;
    this.#element.reset();
    this.#element.archive = archive;
    this.#opened(archive !== undefined);
    before?.close();
  }

  /** @param {{ file: string, done: number, total: number }} values */
  #progress(values) {
    const bar = /** @type {HTMLProgressElement} */ (this.#part("progress"));
    bar.max = values.total;
    bar.value = values.done;
    this.#status = { key: "reading", values: { ...values, done: values.done + 1 } };
    this.draw();
  }

  /** @param {Word} status */
  #end(status) {
    this.#reading = undefined;
    this.#status = status;
    this.draw();
  }

  #listen() {
    this.#part("cancel").addEventListener("click", () => this.cancel());
    this.#part("examples").addEventListener("click", () => this.#leave());
    this.#part("save-archive").addEventListener("click", () => this.#save("linimasa"));
    this.#part("save-page").addEventListener("click", () => this.#save("html"));
    for (const [button, picker] of [["pick-files", "files"], ["pick-folder", "folder"]]) {
      const input = /** @type {HTMLInputElement} */ (this.#part(picker ?? ""));
      this.#part(button ?? "").addEventListener("click", () => input.click());
      input.addEventListener("change", () => {
        void this.open(pickedFiles(input));
        input.value = "";
      });
    }
    this.#takeDrops();
  }

  /** Files may be dropped anywhere on the page. */
  #takeDrops() {
    const mark = (/** @type {boolean} */ on) => this.#root.toggleAttribute("data-over", on);
    addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      mark(true);
    });
    addEventListener("dragleave", (event) => event.relatedTarget || mark(false));
    addEventListener("drop", (event) => {
      mark(false);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => this.open(files));
    });
  }

  /** Back to the examples. */
  #leave() {
    this.#notes = [];
    this.#change(undefined);
    this.#end({ key: "" });
    this.#part("pick-files").focus();
  }

  /** @param {"linimasa" | "html"} kind */
  async #save(kind) {
    const archive = /** @type {Archive | undefined} */ (await this.#element.archive);
    if (!archive) return;
    try {
      const title = document.querySelector("h1")?.textContent ?? "";
      const content = kind === "html" ? await this.#page(archive, title) : await archive.save();
      download(new Blob([content]), fileName(title, kind));
    } catch (error) {
      this.#end({ key: "failed", values: { message: /** @type {Error} */ (error).message } });
    }
  }

  /** @param {Archive} archive @param {string} title */
  async #page(archive, title) {
    const template = await (await fetch(new URL("./single.html", import.meta.url))).text();
    return singleFile(template, archive, { title, language: document.documentElement.lang });
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-part="${name}"]`));
  }
}

/** What a warning means in the language of the page, and its own words. @param {Warning} warning @param {Say} say */
function noteLine({ code, message }, say) {
  const line = document.createElement("li");
  const [words, detail] = [document.createElement("b"), document.createElement("span")];
  words.textContent = say(`warning.${code}`);
  detail.lang = "en";
  detail.textContent = ` ${message}`;
  line.append(words, detail);
  return line;
}

/** @param {Blob} content @param {string} name */
function download(content, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
