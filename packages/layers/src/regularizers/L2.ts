import { type Scalar, serialization, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { type OptionTable, readOptions } from "@seqloom/array";
import { factorOption, normPenalty, PenaltyClass } from "./PenaltyClass.js";

export interface L2Options {
  /** Factor of the sum of the squares; default 0.01. */
  l2?: number;
}

const L2_OPTIONS = { l2: factorOption(0.01) } satisfies OptionTable<L2Options>;

/**
 * The penalty l2 Σ x². Keeps weights small. Registered under Keras's name.
 *
 * @throws ArgumentError on a factor below 0 or an unknown option
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * Array.from(await new L2({ l2: 0.25 }).apply(tf.tensor1d([-2, 0, 3])).data()); // → [ 3.25 ]
 * @see https://keras.io/api/layers/regularizers/#l2-class
 */
export class L2 extends PenaltyClass {
  static readonly className = "L2";
  static readonly options = L2_OPTIONS;
  readonly l2: number;

  constructor(options?: L2Options) {
    super();
    this.l2 = readOptions("L2", L2_OPTIONS, options).l2;
  }

  override apply(values: Tensor): Scalar {
    return tidy(() => normPenalty(this, values));
  }

  override getConfig(): serialization.ConfigDict {
    return { l2: this.l2 };
  }
}

serialization.registerClass(L2);

/**
 * Makes an `L2` regularizer.
 *
 * @example
 * l2({ l2: 0.001 }).getConfig(); // → { l2: 0.001 }
 */
export function l2(options?: L2Options): L2 {
  return new L2(options);
}
