import type { HdfGroup } from "./HdfGroup.js";
import { countOf } from "./types.js";

/**
 * Count of all elements in a group and below whose bytes are there.
 *
 * @throws Refusal on a dataset that claims more than the file has
 */
export function countNumbers(group: HdfGroup): number {
  let count = 0;
  for (const dataset of group.datasets()) {
    dataset.check();
    count += countOf(dataset.shape);
  }
  return count;
}
