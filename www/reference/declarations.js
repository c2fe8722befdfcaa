//! Takes the text of a declaration file as this project writes and tsc emits them, gives what it
//! exports: names, comments, members. No parser of TypeScript: every member stands on its own line.

/**
 * @typedef {{ tag: string, type: string, name: string, text: string }} Tag
 * @typedef {{ text: string, tags: Tag[] }} Comment
 * @typedef {{ name: string, rest: string, isStatic: boolean, comment: Comment }} Member `rest` is what follows the name
 * @typedef {{ kind: string, name: string, code: string, comment: Comment, members: Member[] }} Declaration
 */

const COMMENT = String.raw`(?:/\*\*((?:(?!\*/)[\s\S])*)\*/\s*)?`;
/** A statement begins in the first column; what is indented or closes a brace there goes on with it. */
const EXPORTED = new RegExp(String.raw`^${COMMENT}(export (?:declare )?(class|interface|function|type) (\w+).*(?:\n(?:[ \t].*|\}.*))*)`, "gm");
const MEMBER = new RegExp(String.raw`^ {2,4}${COMMENT}((?:(?:static|readonly|get) )*)("[\w-]+"|\w+)(\??\s*[(:].*);$`, "gm");
const TAG = /^@(\w+)(?: \{([^}]*)\})? ?(.*)$/;

/** @param {string} source @returns {Declaration[]} */
export function declarations(source) {
  return [...source.matchAll(EXPORTED)].map(([, comment, code = "", kind = "", name = ""]) => ({
    kind, name, code, comment: parsed(comment), members: membersOf(kind, code),
  }));
}

/** @param {string} kind @param {string} code @returns {Member[]} */
function membersOf(kind, code) {
  if (kind !== "class" && kind !== "interface") return [];
  return [...code.matchAll(MEMBER)].map(([, comment, modifiers = "", name = "", rest = ""]) => ({
    name: name.replaceAll('"', ""), rest, isStatic: modifiers.includes("static"), comment: parsed(comment),
  }));
}

/** The words of a comment, then its tags; a tag may go on over lines. @param {string} [comment] @returns {Comment} */
function parsed(comment = "") {
  const text = comment.replace(/^\s*\* ?/gm, "").trim();
  const [words = "", ...tags] = text.split(/(?:^|\s)(?=@\w)/m);
  return { text: words.trim(), tags: tags.map(tagged) };
}

/** `@tag {type} name - text`. @param {string} line @returns {Tag} */
function tagged(line) {
  const [, tag = "", type = "", rest = ""] = TAG.exec(line.replace(/\s+/g, " ").trim()) ?? [];
  const [name = "", ...words] = rest.split(/(?:^|\s+)-\s+/);
  return { tag, type, name: name.trim(), text: words.join(" - ") };
}
