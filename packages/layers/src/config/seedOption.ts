import { integer, optional } from "@seqloom/array";
import type { Option } from "@seqloom/array";

/** An option of a layer that is not written into its config. */
export interface UnwrittenOption<T> extends Option<T> {
  readonly unwritten: true;
}

/** The option `seed` of a layer whose weights draw: it goes into its initializers, and is written in their configs. */
export function weightSeedOption(): UnwrittenOption<number | undefined> {
  return { ...seedOption("decides the initializers left to their default"), unwritten: true };
}

/** The option `seed` of a class that draws; left out, it takes a `freshSeed`. */
export function seedOption(meaning: string): Option<number | undefined> {
  return optional(integer({ min: 0, max: 2 ** 32 - 1, meaning }));
}
