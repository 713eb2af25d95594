import { ArgumentError } from "@seqloom/array";
import type { LossFunction } from "../losses/LossFunction.js";
import type { Metric } from "../metrics/Metric.js";

/** A loss or a metric of the user's own: a function, or a class of metrics. */
export type CustomObject = LossFunction | (new (config?: never) => Metric);

const registered = new Map<string, CustomObject>();

/**
 * Makes losses and metrics of one's own known by their names, so that `compileFromConfig` finds them: Keras's
 * `get_custom_objects().update(…)`. A name that was registered before gets the new one.
 *
 * @throws ArgumentError on a value that is no function
 *
 * @example
 * import { sub, abs } from "@tensorflow/tfjs-core";
 * const distance = (yTrue, yPred) => abs(sub(yTrue, yPred));
 * registerCustomObjects({ distance });
 * customObject("distance") === distance; // → true
 * @see https://keras.io/api/models/model_saving_apis/serialization_utils/#get_custom_objects-function
 */
export function registerCustomObjects(objects: Readonly<Record<string, CustomObject>>): void {
  for (const [name, object] of Object.entries(objects)) {
    if (typeof object !== "function") {
      throw new ArgumentError("registerCustomObjects", name, "a function or a class", object);
    }
    registered.set(name, object);
  }
}

/** The loss or metric that was registered under a name; undefined where there is none. */
export function customObject(name: string): CustomObject | undefined {
  return registered.get(name);
}
