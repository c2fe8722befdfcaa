//! Makes the Custom Elements Manifest, which editors and documentation tools read, of the comments
//! in `element/api.d.ts`.

import { readFile } from "node:fs/promises";
import { declarations } from "./declarations.js";

/** @typedef {import("./declarations.js").Declaration} Declaration */
/** @typedef {import("./declarations.js").Member} Member */

const API = new URL("../element/api.d.ts", import.meta.url);
const TAG_NAME = "lini-masa";

/** @returns {Promise<object>} as https://github.com/webcomponents/custom-elements-manifest describes it, version 2.1 */
export async function manifest() {
  const found = declarations(await readFile(API, "utf8"));
  const named = (/** @type {string} */ name) => /** @type {Declaration} */ (found.find((one) => one.name === name));
  return {
    schemaVersion: "2.1.0",
    modules: [
      { kind: "javascript-module", path: "dist/element.js", declarations: [element(named("LiniMasa"), named("LiniMasaEventMap"))],
        exports: [{ kind: "js", name: "LiniMasa", declaration: { name: "LiniMasa", module: "dist/element.js" } }] },
      { kind: "javascript-module", path: "dist/define.js",
        exports: [{ kind: "custom-element-definition", name: TAG_NAME, declaration: { name: "LiniMasa", module: "dist/element.js" } }] },
    ],
  };
}

/** @param {Declaration} declared @param {Declaration} events */
function element({ name, comment, members }, events) {
  const tagged = (/** @type {string} */ wanted) =>
    comment.tags.filter(({ tag }) => tag === wanted).map(({ name, text }) => ({ name, description: text }));
  return {
    kind: "class", customElement: true, tagName: TAG_NAME, name, description: comment.text,
    superclass: { name: "HTMLElement" },
    attributes: [...comment.tags.filter(({ tag }) => tag === "attr").map(ownAttribute), ...members.flatMap(attributeOf)],
    members: members.map(memberOf),
    events: events.members.map(eventOf),
    slots: tagged("slot"), cssParts: tagged("csspart"), cssProperties: tagged("cssprop"), cssStates: tagged("cssstate"),
  };
}

/** An attribute that is no property. @param {import("./declarations.js").Tag} tag */
function ownAttribute({ name, type, text }) {
  return { name, description: text, type: { text: type } };
}

/** @param {Member} member */
function attributeOf(member) {
  const { name } = member.comment.tags.find(({ tag }) => tag === "attr") ?? {};
  return name ? [{ name, fieldName: member.name, description: member.comment.text, type: { text: typeOf(member) } }] : [];
}

/** @param {Member} member */
function memberOf(member) {
  const { name, rest, isStatic, comment } = member;
  const [, parameters, result = ""] = /^\((.*)\): (.*)$/.exec(rest) ?? [];
  const common = { name, ...(isStatic && { static: true }), description: comment.text };
  if (parameters === undefined) return { kind: "field", ...common, type: { text: typeOf(member) } };
  return { kind: "method", ...common, parameters: parametersOf(parameters), return: { type: { text: result } } };
}

/** @param {string} list */
function parametersOf(list) {
  return [...list.matchAll(/(\w+)(\??): ((?:\{[^}]*\}|[^,{])+)/g)].map(([, name, optional, type = ""]) =>
    ({ name, ...(optional && { optional: true }), type: { text: type } }));
}

/** @param {Member} event */
function eventOf(event) {
  return { name: event.name, description: event.comment.text, type: { text: typeOf(event) } };
}

/** @param {Member} member */
function typeOf({ rest }) {
  return rest.replace(/^\??: /, "");
}
