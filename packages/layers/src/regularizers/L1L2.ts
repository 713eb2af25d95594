import { type Scalar, serialization, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { type OptionTable, readOptions } from "@seqloom/array";
import { configOptions } from "../config/configOptions.js";
import { factorOption, normPenalty, PenaltyClass } from "./PenaltyClass.js";

export interface L1L2Options {
  /** Factor of the sum of the absolute values; default 0. */
  l1?: number;
  /** Factor of the sum of the squares; default 0. */
  l2?: number;
}

const L1L2_OPTIONS = { l1: factorOption(0), l2: factorOption(0) } satisfies OptionTable<L1L2Options>;

/**
 * The penalty l1 Σ |x| + l2 Σ x². Registered under Keras's name in the place of tfjs's own.
 *
 * Both factors are 0 where none is given, also by the name "l1l2", as in Keras; by "l1_l2", the name in Keras's documentation, 0.01.
 *
 * @throws ArgumentError on a factor below 0 or an unknown option
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * Array.from(await new L1L2({ l1: 0.5, l2: 0.25 }).apply(tf.tensor1d([-2, 0, 3])).data()); // → [ 5.75 ]
 * @see https://keras.io/api/layers/regularizers/#l1l2-class
 */
export class L1L2 extends PenaltyClass {
  static readonly className = "L1L2";
  static readonly options = L1L2_OPTIONS;
  readonly l1: number;
  readonly l2: number;

  constructor(options?: L1L2Options) {
    super();
    const { l1, l2 } = readOptions("L1L2", L1L2_OPTIONS, options);
    this.l1 = l1;
    this.l2 = l2;
  }

  override apply(values: Tensor): Scalar {
    return tidy(() => normPenalty(this, values));
  }

  override getConfig(): serialization.ConfigDict {
    return { l1: this.l1, l2: this.l2 };
  }

  /** The regularizer of a config. A factor that is left out is 0.01: tfjs's own layers do so, by the name "l1l2". */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls({ l1: 0.01, l2: 0.01, ...configOptions(config) });
  }
}

serialization.registerClass(L1L2);

/**
 * Makes an `L1L2` regularizer.
 *
 * @example
 * l1L2({ l1: 0.001, l2: 0.01 }).getConfig(); // → { l1: 0.001, l2: 0.01 }
 */
export function l1L2(options?: L1L2Options): L1L2 {
  return new L1L2(options);
}
