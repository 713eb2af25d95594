import { ArgumentError, custom, nearestName, type Option } from "@seqloom/array";
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
  checkDifferent(caller, given);
  const list = (Array.isArray(given) ? given : [given]) as readonly (Callback | LayersCallback)[];
  return list.map((each, index) => {
    checkCallback(caller, Array.isArray(given) ? `callbacks[${index}]` : "callbacks", each);
    return isLayersCallback(each) ? fromLayersCallback(each, params) : each;
  });
}

/** A callback that stands twice in a list would hear of everything twice. */
function checkDifferent(caller: string, given: Callbacks): void {
  if (!Array.isArray(given)) return;
  const list = given as readonly unknown[];
  const twice = list.findIndex((callback, index) => isObject(callback) && list.indexOf(callback) < index);
  if (twice === -1) return;
  const first = `callbacks[${list.indexOf(list[twice])}]`;
  throw new ArgumentError(caller, `callbacks[${twice}]`, `another object than ${first}`, list[twice]);
}

/** @throws ArgumentError if a value has no method of callbacks, two for the same event, or one that would never be called */
export function checkCallback(caller: string, argument: string, given: unknown): void {
  const names = isObject(given) ? methodNames(given) : [];
  const unknown = names.find((name) => !METHODS.includes(name));
  if (unknown !== undefined) {
    const meant = nearestName(unknown, Object.fromEntries(METHODS.map((name) => [name, []])));
    const allowed = `one of ${METHODS.join(", ")}`;
    throw new ArgumentError(caller, `each method in ${argument}`, allowed, unknown, meant && `Did you mean ${meant}?`);
  }
  const twice = SAME.find((pair) => pair.every((name) => names.includes(name)));
  if (twice) throw new ArgumentError(caller, argument, `with ${twice.join(" or ")}, which are the same event`, twice);
  const broken = isObject(given) ? METHODS.find((name) => isNoFunction(Reflect.get(given, name))) : undefined;
  if (broken !== undefined) {
    throw new ArgumentError(caller, `${argument}.${broken}`, "a function", Reflect.get(given as object, broken));
  }
  if (given instanceof Resumption) {
    if (caller === "fit") return;
    throw new ArgumentError(caller, argument, "a callback other than backupAndRestore, which fit alone takes", given);
  }
  if (names.length > 0) return;
  const allowed = `an object with some of the methods ${METHODS.join(", ")}`;
  throw new ArgumentError(caller, argument, allowed, given, hintOf(given));
}

function isNoFunction(hook: unknown): boolean {
  return hook !== undefined && hook !== null && typeof hook !== "function";
}

/** Remedy for a value that is no callback. */
function hintOf(given: unknown): string | undefined {
  if (typeof given === "function") return "A function that makes a callback is called first: earlyStopping().";
  if (Array.isArray(given)) return "Callbacks come in one list: [...first, ...second].";
  if (!isObject(given)) return undefined;
  const name = Object.keys(given).find((key) => /^on_[a-z_]+$/.test(key));
  return name && `Names are in camelCase: ${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}.`;
}

/** The methods of an object and of its classes that are called after an event. */
function methodNames(given: object): string[] {
  const names = new Set<string>();
  for (let part = given; part && part !== Object.prototype; part = Reflect.getPrototypeOf(part)!) {
    for (const name of Object.getOwnPropertyNames(part)) if (/^on[A-Z]/.test(name)) names.add(name);
  }
  return [...names].filter((name) => typeof Reflect.get(given, name) === "function");
}
