import { ArgumentError, checkInteger } from "@seqloom/array";
import { checkFloats, checkKeys, type Dimensions, isArray } from "../calls/checkArrays.js";
import type { GlobalAverageCall, PoolingCall, SequenceSizes } from "../calls/poolingTypes.js";

type Sizes = SequenceSizes & Partial<Pick<PoolingCall, "poolSize" | "strides" | "padding">>;

/** Checks the sizes and settings of a call, and that it has no others. */
export function checkSizes(caller: string, call: Sizes, keys: readonly string[]): void {
  checkKeys(caller, call, new Set(["batch", "steps", "channels", "input", ...keys]));
  for (const name of ["batch", "steps", "channels"] as const) checkInteger(caller, name, call[name], 1);
  if (keys.includes("poolSize")) checkInteger(caller, "poolSize", call.poolSize, 1);
  if (call.strides !== undefined) checkInteger(caller, "strides", call.strides, 1);
  const { padding } = call;
  if (padding !== undefined && padding !== "valid" && padding !== "same") {
    throw new ArgumentError(caller, "padding", '"valid" or "same"', padding);
  }
}

/** Checks a mask, if there is one. */
export function checkMask(caller: string, { mask, batch, steps }: Omit<GlobalAverageCall, "input">): void {
  if (mask === undefined || (isArray(mask, "Uint8Array") && mask.length === batch * steps)) return;
  throw new ArgumentError(caller, "mask", `a Uint8Array of batch * steps = ${batch * steps} numbers`, mask);
}

/** Checks an array of the input's shape. */
export function checkInput(caller: string, name: string, values: unknown, sizes: SequenceSizes): void {
  const { batch, steps, channels } = sizes;
  const dimensions: Dimensions = [
    ["batch", batch],
    ["steps", steps],
    ["channels", channels],
  ];
  checkFloats(caller, name, values, dimensions);
}

/** Checks an array of the output's shape. */
export function checkOutput(
  caller: string,
  name: string,
  values: unknown,
  sizes: SequenceSizes,
  windows: number,
): void {
  const dimensions: Dimensions = [
    ["batch", sizes.batch],
    ["windows", windows],
    ["channels", sizes.channels],
  ];
  checkFloats(caller, name, values, dimensions);
}

/** Checks the places of maxima: steps of the input, one for each output. */
export function checkPlaces(caller: string, places: unknown, length: number, steps: number): Int32Array {
  if (Object.prototype.toString.call(places) !== "[object Int32Array]" || (places as Int32Array).length !== length) {
    throw new ArgumentError(caller, "result.places", `an Int32Array of ${length} numbers`, places);
  }
  const checked = places as Int32Array;
  // By index: an iterator would take longer here than the pooling itself.
  for (let i = 0; i < length; i++) {
    const place = checked[i]!;
    if (place >>> 0 >= steps) throw new ArgumentError(caller, "result.places", `steps from 0 to ${steps - 1}`, place);
  }
  return checked;
}
