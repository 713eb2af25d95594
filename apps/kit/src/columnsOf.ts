import stringWidth from "string-width";

/** How many columns of a terminal a text takes: two for a Chinese character, one for a letter. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}
