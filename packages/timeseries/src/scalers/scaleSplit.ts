import type { NdArray, TypedArray } from "@seqloom/array";
import type { Scaled } from "./ColumnScaler.js";
import type { Scaler } from "./scalerFromJson.js";

/**
 * Fits a scaler on the training part alone and scales every part with it: what is tested on stays unseen.
 *
 * @param parts what `chronologicalSplit`, `splitAtDates` or `trainTestSplit` gives, of arrays [rows, features]
 * @param scaler is fitted here, and brings forecasts back by `inverseTransform`
 * @returns the same parts, scaled
 *
 * @example
 * const parts = chronologicalSplit(fromRows([[0], [10], [20], [40]]), { train: 0.75 });
 * const scaler = new MinMaxScaler();
 * scaleSplit(parts, scaler); // → { train: shape [3, 1]: 0 0.5 1, test: shape [1, 1]: 2 }
 * scaler.inverseTransform([[2]]); // → shape [1, 1]: 40
 */
export function scaleSplit<T extends TypedArray, Part extends string>(
  parts: Readonly<Record<Part | "train", NdArray<T>>>,
  scaler: Scaler,
): Record<Part | "train", NdArray<Scaled<T>>> {
  scaler.fit(parts.train);
  const names = Object.keys(parts) as (Part | "train")[];
  const scaled = names.map((name) => [name, scaler.transform<T>(parts[name])] as const);
  return Object.fromEntries(scaled) as Record<Part | "train", NdArray<Scaled<T>>>;
}
