import type { Label } from "../layout/Label.js";
import { element, escapeText, round } from "./element.js";

/**
 * A text at its place.
 *
 * @param edge colour around the letters, where lines may lie behind them
 */
export function labelElement({ text, x, y, size, anchor, angle }: Label, color: string, edge?: string): string {
  const attributes = {
    x,
    y,
    "font-size": size,
    "text-anchor": anchor === "start" ? undefined : anchor,
    transform: angle === undefined ? undefined : `rotate(${round(angle)} ${round(x)} ${round(y)})`,
    fill: color,
    ...(edge === undefined
      ? {}
      : { stroke: edge, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }),
  };
  return element("text", attributes, escapeText(text));
}
