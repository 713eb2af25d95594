import { integer, optional } from "@seqloom/array";
import type { Option } from "@seqloom/array";

/** The option `seed` of a class that draws: what `seededRandom` takes, or nothing for a fresh one. */
export function seedOption(meaning: string): Option<number | undefined> {
  return optional(integer({ min: 0, max: 2 ** 32 - 1, meaning }));
}
