import { optional, seed, seededRandom } from "@seqloom/array";

/** The option `seed` that every model has. */
export const seedOfModel = optional(seed());

/**
 * Seeds for the parts of a model, one after the other: `{ seed }` for each call.
 *
 * @param seed the model's; left out, each part takes a fresh one
 */
export function modelSeeds(seed: number | undefined): () => { seed: number | undefined } {
  const random = seed === undefined ? undefined : seededRandom(seed);
  return () => ({ seed: random?.integer(0, 2 ** 32) });
}
