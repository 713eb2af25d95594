import { boolean, custom, type OptionTable } from "@seqloom/array";
import { columnRanges } from "./columnRanges.js";
import { columnsOption, type ScalerOptions, type ScalerSettings } from "./ColumnScaler.js";
import type { FittedColumns, FittedState } from "./fittedState.js";
import { handleZeros } from "./handleZeros.js";
import type { ColumnMap } from "./mapColumns.js";
import { PartialScaler } from "./PartialScaler.js";
import type { Table } from "./readTable.js";

/** Options of `MinMaxScaler`. */
export interface MinMaxScalerOptions extends ScalerOptions {
  /** Lowest and highest scaled number. Default: [0, 1]. */
  readonly featureRange?: readonly [number, number];
  /** Cuts what lies outside of the fitted range in `transform`. Default: false. */
  readonly clip?: boolean;
}

type MinMaxColumn = keyof typeof MinMaxScaler.fittedColumns;
type MinMaxState = FittedState<MinMaxColumn, number>;

/**
 * Scales every feature (column) so that the fitted rows fill 0 to 1, or `featureRange`: scikit-learn's MinMaxScaler.
 *
 *     scaled = (x - dataMin) / (dataMax - dataMin)        a constant feature becomes 0
 *
 * Fit on the training rows alone and transform all parts with it: a test row may then fall outside of 0 to 1, as a new
 * observation would. NaN is left out in fit and kept in transform.
 *
 * @example
 * const scaler = new MinMaxScaler().fit([[10, 1], [20, 1], [30, 1]]);
 * scaler.transform([[15, 1], [40, 1]]); // → shape [2, 2]: 0.25 0 1.5 0
 * scaler.inverseTransform([[0.5, 0]]); // → shape [1, 2]: 20 1
 * scaler.inverseTransform([0.5, 0.25], { columns: 0 }); // → shape [2]: 20 15
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.MinMaxScaler.html
 */
export class MinMaxScaler extends PartialScaler<MinMaxScalerOptions, MinMaxColumn> {
  /** Types, ranges and defaults of the options. */
  static readonly options = {
    featureRange: custom<readonly [number, number]>("two numbers, the first below the second", isRange, {
      default: [0, 1],
    }),
    clip: boolean({ default: false }),
    ...columnsOption,
  } satisfies OptionTable<MinMaxScalerOptions>;

  /** Columns that are fitted, each with the options that ask for it; none: always. */
  static readonly fittedColumns = {
    dataMin: [],
    dataMax: [],
    dataRange: [],
    scale: [],
    min: [],
  } satisfies FittedColumns;

  /** Smallest and largest value of each feature, and their difference, in the unit of the rows. */
  dataMin?: Float64Array;
  dataMax?: Float64Array;
  dataRange?: Float64Array;
  /** scaled = x * scale + min. */
  scale?: Float64Array;
  min?: Float64Array;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: MinMaxScalerOptions = {}) {
    super("MinMaxScaler", MinMaxScaler, options);
  }

  protected fitColumns(
    table: Table,
    { featureRange: [from, to] }: ScalerSettings<MinMaxScalerOptions>,
    before: Partial<MinMaxState>,
  ): MinMaxState {
    const earlier = before.dataMin && before.dataMax ? { low: before.dataMin, high: before.dataMax } : undefined;
    const { low: dataMin, high: dataMax } = columnRanges(table, earlier);
    const dataRange = dataMax.map((value, column) => value - dataMin[column]!);
    const scale = dataRange.map((range) => (to - from) / handleZeros(range));
    const min = scale.map((factor, column) => from - dataMin[column]! * factor);
    const nSamplesSeen = (before.nSamplesSeen ?? 0) + table.data.length / table.width;
    return { dataMin, dataMax, dataRange, scale, min, nSamplesSeen };
  }

  protected mapOf({ clip, featureRange }: ScalerSettings<MinMaxScalerOptions>): ColumnMap {
    return { form: "multiply then add", factor: this.scale, shift: this.min, clip: clip ? featureRange : undefined };
  }
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] < value[1];
}
