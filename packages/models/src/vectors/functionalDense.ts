import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dense, type Functional, input, model } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";

export interface FunctionalDenseOptions {
  /** Numbers in an input; default 64. */
  features?: number;
  /** Size of each of the two hidden layers; default 16. */
  units?: number;
  /** Number of classes, 2 or more; default 3. */
  classes?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const FUNCTIONAL_DENSE_OPTIONS = {
  features: integer({ min: 1, default: 64 }),
  units: integer({ min: 1, default: 16 }),
  classes: integer({ min: 2, default: 3 }),
  seed: modelSeed,
} satisfies OptionTable<FunctionalDenseOptions>;

/**
 * The course's example of a functional model: each layer is applied to the output of the one before it.
 *
 *     Dense(units, relu), Dense(units, relu)    [batch, features] -> [batch, units]    (inputs + 1) * units parameters each
 *     Dense(classes, softmax)                   -> [batch, classes]
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.functionalDense({ seed: 1 }).countParams(); // → 1363
 */
export function functionalDense(options?: FunctionalDenseOptions): Functional {
  const read = readOptions("models.functionalDense", FUNCTIONAL_DENSE_OPTIONS, options);
  const { features, units, classes, seed } = read;
  return withRandomSeed(seed, () => {
    const inputs = input({ name: "input_1", shape: [features] });
    let x = dense({ name: "dense", units, activation: "relu" }).apply(inputs);
    x = dense({ name: "dense_1", units, activation: "relu" }).apply(x);
    const outputs = dense({ name: "dense_2", units: classes, activation: "softmax" }).apply(x);
    return model({ name: "functional_dense", inputs, outputs });
  });
}
