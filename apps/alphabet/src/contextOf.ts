/** How many letters the deck's larger models are given. */
const LONGEST = 3;

/**
 * What stands before the next letter when a user asks: a single letter with those before it in the alphabet, up to
 * three together; several letters as they are, so that one may ask about an order that the alphabet does not have.
 */
export function contextOf(asked: string): string {
  if (asked.length > 1) return asked;
  const code = asked.charCodeAt(0);
  const first = Math.max("A".charCodeAt(0), code - LONGEST + 1);
  return Array.from({ length: code - first + 1 }, (_, i) => String.fromCharCode(first + i)).join("");
}
