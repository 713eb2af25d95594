import { boolean, custom, type OptionTable } from "@seqloom/array";
import { ColumnScaler, columnsOption, type ScalerOptions, type ScalerSettings } from "./ColumnScaler.js";
import type { FittedColumns, FittedState } from "./fittedState.js";
import { handleZeros } from "./handleZeros.js";
import type { ColumnMap } from "./mapColumns.js";
import { normalQuantile } from "./normalQuantile.js";
import { orderedColumns, type Ordered } from "./orderedColumns.js";
import { quantile } from "./quantile.js";
import type { Table } from "./readTable.js";

/** Options of `RobustScaler`. */
export interface RobustScalerOptions extends ScalerOptions {
  /** Subtracts the median. Default: true. */
  readonly withCentering?: boolean;
  /** Divides by the range between the quantiles. Default: true. */
  readonly withScaling?: boolean;
  /** The quantiles, in percent. Default: [25, 75]. */
  readonly quantileRange?: readonly [number, number];
  /** Makes the variance 1 if the data are normal. Default: false. */
  readonly unitVariance?: boolean;
}

type RobustColumn = keyof typeof RobustScaler.fittedColumns;

/**
 * Scales every feature (column) by its median and the range between its quartiles, which a few wild values hardly move:
 * scikit-learn's RobustScaler.
 *
 *     scaled = (x - median) / (75 % quantile - 25 % quantile)
 *
 * There is no partialFit, as quantiles take all rows at once.
 *
 * @example
 * const scaler = new RobustScaler().fit([[1], [2], [3], [4], [1000]]);
 * scaler.transform([[3], [5]]); // → shape [2, 1]: 0 1
 * scaler.center; // → Float64Array(1) [ 3 ]
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.RobustScaler.html
 */
export class RobustScaler extends ColumnScaler<RobustScalerOptions, RobustColumn> {
  /** Types, ranges and defaults of the options. */
  static readonly options = {
    withCentering: boolean({ default: true }),
    withScaling: boolean({ default: true }),
    quantileRange: custom<readonly [number, number]>("two percentages from 0 to 100, in order", isPercentages, {
      default: [25, 75],
    }),
    unitVariance: boolean({ default: false }),
    ...columnsOption,
  } satisfies OptionTable<RobustScalerOptions>;

  /** Columns that are fitted, each with the options that ask for it; none: always. */
  static readonly fittedColumns = { center: ["withCentering"], scale: ["withScaling"] } satisfies FittedColumns;

  /** Median of each feature; undefined without `withCentering`. */
  center?: Float64Array;
  /** Range between the quantiles, 1 for a constant feature; undefined without `withScaling`. */
  scale?: Float64Array;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: RobustScalerOptions = {}) {
    super("RobustScaler", RobustScaler, options);
  }

  protected fitColumns(
    table: Table,
    { quantileRange, unitVariance }: ScalerSettings<RobustScalerOptions>,
  ): FittedState<RobustColumn, number> {
    const [low, high] = quantileRange.map((percent) => percent / 100) as [number, number];
    const center = new Float64Array(table.width);
    const scale = new Float64Array(table.width);
    for (const [column, sorted] of orderedColumns(table, (count) => placesOf(count, [low, 0.5, high])).entries()) {
      center[column] = median(sorted);
      scale[column] = handleZeros(quantile(sorted, high) - quantile(sorted, low));
      if (unitVariance) scale[column] /= normalQuantile(high) - normalQuantile(low);
    }
    return { center, scale };
  }

  protected mapOf(): ColumnMap {
    return { form: "subtract then divide", factor: this.scale, shift: this.center };
  }
}

/** The places in a sorted column that `quantile` and `median` read. */
function placesOf(count: number, shares: readonly number[]): number[] {
  const lows = shares.map((share) => Math.floor(share * (count - 1)));
  const places = new Set(lows.flatMap((low) => [low, Math.min(low + 1, count - 1)]));
  return count === 0 ? [] : [...places].sort((a, b) => a - b);
}

/** The middle number, or the mean of the two in the middle. */
function median(sorted: Ordered): number {
  if (sorted.length === 0) return NaN;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted.at(half)! : (sorted.at(half - 1)! + sorted.at(half)!) / 2;
}

function isPercentages(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [low, high] = value as [unknown, unknown];
  return typeof low === "number" && typeof high === "number" && low >= 0 && low <= high && high <= 100;
}
