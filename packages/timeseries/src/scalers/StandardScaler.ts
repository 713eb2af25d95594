import { boolean, readOptions } from "@seqloom/array";
import type { OptionTable, ReadOptions, TypedArray } from "@seqloom/array";
import { columnMoments } from "./columnMoments.js";
import type { Moments } from "./columnMoments.js";
import { ColumnScaler, columnsOption } from "./ColumnScaler.js";
import type { ColumnMap, ScalerOptions } from "./ColumnScaler.js";
import type { Rows } from "../rows/rowsOf.js";

/** Options of `StandardScaler`. */
export interface StandardScalerOptions extends ScalerOptions {
  /** Subtracts the mean. Default: true. */
  readonly withMean?: boolean;
  /** Divides by the standard deviation. Default: true. */
  readonly withStd?: boolean;
}

/**
 * Scales every feature (column) so that the fitted rows have mean 0 and standard deviation 1: scikit-learn's
 * StandardScaler.
 *
 *     scaled = (x - mean) / √var        var with the number of rows below it (ddof 0); a constant feature becomes 0
 *
 * Fit on the training rows alone and transform all parts with it. NaN is left out in fit and kept in transform.
 *
 * @example
 * const scaler = new StandardScaler().fit([[1, 7], [3, 7], [5, 7]]);
 * scaler.transform([[3, 7], [5, 9]]); // → shape [2, 2]: 0 0 1.224745 2
 * scaler.mean; // → Float64Array(2) [ 3, 7 ]
 * scalerFromJson(JSON.stringify(scaler)).inverseTransform([[0, 0]]); // → shape [1, 2]: 3 7
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.StandardScaler.html
 */
export class StandardScaler extends ColumnScaler {
  /** What each option may be. */
  static readonly options = {
    withMean: boolean({ default: true }),
    withStd: boolean({ default: true }),
    ...columnsOption,
  } satisfies OptionTable<StandardScalerOptions>;

  /** Mean of each feature; undefined with neither of the options. */
  mean?: Float64Array;
  /** Variance of each feature, and its root, 1 for a constant one; undefined without `withStd`. */
  var?: Float64Array;
  scale?: Float64Array;
  /** Rows seen by fit and partialFit; for each feature where NaN make a difference. */
  nSamplesSeen: number | Float64Array = 0;
  protected readonly name = "StandardScaler";
  readonly #settings: ReadOptions<typeof StandardScaler.options>;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: StandardScalerOptions = {}) {
    const settings = readOptions("StandardScaler", StandardScaler.options, options);
    super(settings.columns);
    this.#settings = settings;
  }

  /**
   * Reads mean and variance of each feature from rows of shape [rows, features]; forgets what was fitted before.
   *
   * @throws ArgumentError on no rows, one axis, or an infinity
   */
  fit(rows: Rows<TypedArray>): this {
    return this.#read("fit", rows, false);
  }

  /**
   * The same over several pieces of rows, one after the other. As in scikit-learn a feature that is NaN in all rows of
   * one piece has no mean from then on.
   */
  partialFit(rows: Rows<TypedArray>): this {
    return this.#read("partialFit", rows, true);
  }

  #read(method: string, rows: Rows<TypedArray>, again: boolean): this {
    const seenBefore = again && this.featuresIn !== undefined;
    const table = this.readFit(method, rows, { again });
    const { withMean, withStd } = this.#settings;
    const { mean, variance, count } = columnMoments(table, seenBefore ? this.#moments(table.width) : undefined);
    this.nSamplesSeen = count.every((value) => value === count[0]) ? count[0]! : count;
    if (withMean || withStd) this.mean = mean;
    if (withStd) {
      this.var = variance;
      this.scale = variance.map((value, i) => (isConstant(value, mean[i]!, count[i]!) ? 1 : Math.sqrt(value)));
    }
    return this;
  }

  /** What was fitted so far, with zeros for what is not kept. */
  #moments(width: number): Moments {
    const { nSamplesSeen, mean, var: variance } = this;
    const count = typeof nSamplesSeen === "number" ? new Float64Array(width).fill(nSamplesSeen) : nSamplesSeen;
    return { count, mean: mean ?? new Float64Array(width), variance: variance ?? new Float64Array(width) };
  }

  protected map(): ColumnMap {
    const { withMean, withStd } = this.#settings;
    const width = this.featuresIn!;
    const factor = withStd ? this.scale! : new Float64Array(width).fill(1);
    return { form: "subtract then divide", factor, shift: withMean ? this.mean! : new Float64Array(width) };
  }

  protected options() {
    const { withMean, withStd } = this.#settings;
    return { withMean, withStd };
  }

  protected state() {
    return { mean: this.mean, var: this.var, scale: this.scale, nSamplesSeen: this.nSamplesSeen };
  }
}

/** Whether a variance is no more than what rounding makes of equal numbers. */
function isConstant(variance: number, mean: number, count: number): boolean {
  const eps = Number.EPSILON;
  return variance <= count * eps * variance + (count * mean * eps) ** 2;
}
