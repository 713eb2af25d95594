/** A share as a text with two decimals: 0.8828 is "88.28 %". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
