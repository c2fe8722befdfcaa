//! Makes `docs/api.md` of the comments in the declarations, the built ones where tsc makes them.

import { readFile } from "node:fs/promises";
import { declarations } from "./declarations.js";
import { manifest } from "./manifest.js";

/** @typedef {import("./declarations.js").Declaration} Declaration */

const WWW = new URL("../", import.meta.url);
const FILES = {
  functions: "entry/api.d.ts", archive: "dist/types/www/lib/archive.d.ts", errors: "dist/types/www/lib/errors.d.ts",
  options: "lib/types.d.ts", values: "../src/wasm/types.d.ts", element: "element/api.d.ts",
};
const HEAD = `# API reference

<!-- Made of the comments in the declarations by \`cargo xtask docs\`. Change those, not this. -->

The same functions come from \`linimasa\`, \`linimasa/inline\` and \`linimasa/slim\`; [embed.md](embed.md) says which to take. Spans
are \`[start, end)\` in UTF-16 code units of the string that they belong to. Dates are strings, never JavaScript's \`Date\`.
`;
/** What the library uses within itself. */
const INNER = new Set(["Host", "Question", "Requests", "Kind", "Port"]);

/** @returns {Promise<string>} Markdown */
export async function reference() {
  const of = async (/** @type {keyof typeof FILES} */ name) => declarations(await readFile(new URL(FILES[name], WWW), "utf8"));
  const [functions, archive, errors, options, values, element] = await Promise.all(/** @type {const} */ (
    ["functions", "archive", "errors", "options", "values", "element"]).map(of));
  return [
    HEAD,
    section("Functions", functions ?? []),
    section("Classes", [...archive ?? [], ...(errors ?? []).filter(({ kind }) => kind === "class")]),
    await elementSection(),
    section("Types of the element", (element ?? []).filter(({ name }) => name !== "LiniMasa" && name !== "LiniMasaEventMap")),
    section("Options", (options ?? []).filter(({ name }) => !INNER.has(name))),
    section("Values", values ?? []),
  ].join("\n");
}

/** @param {string} title @param {Declaration[]} declared */
function section(title, declared) {
  return `## ${title}\n\n${declared.map(entry).join("\n")}`;
}

/** @param {Declaration} declared */
function entry({ kind, name, code, comment }) {
  const failures = comment.tags.filter(({ tag }) => tag === "throws").map(({ type, name, text }) => `Fails with \`${type}\`: ${name}${text}.\n\n`);
  const heading = kind === "function" ? `\`${name}()\`` : `\`${name}\``;
  return `### ${heading}\n\n${comment.text ? `${comment.text}\n\n` : ""}${failures.join("")}${fenced(plain(code))}`;
}

/** A declaration without what types repeat in comments, and without what nobody calls. @param {string} code */
function plain(code) {
  return code
    .replace(/^export (?:declare )?/, "")
    .replace(/^ *\* @(?:param|returns|type)\b.*\n/gm, "")
    .replace(/^ *\/\*\*\n *\*\/\n/gm, "")
    .replace(/^ {4}/gm, "  ").replace(/^ {2,4} \*/gm, "   *")
    .replace(/^ {2}\/\*\*\n {3}\* (.*)\n {3}\*\/$/gm, "  /** $1 */")
    .replace(/^ {2}#private;\n/m, "")
    .replace(/(?:^ {2}\/\*\*.*\n)?^ {2}constructor\(.*\n/m, "")
    .replaceAll(/\{ signal, \.\.\.options \}/g, "options")
    .replaceAll(/import\("[^"]*"\)\./g, "");
}

/** @param {string} code */
function fenced(code) {
  return `\`\`\`ts\n${code}\n\`\`\`\n`;
}

/** The element's interface as tables, of its manifest. */
async function elementSection() {
  const { modules } = /** @type {any} */ (await manifest());
  const [element] = modules[0].declarations;
  const [members, methods] = ["field", "method"].map((kind) => element.members.filter((/** @type {any} */ member) => member.kind === kind));
  return [
    "## `<lini-masa>`", element.description,
    "`linimasa/define` registers it; `linimasa/element` exports its class, `LiniMasa`.",
    table("Attribute", element.attributes), table("Property", members.map(named)), table("Method", methods.map(called)),
    table("Event", element.events), table("Slot", element.slots.map((/** @type {any} */ slot) => ({ ...slot, name: slot.name || "(none)" }))),
    table("Part", element.cssParts), table("Custom property", element.cssProperties), table("State", element.cssStates.map(stated)),
  ].join("\n\n") + "\n";
}

/** @param {{ name: string, static?: boolean }} member */
function named(member) {
  return { ...member, name: member.static ? `LiniMasa.${member.name}` : member.name };
}

/** @param {{ name: string, parameters: { name: string, optional?: boolean, type: { text: string } }[], return: { type: object } }} method */
function called(method) {
  const parameters = method.parameters.map(({ name, optional, type }) => `${name}${optional ? "?" : ""}: ${type.text}`);
  return { ...method, name: `${method.name}(${parameters.join(", ")})`, type: method.return.type };
}

/** @param {{ name: string }} state */
function stated(state) {
  return { ...state, name: `:state(${state.name})` };
}

/** @param {string} title @param {{ name: string, description: string, type?: { text: string } }[]} rows */
function table(title, rows) {
  const cell = (/** @type {string} */ text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|");
  const typed = rows.some(({ type }) => type);
  const lines = rows.map(({ name, description, type }) =>
    `| \`${cell(name)}\` | ${typed ? `\`${cell(type?.text ?? "")}\` | ` : ""}${cell(description)} |`);
  return [`| ${title} | ${typed ? "Type | " : ""}|`, typed ? "| --- | --- | --- |" : "| --- | --- |", ...lines].join("\n");
}
