import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { conv1d, dense, gru, maxPooling1d, sequential, type Sequential } from "@seqloom/layers";
import { type WeatherDropoutOptions, weatherDropoutOptions } from "./weatherOptions.js";

export interface JenaConv1dGruOptions extends WeatherDropoutOptions {
  /** Patterns that each convolution looks for; default 32. */
  filters?: number;
  /** Steps in a pattern; default 5. */
  kernelSize?: number;
}

const JENA_CONV1D_GRU_OPTIONS = {
  filters: integer({ min: 1, default: 32 }),
  kernelSize: integer({ min: 1, default: 5 }),
  ...weatherDropoutOptions(0.1, 0.5),
} satisfies OptionTable<JenaConv1dGruOptions>;

/**
 * The course's convolutions in front of a GRU for the weather in Jena: they make a long sequence short, and the GRU knows when
 * a pattern was.
 *
 *     Conv1D(filters, kernelSize, relu)    MaxPooling1D(3)    [batch, steps, features] -> …
 *     Conv1D(filters, kernelSize, relu)    -> [batch, windows, filters]
 *     GRU(units) with dropout              -> [batch, units]
 *     Dense(1)                             -> [batch, 1]
 *
 * Takes standardized measurements of any number of steps that the windows fit into, and gives a standardized temperature. Weights
 * begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaConv1dGru({ seed: 1 }).countParams(); // → 13793
 */
export function jenaConv1dGru(options?: JenaConv1dGruOptions): Sequential {
  const read = readOptions("models.jenaConv1dGru", JENA_CONV1D_GRU_OPTIONS, options);
  const { features, filters, kernelSize, units, dropout, recurrentDropout, seed } = read;
  const convolution = { filters, kernelSize, activation: "relu" } as const;
  return withRandomSeed(seed, () =>
    sequential({
      name: "jena_conv1d_gru",
      layers: [
        conv1d({ name: "conv1d", ...convolution, inputShape: [null, features] }),
        maxPooling1d({ name: "max_pooling1d", poolSize: 3 }),
        conv1d({ name: "conv1d_1", ...convolution }),
        gru({ name: "gru", units, dropout, recurrentDropout }),
        dense({ name: "dense", units: 1 }),
      ],
    }),
  );
}
