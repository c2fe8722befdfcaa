//! Figures as rows of a Markdown table.

/**
 * @param {string[]} columns without that of the names of rows
 * @param {string[][]} rows one cell for each column, and the name of the row before them
 */
export function table(columns, rows) {
  const lines = [["", ...columns], ["---", ...columns.map(() => "--:")], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Figures with their ratio to the first. @param {(number | undefined)[]} figures */
export function compared([own, ...peers]) {
  const ratio = (value) => value / own < 0.01 ? "<0.01" : figure(value / own);
  const both = (value) => own === undefined || value === undefined ? figure(value) : `${figure(value)} (${ratio(value)})`;
  return [figure(own), ...peers.map(both)];
}

/** Two digits that count, and no more than three places; a dash for none. @param {number} [value] */
export function figure(value) {
  if (value === undefined) return "–";
  if (value < 0.0005) return "<0.001";
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}
