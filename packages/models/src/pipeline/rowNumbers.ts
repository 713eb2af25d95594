import {
  ArgumentError,
  checkNdArray,
  fromRows,
  type NdArray,
  type NestedNumbers,
  type TypedArray,
} from "@seqloom/array";
import type { BundleParts } from "./BundleParts.js";

/**
 * Scaled rows as the model takes them.
 *
 * @param raw rows in the unit of the data, the latest last: [rows, features] for one forecast, [samples, rows, features] for
 *   several. With a window more rows than it are taken by their end. A model that takes single rows: [samples, features]
 * @param rank axes of the model's input, with that of the samples
 * @returns shape [samples, rows, features] or [samples, features]
 * @throws ArgumentError on other shapes, fewer rows than the window, and other features than the scaler's
 */
export function rowNumbers(caller: string, parts: BundleParts, raw: unknown, rank: number): NdArray<TypedArray> {
  const { data, shape } = arrayOf(caller, raw);
  const isOne = shape.length === rank - 1;
  if (!isOne && shape.length !== rank) {
    const allowed =
      rank === 3
        ? "rows of shape [rows, features] or [samples, rows, features]"
        : `of ${rank} axes, or of ${rank - 1} for one sample`;
    throw new ArgumentError(caller, "raw", allowed, shape);
  }
  const samples = { data, shape: isOne ? [1, ...shape] : [...shape] };
  const cut = rank === 3 && parts.window !== undefined ? lastRows(caller, samples, parts.window) : samples;
  const scaler = parts.scaler?.x;
  if (!scaler) return cut;
  const features = cut.shape.at(-1)!;
  if (features !== scaler.featuresIn) {
    throw new ArgumentError(caller, "features of raw", `${scaler.featuresIn}, as many as the scaler has`, features);
  }
  return scaler.transform(cut);
}

function arrayOf(caller: string, raw: unknown): NdArray<TypedArray> {
  const isArray = typeof raw === "object" && raw !== null && "data" in raw && "shape" in raw;
  if (isArray) {
    checkNdArray(caller, "raw", raw);
    return raw;
  }
  try {
    return fromRows(raw as NestedNumbers, "float64");
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError(caller, "raw", "rows of numbers, all of one length", raw);
  }
}

/** The last `window` rows of each sample. */
function lastRows(caller: string, { data, shape }: NdArray<TypedArray>, window: number): NdArray<TypedArray> {
  const [samples, rows, features] = shape as readonly [number, number, number];
  if (rows < window) throw new ArgumentError(caller, "raw", `the last ${window} rows, or more`, `${rows} rows`);
  const kept = new Float64Array(samples * window * features);
  for (let sample = 0; sample < samples; sample++) {
    const end = (sample + 1) * rows * features;
    kept.set(data.subarray(end - window * features, end), sample * window * features);
  }
  return { data: kept, shape: [samples, window, features] };
}
