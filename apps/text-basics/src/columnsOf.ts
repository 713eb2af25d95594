/** How many columns of a terminal a text takes at most: one for each character of ASCII, two for each other. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((columns, character) => columns + (character <= "~" ? 1 : 2), 0);
}
