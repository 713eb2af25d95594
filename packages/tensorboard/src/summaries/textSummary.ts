import type { SummaryValue } from "./encodeSummaryValue.js";

/** A text in Markdown, or a list of texts, for the dashboard Text. */
export function textSummary(tag: string, text: string | readonly string[], description?: string): SummaryValue {
  const isOne = typeof text === "string";
  const texts = isOne ? [text] : text;
  return { tag, tensor: { dtype: "string", shape: isOne ? [] : [texts.length], texts }, plugin: "text", description };
}
