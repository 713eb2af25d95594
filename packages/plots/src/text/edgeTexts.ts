import { numberText, withoutMinusZero } from "./numberText.js";

const MOST_DECIMALS = 8;

/**
 * Texts of the edges of bins, all with the same decimals: as many as they have, at most two digits of the narrowest bin.
 *
 * @param edges two or more, ascending
 *
 * @example
 * edgeTexts([2, 2.5, 3]); // → [ '2.0', '2.5', '3.0' ]
 */
export function edgeTexts(edges: ArrayLike<number>): string[] {
  const list = Array.from(edges);
  const narrowest = Math.min(...list.slice(1).map((edge, i) => edge - list[i]!));
  const most = Math.max(0, 1 - Math.floor(Math.log10(narrowest)));
  if (most > MOST_DECIMALS || list.some((edge) => Math.abs(edge) >= 1e7)) return list.map(numberText);
  const zeros = list.map((edge) => /0*$/.exec(edge.toFixed(most))![0].length);
  const decimals = most - Math.min(most, ...zeros);
  return list.map((edge) => withoutMinusZero(edge.toFixed(decimals)));
}
