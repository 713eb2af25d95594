/**
 * Labels of vectors as the Projector reads them, a line for each. Tabs and line breaks inside a label become spaces, and a label
 * of nothing else "(empty)": they would shift the labels behind them.
 */
export function metadataTsv(labels: readonly string[]): string {
  return labels.map((label) => `${label.replace(/[\t\r\n\v\f\u2028\u2029]/g, " ").trim() || "(empty)"}\n`).join("");
}
