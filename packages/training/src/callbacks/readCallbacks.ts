import { ArgumentError, custom, type Option } from "@seqloom/array";
import type { Callback } from "./Callback.js";
import { Resumption } from "./Resumption.js";
import { fromLayersCallback, isLayersCallback, type LayersCallback, type LayersParams } from "./layersCallback.js";

/** A callback or a list of them, as the options of fit, evaluate and predict take it. */
export type Callbacks = Callback | LayersCallback | readonly (Callback | LayersCallback)[];

/** Methods of a callback, in the order of a run. */
const METHODS: readonly string[] = [
  ...["onTrainBegin", "onEpochBegin", "onTrainBatchBegin", "onTrainBatchEnd", "onBatchBegin", "onBatchEnd"],
  ...["onEpochEnd", "onTrainEnd", "onTestBegin", "onTestBatchBegin", "onTestBatchEnd", "onTestEnd"],
  ...["onPredictBegin", "onPredictBatchBegin", "onPredictBatchEnd", "onPredictEnd"],
];

/** Pairs of names of the same hook. */
const SAME = [
  ["onTrainBatchBegin", "onBatchBegin"],
  ["onTrainBatchEnd", "onBatchEnd"],
] as const;

/** The option `callbacks`. */
export const callbacksOption: Option<Callbacks> = custom<Callbacks>("a callback or a list of callbacks", isObject, {
  default: [],
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * The callbacks of a call, those of tfjs turned into ours.
 *
 * @param caller the public function, which begins the error texts
 * @param params settings of the call
 * @throws ArgumentError on a value that is no callback, or has a method that would never be called: onEpochFinished
 */
export function readCallbacks(caller: string, given: Callbacks, params: Omit<LayersParams, "metrics">): Callback[] {
  const list = (Array.isArray(given) ? given : [given]) as readonly (Callback | LayersCallback)[];
  return list.map((each, index) => {
    checkCallback(caller, Array.isArray(given) ? `callbacks[${index}]` : "callbacks", each);
    return isLayersCallback(each) ? fromLayersCallback(each, params) : each;
  });
}

/** @throws ArgumentError if a value has no method of callbacks, two for the same event, or one that would never be called */
export function checkCallback(caller: string, argument: string, given: unknown): void {
  const names = isObject(given) ? methodNames(given) : [];
  const unknown = names.find((name) => !METHODS.includes(name));
  if (unknown !== undefined)
    throw new ArgumentError(caller, `each method in ${argument}`, `one of ${METHODS.join(", ")}`, unknown);
  const twice = SAME.find((pair) => pair.every((name) => names.includes(name)));
  if (twice) throw new ArgumentError(caller, argument, `with ${twice.join(" or ")}, which are the same event`, twice);
  if (given instanceof Resumption) {
    if (caller === "fit") return;
    throw new ArgumentError(caller, argument, "a callback other than backupAndRestore, which fit alone takes", given);
  }
  if (names.length > 0) return;
  throw new ArgumentError(caller, argument, `an object with some of the methods ${METHODS.join(", ")}`, given);
}

/** The methods of an object and of its classes that are called after an event. */
function methodNames(given: object): string[] {
  const names = new Set<string>();
  for (let part = given; part && part !== Object.prototype; part = Reflect.getPrototypeOf(part)!) {
    for (const name of Object.getOwnPropertyNames(part)) if (/^on[A-Z]/.test(name)) names.add(name);
  }
  return [...names].filter((name) => typeof Reflect.get(given, name) === "function");
}
