import type { SummaryValue } from "./encodeSummaryValue.js";

/** A number, in float32, for the dashboards Scalars and Time Series. */
export function scalarSummary(tag: string, value: number, description?: string): SummaryValue {
  const content = new DataView(new ArrayBuffer(4));
  content.setFloat32(0, value, true);
  const tensor = { dtype: "float32" as const, shape: [], content: new Uint8Array(content.buffer) };
  return { tag, tensor, plugin: "scalars", description };
}
