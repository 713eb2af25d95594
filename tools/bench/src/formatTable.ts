/**
 * Lays out a table, the first line being the heads of the columns.
 *
 * @param markdown with bars, as in a document; else with spaces between
 */
export function formatTable(lines: readonly (readonly string[])[], { markdown }: { markdown: boolean }): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const padded = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)));
  if (!markdown) return padded.map((line) => line.join("  ").trimEnd()).join("\n");
  const rule = widths.map((width) => "-".repeat(width));
  return [padded[0]!, rule, ...padded.slice(1)].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
