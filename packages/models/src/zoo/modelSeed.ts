import { integer, optional } from "@seqloom/array";

/** The option `seed` of every model. */
export const modelSeed = optional(
  integer({
    min: 0,
    max: 2 ** 32 - 1,
    meaning: "decides all initial weights and dropout masks; default: the next seeds of setRandomSeed",
  }),
);
