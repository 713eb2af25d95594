import { serialization } from "@tensorflow/tfjs-core";
import { type OptionTable, type Random, readOptions } from "@seqloom/array";
import { fans } from "./fans.js";
import { SeededInitializer } from "./SeededInitializer.js";
import { seedOption } from "../config/seedOption.js";

export interface GlorotUniformOptions {
  /** Decides the numbers; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

/**
 * Fills a weight with numbers spread evenly from -limit to limit, wide enough to keep the size of signals and gradients
 * from layer to layer. Keras's default for the kernels of all layers.
 *
 *     limit = sqrt(6 / (inputs + outputs))
 *
 * Registered under Keras's name: a config that names "GlorotUniform" gets this class, in the layers of tfjs too.
 *
 * @throws ArgumentError if the seed is not an integer from 0 to 2^32 - 1, or on an unknown option
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const weight = glorotUniform({ seed: 1 }).apply([2, 3]);
 * weight.shape; // → [ 2, 3 ]
 * @see https://keras.io/api/layers/initializers/#glorotuniform-class
 * @see Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010)
 */
export class GlorotUniform extends SeededInitializer {
  static readonly className = "GlorotUniform";
  static readonly options = { seed: seedOption } satisfies OptionTable<GlorotUniformOptions>;

  constructor(options?: GlorotUniformOptions) {
    super(readOptions("GlorotUniform", GlorotUniform.options, options).seed);
  }

  protected override fill(shape: readonly number[], random: Random): Float32Array {
    const { fanIn, fanOut } = fans(shape);
    const limit = Math.sqrt(6 / (fanIn + fanOut));
    const size = shape.reduce((product, length) => product * length, 1);
    return Float32Array.from({ length: size }, () => random.uniform(-limit, limit));
  }
}

serialization.registerClass(GlorotUniform);

/** Makes a `GlorotUniform` initializer. */
export function glorotUniform(options?: GlorotUniformOptions): GlorotUniform {
  return new GlorotUniform(options);
}
