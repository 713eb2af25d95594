import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { conv1d, dense, globalMaxPooling1d, maxPooling1d, sequential, type Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";

export interface JenaConv1dOptions {
  /** Measurements in one time step; default 14. */
  features?: number;
  /** Patterns that each convolution looks for; default 32. */
  filters?: number;
  /** Steps in a pattern; default 5. */
  kernelSize?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const JENA_CONV1D_OPTIONS = {
  features: integer({ min: 1, default: 14 }),
  filters: integer({ min: 1, default: 32 }),
  kernelSize: integer({ min: 1, default: 5 }),
  seed: modelSeed,
} satisfies OptionTable<JenaConv1dOptions>;

/**
 * The course's three convolutions for the weather in Jena, which do not know when a pattern was.
 *
 *     Conv1D(filters, kernelSize, relu)    MaxPooling1D(3)      [batch, steps, features] -> …
 *     Conv1D(filters, kernelSize, relu)    MaxPooling1D(3)
 *     Conv1D(filters, kernelSize, relu)    GlobalMaxPooling1D   -> [batch, filters]
 *     Dense(1)                             -> [batch, 1]
 *
 * Takes standardized measurements of any number of steps that three windows fit into, and gives a standardized temperature.
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaConv1d({ seed: 1 }).countParams(); // → 12609
 */
export function jenaConv1d(options?: JenaConv1dOptions): Sequential {
  const { features, filters, kernelSize, seed } = readOptions("models.jenaConv1d", JENA_CONV1D_OPTIONS, options);
  const convolution = { filters, kernelSize, activation: "relu" } as const;
  return withRandomSeed(seed, () =>
    sequential({
      name: "jena_conv1d",
      layers: [
        conv1d({ name: "conv1d", ...convolution, inputShape: [null, features] }),
        maxPooling1d({ name: "max_pooling1d", poolSize: 3 }),
        conv1d({ name: "conv1d_1", ...convolution }),
        maxPooling1d({ name: "max_pooling1d_1", poolSize: 3 }),
        conv1d({ name: "conv1d_2", ...convolution }),
        globalMaxPooling1d({ name: "global_max_pooling1d" }),
        dense({ name: "dense", units: 1 }),
      ],
    }),
  );
}
