import type { Label } from "../layout/Label.js";
import { element, escapeText, round } from "./element.js";

/** A text at its place. */
export function labelElement({ text, x, y, size, anchor, angle }: Label, color: string): string {
  const attributes = {
    x,
    y,
    "font-size": size,
    "text-anchor": anchor === "start" ? undefined : anchor,
    transform: angle === undefined ? undefined : `rotate(${round(angle)} ${round(x)} ${round(y)})`,
    fill: color,
  };
  return element("text", attributes, escapeText(text));
}
