import stringWidth from "string-width";

/** Width of a text on a terminal, in columns: two for a Chinese character, one for a letter. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}
