import type { ImageSize } from "../images/pngSize.js";
import type { SummaryValue } from "./encodeSummaryValue.js";

/** PNG files of one size, for the dashboard Images. */
export function imageSummary(
  tag: string,
  { width, height }: ImageSize,
  pngs: readonly Uint8Array[],
  description?: string,
): SummaryValue {
  const texts = [String(width), String(height), ...pngs];
  return { tag, tensor: { dtype: "string", shape: [texts.length], texts }, plugin: "images", description };
}
