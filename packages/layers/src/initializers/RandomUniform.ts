import { serialization } from "@tensorflow/tfjs-core";
import { ArgumentError, number, type OptionTable, type Random, readOptions } from "@seqloom/array";
import { SeededInitializer } from "./SeededInitializer.js";
import { seedOption } from "../config/seedOption.js";

export interface RandomUniformOptions {
  /** Lower end of the numbers; default -0.05. */
  minval?: number;
  /** Upper end of the numbers; default 0.05. */
  maxval?: number;
  /** Decides the numbers; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

/**
 * Fills a weight with numbers spread evenly from `minval` to `maxval`: Keras's default for the vectors of an Embedding.
 *
 * Registered under Keras's name: a config that names "RandomUniform" gets this class, in the layers of tfjs too.
 *
 * @throws ArgumentError if `maxval` is below `minval`, on a wrong seed, or on an unknown option
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const weight = randomUniform({ minval: 0, maxval: 1, seed: 1 }).apply([2, 3]);
 * weight.shape; // → [ 2, 3 ]
 * @see https://keras.io/api/layers/initializers/#randomuniform-class
 */
export class RandomUniform extends SeededInitializer {
  static readonly className = "RandomUniform";
  static readonly options = {
    minval: number({ default: -0.05 }),
    maxval: number({ default: 0.05 }),
    seed: seedOption,
  } satisfies OptionTable<RandomUniformOptions>;

  readonly minval: number;
  readonly maxval: number;

  constructor(options?: RandomUniformOptions) {
    const { minval, maxval, seed } = readOptions("RandomUniform", RandomUniform.options, options);
    if (maxval < minval) throw new ArgumentError("RandomUniform", "maxval", `a number of ${minval} or more`, maxval);
    super(seed);
    this.minval = minval;
    this.maxval = maxval;
  }

  override getConfig(): serialization.ConfigDict {
    return { minval: this.minval, maxval: this.maxval, ...super.getConfig() };
  }

  protected override fill(shape: readonly number[], random: Random): Float32Array {
    const size = shape.reduce((product, length) => product * length, 1);
    return Float32Array.from({ length: size }, () => random.uniform(this.minval, this.maxval));
  }
}

serialization.registerClass(RandomUniform);

/** Makes a `RandomUniform` initializer. */
export function randomUniform(options?: RandomUniformOptions): RandomUniform {
  return new RandomUniform(options);
}
