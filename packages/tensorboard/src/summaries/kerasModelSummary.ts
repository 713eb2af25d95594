import type { SummaryValue } from "./encodeSummaryValue.js";

/** Keras's config of a model, for the conceptual graph of the dashboard Graphs. */
export function kerasModelSummary(tag: string, config: object, description?: string): SummaryValue {
  const tensor = { dtype: "string" as const, shape: [], texts: [JSON.stringify(config)] };
  return { tag, tensor, plugin: "graph_keras_model", pluginData: "1", description };
}
