import { ArgumentError, nearestName } from "@seqloom/array";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { optimizerClasses } from "../optimizers/optimizerFromConfig.js";

const optimizers: Readonly<Record<string, () => Optimizer>> = Object.fromEntries(
  Object.entries(optimizerClasses).map(([name, make]) => [name.toLowerCase(), () => make()]),
);

/**
 * Makes the optimizer of a name with Keras's default settings: learning rate 0.01 for sgd, 0.001 for the others.
 *
 * @param name as in Keras, in any case: "rmsprop", "RMSprop"
 * @throws ArgumentError that lists the names, and says which one is near
 */
export function optimizerByName(caller: string, argument: string, name: string): Optimizer {
  const make = Object.hasOwn(optimizers, name.toLowerCase()) ? optimizers[name.toLowerCase()] : undefined;
  if (make) return make();
  const known = `one of ${Object.keys(optimizers).join(", ")}, or an optimizer`;
  const meant = nearestName(name, Object.fromEntries(Object.keys(optimizers).map((own) => [own, []])));
  throw new ArgumentError(caller, argument, known, name, meant && `Did you mean ${meant}?`);
}
