//! Takes a text and ranges over it, gives it cut into pieces that a template can wrap. Ranges may
//! overlap; text stays text.

/**
 * @typedef {object} Range
 * @property {[number, number] | import("./types.d.ts").Span} span UTF-16 code units, end exclusive
 * @property {"mark" | "date" | "target"} kind
 * @property {import("./types.d.ts").DateMention} [date]
 */

/**
 * The pieces of a text in order, each with the ranges that cover it, outermost first.
 * @param {string} text
 * @param {Range[]} ranges
 * @returns {{ text: string, ranges: Range[] }[]}
 */
export function pieces(text, ranges) {
  const borders = [0, text.length, ...ranges.flatMap((range) => range.span)];
  const cuts = [...new Set(borders)].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    return { text: text.slice(start, end), ranges: ranges.filter(({ span }) => span[0] <= start && end <= span[1]) };
  });
}
