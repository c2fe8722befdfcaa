//! Groups of names for one thing, read from a file: JSON, or lines as `Korut = Korea Utara`.

import { InputError, jsonOf, readText } from "./input.js";

const COMMENT = "#";
const SEPARATOR = "=";

/**
 * The groups in a file. What is no group is an `InputError` that says where.
 * @param {string} path
 * @returns {Promise<string[][]>}
 */
export async function readAliases(path) {
  const text = await readText(path);
  return text.trimStart().startsWith("[") ? fromJson(path, text) : fromLines(path, text);
}

/** @param {string} path @param {string} text */
function fromJson(path, text) {
  const groups = /** @type {unknown[]} */ (jsonOf(path, text));
  return groups.map((group, at) => {
    const names = Array.isArray(group) && group.every((name) => typeof name === "string") ? group : undefined;
    if (!names) throw new InputError(`${path}: [${at}]: a group must be an array of strings`);
    return checked(names, `${path}: [${at}]`);
  });
}

/** @param {string} path @param {string} text */
function fromLines(path, text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).map((line, at) => ({ line: line.trim(), at }));
  const told = lines.filter(({ line }) => line !== "" && !line.startsWith(COMMENT));
  return told.map(({ line, at }) => checked(line.split(SEPARATOR), `${path}: line ${at + 1}`));
}

/**
 * @param {string[]} names
 * @param {string} place
 */
function checked(names, place) {
  const group = names.map((name) => name.trim());
  if (group.length < 2) throw new InputError(`${place}: a group needs two names or more, as \`Korut = Korea Utara\``);
  if (group.includes("")) throw new InputError(`${place}: a name is empty`);
  return group;
}
