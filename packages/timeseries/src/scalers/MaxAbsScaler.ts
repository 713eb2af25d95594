import { boolean, type OptionTable } from "@seqloom/array";
import { columnRanges } from "./columnRanges.js";
import { columnsOption, type ScalerOptions, type ScalerSettings } from "./ColumnScaler.js";
import type { FittedColumns, FittedState } from "./fittedState.js";
import { handleZeros } from "./handleZeros.js";
import type { ColumnMap } from "./mapColumns.js";
import { PartialScaler } from "./PartialScaler.js";
import type { Table } from "./readTable.js";

/** Options of `MaxAbsScaler`. */
export interface MaxAbsScalerOptions extends ScalerOptions {
  /** Cuts what lies outside of -1 to 1 in `transform`. Default: false. */
  readonly clip?: boolean;
}

type MaxAbsColumn = keyof typeof MaxAbsScaler.fittedColumns;
type MaxAbsState = FittedState<MaxAbsColumn, number>;

/**
 * Divides every feature (column) by its largest absolute value, so that zeros stay zeros: scikit-learn's MaxAbsScaler.
 *
 *     scaled = x / max |x|
 *
 * @example
 * const scaler = new MaxAbsScaler().fit([[-4, 0], [2, 5]]);
 * scaler.transform([[2, 10]]); // → shape [1, 2]: 0.5 2
 * scaler.inverseTransform([[-1, 1]]); // → shape [1, 2]: -4 5
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.MaxAbsScaler.html
 */
export class MaxAbsScaler extends PartialScaler<MaxAbsScalerOptions, MaxAbsColumn> {
  /** Types, ranges and defaults of the options. */
  static readonly options = {
    clip: boolean({ default: false }),
    ...columnsOption,
  } satisfies OptionTable<MaxAbsScalerOptions>;

  /** Columns that are fitted, each with the options that ask for it; none: always. */
  static readonly fittedColumns = { maxAbs: [], scale: [] } satisfies FittedColumns;

  /** Largest absolute value of each feature, in the unit of the rows. */
  maxAbs?: Float64Array;
  /** The same, 1 for a feature of zeros. */
  scale?: Float64Array;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: MaxAbsScalerOptions = {}) {
    super("MaxAbsScaler", MaxAbsScaler, options);
  }

  protected fitColumns(table: Table, _settings: unknown, before: Partial<MaxAbsState>): MaxAbsState {
    const { low, high } = columnRanges(table);
    const maxAbs = low.map((value, i) => Math.max(Math.abs(value), Math.abs(high[i]!), before.maxAbs?.[i] ?? 0));
    const nSamplesSeen = (before.nSamplesSeen ?? 0) + table.data.length / table.width;
    return { maxAbs, scale: maxAbs.map(handleZeros), nSamplesSeen };
  }

  protected mapOf({ clip }: ScalerSettings<MaxAbsScalerOptions>): ColumnMap {
    return { form: "subtract then divide", factor: this.scale, clip: clip ? [-1, 1] : undefined };
  }
}
