/** Numbers tokens from 1 on, in the order in which they come first. Index 0 is nobody's. */
export function tokenIndexOf(tokens: Iterable<string>): Map<string, number> {
  return new Map(Array.from(new Set(tokens), (token, i) => [token, i + 1]));
}
