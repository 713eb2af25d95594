import { ArgumentError } from "@seqloom/array";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { train } from "@tensorflow/tfjs-core";
import { adam, rmsprop, sgd } from "./optimizers.js";

const EPSILON = 1e-7;

/** Optimizers with Keras's default settings, and with Keras's formulas but for adadelta. */
const optimizers: Readonly<Record<string, () => Optimizer>> = {
  sgd: () => sgd(),
  rmsprop: () => rmsprop(),
  adam: () => adam(),
  adagrad: () => train.adagrad(0.001, 0.1),
  /** tfjs divides by the mean square BEFORE this step's gradient, Keras by the one after it: the first step is larger. */
  adadelta: () => train.adadelta(0.001, 0.95, EPSILON),
  adamax: () => train.adamax(0.001, 0.9, 0.999, EPSILON),
};

/**
 * Makes the optimizer of a name with Keras's default settings: learning rate 0.01 for sgd, 0.001 for the others.
 *
 * @param name as in Keras, in any case: "rmsprop", "RMSprop"
 * @throws ArgumentError that lists the names
 */
export function optimizerByName(caller: string, argument: string, name: string): Optimizer {
  const make = Object.hasOwn(optimizers, name.toLowerCase()) ? optimizers[name.toLowerCase()] : undefined;
  if (make) return make();
  const known = `one of ${Object.keys(optimizers).join(", ")}, or an optimizer`;
  throw new ArgumentError(caller, argument, known, name);
}
