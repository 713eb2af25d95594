/** The tokens that share their number with another one, as "a = b", a text for each such number. */
export function collisionsOf(numbers: ReadonlyMap<string, number>): string[] {
  const tokensOf = new Map<number, string[]>();
  for (const [token, number] of numbers) tokensOf.set(number, [...(tokensOf.get(number) ?? []), token]);
  return [...tokensOf.values()].filter((tokens) => tokens.length > 1).map((tokens) => tokens.join(" = "));
}
