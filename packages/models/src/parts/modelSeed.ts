import { optional, seed } from "@seqloom/array";

/** The option `seed` of every model. */
export const modelSeed = optional(seed());
