import { ArgumentError } from "@seqloom/array";
import type { Callback } from "./Callback.js";
import { fromLayersCallback, isLayersCallback, type LayersCallback, type LayersParams } from "./layersCallback.js";

/** Methods of a callback, in the order of a run. */
const METHODS = ["onTrainBegin", "onEpochBegin", "onBatchBegin", "onBatchEnd", "onEpochEnd", "onTrainEnd"] as const;

/**
 * The callbacks of a call of `fit`, those of tfjs turned into ours.
 *
 * @param params settings of the call
 * @throws ArgumentError on a value that is no callback, or has a method that would never be called: onEpochFinished
 */
export function readCallbacks(
  given: Callback | LayersCallback | readonly (Callback | LayersCallback)[],
  params: Omit<LayersParams, "metrics">,
): Callback[] {
  const list = (Array.isArray(given) ? given : [given]) as readonly (Callback | LayersCallback)[];
  return list.map((each, index) => {
    checkMethods(each, Array.isArray(given) ? `callbacks[${index}]` : "callbacks");
    return isLayersCallback(each) ? fromLayersCallback(each, params) : each;
  });
}

function checkMethods(given: unknown, argument: string): void {
  const known: readonly string[] = METHODS;
  const names = typeof given === "object" && given !== null ? methodNames(given) : [];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ArgumentError("fit", `each method in ${argument}`, `one of ${known.join(", ")}`, unknown);
  if (names.length > 0) return;
  throw new ArgumentError("fit", argument, `an object with some of the methods ${known.join(", ")}`, given);
}

/** The methods of an object and of its classes that are called after an event. */
function methodNames(given: object): string[] {
  const names = new Set<string>();
  for (let part = given; part && part !== Object.prototype; part = Reflect.getPrototypeOf(part)!) {
    for (const name of Object.getOwnPropertyNames(part)) if (/^on[A-Z]/.test(name)) names.add(name);
  }
  return [...names].filter((name) => typeof Reflect.get(given, name) === "function");
}
