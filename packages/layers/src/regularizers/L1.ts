import { type Scalar, serialization, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { type OptionTable, readOptions } from "@seqloom/array";
import { factorOption, normPenalty, PenaltyClass } from "./PenaltyClass.js";

export interface L1Options {
  /** Factor of the sum of the absolute values; default 0.01. */
  l1?: number;
}

const L1_OPTIONS = { l1: factorOption(0.01) } satisfies OptionTable<L1Options>;

/**
 * The penalty l1 Σ |x|. Drives weights to 0. Registered under Keras's name.
 *
 * @throws ArgumentError on a factor below 0 or an unknown option
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * Array.from(await new L1({ l1: 0.5 }).apply(tf.tensor1d([-2, 0, 3])).data()); // → [ 2.5 ]
 * @see https://keras.io/api/layers/regularizers/#l1-class
 */
export class L1 extends PenaltyClass {
  static readonly className = "L1";
  static readonly options = L1_OPTIONS;
  readonly l1: number;

  constructor(options?: L1Options) {
    super();
    this.l1 = readOptions("L1", L1_OPTIONS, options).l1;
  }

  override apply(values: Tensor): Scalar {
    return tidy(() => normPenalty(this, values));
  }

  override getConfig(): serialization.ConfigDict {
    return { l1: this.l1 };
  }
}

serialization.registerClass(L1);

/**
 * Makes an `L1` regularizer.
 *
 * @example
 * l1({ l1: 0.001 }).getConfig(); // → { l1: 0.001 }
 */
export function l1(options?: L1Options): L1 {
  return new L1(options);
}
