//! Families of Indonesian words, as its grammar forms them from a root. They are made here by adding affixes, so that
//! they owe nothing to any engine's stemmer, which takes them off.

const VOWEL = /[aeiou]/g;

/**
 * The words of `known` that each root's family has there, of roots with several; a word that two roots could form is
 * in no family.
 * @param {string[]} roots
 * @param {Set<string>} known
 * @returns {string[][]}
 */
export function familiesOf(roots, known) {
  const plain = new Set(roots);
  const parents = new Map();
  for (const root of plain) {
    for (const form of formsOf(root)) {
      if (known.has(form)) parents.set(form, parents.has(form) || plain.has(form) ? null : root);
    }
  }
  const families = new Map([...plain].filter((root) => known.has(root)).map((root) => [root, [root]]));
  for (const [form, root] of parents) {
    if (root !== null) families.set(root, [...families.get(root) ?? [], form]);
  }
  return [...families.values()].filter((family) => family.length > 1);
}

/** The words that affixes form from a root (Alwi et al., Tata Bahasa Baku Bahasa Indonesia, 2003, chapters 4, 5, 7). */
function formsOf(root) {
  const active = nasal("me", root);
  const agent = nasal("pe", root);
  const carried = root.startsWith("r") ? `be${root}` : `ber${root}`;
  const reached = root.startsWith("r") ? `te${root}` : `ter${root}`;
  const caused = `per${root}`;
  const stems = [active, `di${root}`, reached, root, `mem${caused}`, `di${caused}`];
  const verbs = stems.flatMap((stem) => [stem, `${stem}kan`, `${stem}i`]);
  const nouns = [agent, `${agent}an`, `${caused}an`, `ke${root}an`, `${root}an`, carried, `${carried}an`, `se${root}`];
  return new Set([...verbs, ...nouns].filter((word) => word !== root));
}

/**
 * `me-` and `pe-` with the nasal that the first sound of the root asks for.
 * @param {string} prefix
 * @param {string} root
 */
function nasal(prefix, root) {
  if ((root.match(VOWEL) ?? []).length === 1) return `${prefix}nge${root}`;
  const [first, rest] = [root[0], root.slice(1)];
  if ("lmnrwy".includes(first)) return prefix + root;
  if (first === "p") return `${prefix}m${rest}`;
  if (first === "t") return `${prefix}n${rest}`;
  if (first === "s") return `${prefix}ny${rest}`;
  if (first === "k") return `${prefix}ng${rest}`;
  if ("bfv".includes(first)) return `${prefix}m${root}`;
  return "cdjz".includes(first) ? `${prefix}n${root}` : `${prefix}ng${root}`;
}
