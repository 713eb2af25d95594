import { textWidth } from "./textWidth.js";

/** Sign at the end of a text that was cut. */
const ELLIPSIS = "…";

/**
 * Cuts a text to a width, with "…" at its end where something is left out.
 *
 * @param width in pixels
 * @param size of the font, in pixels
 */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth(ELLIPSIS, size);
  let [kept, used] = ["", 0];
  for (const character of text) {
    used += textWidth(character, size);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
