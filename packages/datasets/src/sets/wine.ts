import type { NdArray } from "@seqloom/array";
import { WINE_ROWS } from "./wineRows.js";

/** 178 wines. */
export interface Wines {
  /** 13 measurements of each, float64, shape [178, 13]. */
  readonly x: NdArray<Float64Array>;
  /** Its kind, 0, 1 or 2: the grower. */
  readonly y: Int32Array;
  /** Names of the measurements, one for each column of `x`. */
  readonly featureNames: readonly string[];
}

const FEATURE_NAMES = [
  "alcohol",
  "malic_acid",
  "ash",
  "alcalinity_of_ash",
  "magnesium",
  "total_phenols",
  "flavanoids",
  "nonflavanoid_phenols",
  "proanthocyanins",
  "color_intensity",
  "hue",
  "od280/od315_of_diluted_wines",
  "proline",
];

/**
 * Chemical measurements of 178 wines of three growers from one region of Italy: a small set to classify, which comes with the
 * package (CC BY 4.0).
 *
 * @returns the wines in the order of the publisher, kind after kind, made anew at each call
 *
 * @example
 * const { x, y, featureNames } = wine();
 * x.shape; // → [ 178, 13 ]
 * [0, 1, 2].map((kind) => y.filter((one) => one === kind).length); // → [ 59, 71, 48 ]
 * featureNames[0]; // → 'alcohol'
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.load_wine.html
 */
export function wine(): Wines {
  const rows = WINE_ROWS.trim()
    .split("\n")
    .map((line) => line.split(",").map(Number));
  const data = Float64Array.from(rows.flatMap((row) => row.slice(0, FEATURE_NAMES.length)));
  return {
    x: { data, shape: [rows.length, FEATURE_NAMES.length] },
    y: Int32Array.from(rows, (row) => row.at(-1)!),
    featureNames: [...FEATURE_NAMES],
  };
}
