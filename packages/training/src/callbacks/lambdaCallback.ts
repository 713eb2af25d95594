import type { Callback } from "./Callback.js";
import { checkCallback } from "./readCallbacks.js";

/**
 * A callback of functions given by name: Keras's LambdaCallback. `fit` takes such an object itself, too; here its names are
 * checked at once.
 *
 * @param hooks functions by the names of the events
 * @throws ArgumentError on a name that is no event
 *
 * @example
 * const show = lambdaCallback({ onEpochEnd: (epoch, logs) => console.log(epoch, logs) });
 * Object.keys(show); // → [ 'onEpochEnd' ]
 * @see https://keras.io/api/callbacks/lambda_callback/
 */
export function lambdaCallback(hooks: Callback): Callback {
  checkCallback("lambdaCallback", "hooks", hooks);
  return hooks;
}
