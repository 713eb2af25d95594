import { type DataType, type serialization, tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, freshSeed, type Random, seededRandom } from "@seqloom/array";
import { configOptions } from "../config/configOptions.js";
import { InitializerBase } from "../config/kerasClass.js";

/**
 * An initializer that draws. The numbers come from plain arrays, so one seed gives the same weights, to the last bit,
 * on every backend; tfjs's own initializers do not.
 *
 * As in Keras, an initializer without a seed takes one when it is made, from `setRandomSeed` if that was called, and one
 * object gives the same numbers each time it is asked for the same shape: give every weight its own.
 */
export abstract class SeededInitializer extends InitializerBase {
  /** The seed that was given; null if there was none. */
  readonly seed: number | null;
  readonly #seed: number;

  constructor(seed: number | undefined) {
    super();
    this.seed = seed ?? null;
    this.#seed = seed ?? freshSeed();
  }

  /** A new weight of the given shape. */
  override apply(shape: Shape, dtype?: DataType): Tensor {
    const caller = this.getClassName();
    if ((dtype ?? "float32") !== "float32") throw new ArgumentError(caller, "dtype", '"float32"', dtype);
    const sizes = shape.map((size) => {
      if (size === null || size < 1) throw new ArgumentError(caller, "shape", "made of integers of 1 or more", shape);
      return size;
    });
    return tensor(this.fill(sizes, seededRandom(this.#seed)), sizes, "float32");
  }

  override getConfig(): serialization.ConfigDict {
    return { seed: this.seed };
  }

  /** The object that a config of Keras or tfjs describes. */
  static fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(configOptions(config));
  }

  /** The numbers of a weight, last axis fastest. */
  protected abstract fill(shape: readonly number[], random: Random): Float32Array;
}
