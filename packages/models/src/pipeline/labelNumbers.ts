import { ArgumentError, type NdArray, toCategorical, type TypedArray } from "@seqloom/array";
import type { BundleParts } from "./BundleParts.js";

/**
 * Labels as the model takes them.
 *
 * @param raw labels of one window, the latest last, or several windows; a label alone is a window of one
 * @param shape shape of the model's input without the axis of the samples
 * @returns "oneHot": [samples, window, labels]; "index": [samples, window]; "fraction": code / labels in the model's shape
 * @throws ArgumentError on another number of labels, and on a label that is none of the bundle's
 */
export function labelNumbers(
  caller: string,
  parts: BundleParts,
  raw: unknown,
  shape: readonly (number | null)[],
): NdArray<TypedArray> {
  const labels = parts.labels!;
  const window = parts.window!;
  const windows = windowsOf(caller, raw);
  for (const each of windows) {
    if (each.length !== window) throw new ArgumentError(caller, "raw", `${window} labels, the latest last`, each);
  }
  const codes = Int32Array.from(windows.flat(), (label) => codeOf(caller, labels, label));
  const samples = windows.length;
  if (parts.symbols === "index") return { data: codes, shape: [samples, window] };
  if (parts.symbols === "oneHot") {
    const { data } = toCategorical(codes, { numClasses: labels.length });
    return { data, shape: [samples, window, labels.length] };
  }
  const data = Float32Array.from(codes, (code) => code / labels.length);
  return { data, shape: [samples, ...shape.map((length) => length ?? window)] };
}

function windowsOf(caller: string, raw: unknown): readonly (readonly string[])[] {
  if (typeof raw === "string") return [[raw]];
  const isTexts = (value: unknown): value is string[] =>
    Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === "string");
  if (isTexts(raw)) return [raw];
  if (Array.isArray(raw) && raw.length > 0 && raw.every(isTexts)) return raw;
  throw new ArgumentError(caller, "raw", "a list of labels, or several", raw);
}

function codeOf(caller: string, labels: readonly string[], label: string): number {
  const code = labels.indexOf(label);
  if (code >= 0) return code;
  throw new ArgumentError(caller, "raw", `made of ${labels.join(", ")}`, label);
}
