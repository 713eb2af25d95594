import { type DataType, serialization, type Tensor, zeros as zeroTensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { configOptions } from "../config/configOptions.js";
import { InitializerBase } from "../config/kerasClass.js";

/**
 * Fills a weight with zeros: Keras's default for the biases of all layers. Registered under Keras's name.
 *
 * @throws ArgumentError on any option: there are none
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * Array.from(await zeros().apply([3]).data()); // → [ 0, 0, 0 ]
 * @see https://keras.io/api/layers/initializers/#zeros-class
 */
export class Zeros extends InitializerBase {
  static readonly className = "Zeros";

  constructor(options: object = {}) {
    super();
    if (Object.keys(options).length > 0) throw new ArgumentError("Zeros", "options", "left out", options);
  }

  /** A new weight of the given shape. */
  override apply(shape: Shape, dtype?: DataType): Tensor {
    return zeroTensor(shape as number[], dtype);
  }

  static fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(configOptions(config));
  }
}

serialization.registerClass(Zeros);

/** Makes a `Zeros` initializer. */
export function zeros(): Zeros {
  return new Zeros();
}
