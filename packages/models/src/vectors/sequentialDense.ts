import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { sequential, type Sequential } from "@seqloom/layers";
import { answerLayer, denseLayers } from "../parts/denseLayers.js";
import { layerNames } from "../parts/layerNames.js";
import { modelSeed } from "../parts/modelSeed.js";
import { type Units, unitsOf, unitsOption } from "../parts/unitsOption.js";

export interface SequentialDenseOptions {
  /** Numbers in an input; default 10. */
  features?: number;
  /** Sizes of the hidden layers; default [64, 32, 16]. */
  units?: Units;
  /** Number of classes, 2 or more; default 2. */
  classes?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const SEQUENTIAL_DENSE_OPTIONS = {
  features: integer({ min: 1, default: 10 }),
  units: unitsOption([64, 32, 16]),
  classes: integer({ min: 2, default: 2 }),
  seed: modelSeed,
} satisfies OptionTable<SequentialDenseOptions>;

/**
 * The course's example of a Sequential model: Dense layers in a row.
 *
 *     Dense(64, relu), Dense(32, relu), Dense(16, relu)    [batch, features] -> [batch, 16]    (inputs + 1) * units each
 *     Dense(classes, softmax)                              -> [batch, classes]
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.sequentialDense({ seed: 1 }).countParams(); // → 3346
 */
export function sequentialDense(options?: SequentialDenseOptions): Sequential {
  const read = readOptions("models.sequentialDense", SEQUENTIAL_DENSE_OPTIONS, options);
  return buildDense("sequential_dense", read);
}

/** Makes such a model by options that were read. */
export function buildDense(
  modelName: string,
  { features, units, classes, seed }: Required<Omit<SequentialDenseOptions, "seed">> & { seed?: number | undefined },
): Sequential {
  const name = layerNames();

  return withRandomSeed(seed, () =>
    sequential({
      name: modelName,
      layers: [...denseLayers(unitsOf(units), name, [features]), answerLayer(classes, name("dense"))],
    }),
  );
}
