import { oneOf, type Option } from "@seqloom/array";

/**
 * A setting for `verbose` of fit and evaluate: 1 draws bars, 2 writes a line an epoch, 0 nothing. On a terminal it is 1; in a
 * file, a pipe or CI it is 2, since each of the thousands of bars that are drawn one over the other would stay there.
 */
export function verbosity(): Option<0 | 1 | 2> {
  return oneOf([0, 1, 2], { default: process.stdout.isTTY ? 1 : 2 });
}
