import { boolean, type OptionTable } from "@seqloom/array";
import { columnMoments, type Moments } from "./columnMoments.js";
import { columnsOption, type ScalerOptions, type ScalerSettings } from "./ColumnScaler.js";
import type { FittedColumns, FittedState } from "./fittedState.js";
import type { ColumnMap } from "./mapColumns.js";
import { PartialScaler } from "./PartialScaler.js";
import type { Table } from "./readTable.js";

/** Options of `StandardScaler`. */
export interface StandardScalerOptions extends ScalerOptions {
  /** Subtracts the mean. Default: true. */
  readonly withMean?: boolean;
  /** Divides by the standard deviation. Default: true. */
  readonly withStd?: boolean;
}

type StandardColumn = keyof typeof StandardScaler.fittedColumns;
/** Rows seen, counted for each feature where NaN make a difference. */
type RowsSeen = number | Float64Array;
type StandardState = FittedState<StandardColumn, RowsSeen>;

/**
 * Scales every feature (column) so that the fitted rows have mean 0 and standard deviation 1: scikit-learn's
 * StandardScaler.
 *
 *     scaled = (x - mean) / √var        var with the number of rows below it (ddof 0); a constant feature becomes 0
 *
 * Fit on the training rows alone and transform all parts with it. NaN is left out in fit and kept in transform. As in
 * scikit-learn a feature that is NaN in all rows of one piece of partialFit has no mean from then on.
 *
 * @example
 * const scaler = new StandardScaler().fit([[1, 7], [3, 7], [5, 7]]);
 * scaler.transform([[3, 7], [5, 9]]); // → shape [2, 2]: 0 0 1.224745 2
 * scaler.mean; // → Float64Array(2) [ 3, 7 ]
 * scalerFromJson(JSON.stringify(scaler)).inverseTransform([[0, 0]]); // → shape [1, 2]: 3 7
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.StandardScaler.html
 */
export class StandardScaler extends PartialScaler<StandardScalerOptions, StandardColumn, RowsSeen> {
  /** Types, ranges and defaults of the options. */
  static readonly options = {
    withMean: boolean({ default: true }),
    withStd: boolean({ default: true }),
    ...columnsOption,
  } satisfies OptionTable<StandardScalerOptions>;

  /** Columns that are fitted, each with the options that ask for it. */
  static readonly fittedColumns = {
    mean: ["withMean", "withStd"],
    var: ["withStd"],
    scale: ["withStd"],
  } satisfies FittedColumns;

  /** Mean of each feature; undefined with neither of the options. */
  mean?: Float64Array;
  /** Variance of each feature, and its root, 1 for a constant one; undefined without `withStd`. */
  var?: Float64Array;
  scale?: Float64Array;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: StandardScalerOptions = {}) {
    super("StandardScaler", StandardScaler, options);
  }

  protected fitColumns(table: Table, _settings: unknown, before: Partial<StandardState>): StandardState {
    const { mean, variance, count } = columnMoments(table, earlierMoments(before, table.width));
    const scale = variance.map((value, i) => (isConstant(value, mean[i]!, count[i]!) ? 1 : Math.sqrt(value)));
    const nSamplesSeen = count.every((value) => value === count[0]) ? count[0]! : count;
    return { mean, var: variance, scale, nSamplesSeen };
  }

  protected mapOf({ withMean, withStd }: ScalerSettings<StandardScalerOptions>): ColumnMap {
    const [factor, shift] = [withStd ? this.scale : undefined, withMean ? this.mean : undefined];
    return { form: "subtract then divide", factor, shift };
  }
}

/** Moments of earlier rows, with zeros for columns that are not fitted. */
function earlierMoments(before: Partial<StandardState>, width: number): Moments | undefined {
  const { nSamplesSeen, mean = new Float64Array(width), var: variance = new Float64Array(width) } = before;
  if (nSamplesSeen === undefined) return undefined;
  const count = typeof nSamplesSeen === "number" ? new Float64Array(width).fill(nSamplesSeen) : nSamplesSeen;
  return { count, mean, variance };
}

/** Whether a variance is no more than what rounding makes of equal numbers. */
function isConstant(variance: number, mean: number, count: number): boolean {
  const eps = Number.EPSILON;
  return variance <= count * eps * variance + (count * mean * eps) ** 2;
}
