import { type Option, optional, seed } from "@seqloom/array";

/** An option of a layer that is not written into its config. */
export interface UnwrittenOption<T> extends Option<T> {
  readonly unwritten: true;
}

/** The option `seed` of a class that draws: for `seededRandom`, or left out for a fresh one. */
export const seedOption: Option<number | undefined> = optional(seed());

/** The option `seed` of a layer whose weights draw: it goes into its initializers, and is written in their configs. */
export const weightSeedOption: UnwrittenOption<number | undefined> = { ...seedOption, unwritten: true };
