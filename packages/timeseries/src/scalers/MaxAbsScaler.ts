import { boolean, readOptions } from "@seqloom/array";
import type { OptionTable, ReadOptions, TypedArray } from "@seqloom/array";
import { columnRanges } from "./columnRanges.js";
import { ColumnScaler, columnsOption } from "./ColumnScaler.js";
import type { ColumnMap, ScalerOptions } from "./ColumnScaler.js";
import { handleZeros } from "./handleZeros.js";
import type { Rows } from "../rows/rowsOf.js";

/** Options of `MaxAbsScaler`. */
export interface MaxAbsScalerOptions extends ScalerOptions {
  /** Cuts what lies outside of -1 to 1 in `transform`. Default: false. */
  readonly clip?: boolean;
}

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
export class MaxAbsScaler extends ColumnScaler {
  /** What each option may be. */
  static readonly options = {
    clip: boolean({ default: false }),
    ...columnsOption,
  } satisfies OptionTable<MaxAbsScalerOptions>;

  /** Largest absolute value of each feature, in the unit of the rows. */
  maxAbs?: Float64Array;
  /** The same, 1 for a feature of zeros. */
  scale?: Float64Array;
  /** Rows seen by fit and partialFit. */
  nSamplesSeen = 0;
  protected readonly name = "MaxAbsScaler";
  readonly #settings: ReadOptions<typeof MaxAbsScaler.options>;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: MaxAbsScalerOptions = {}) {
    const settings = readOptions("MaxAbsScaler", MaxAbsScaler.options, options);
    super(settings.columns);
    this.#settings = settings;
  }

  /**
   * Reads the largest values from rows of shape [rows, features]; forgets what was fitted before.
   *
   * @throws ArgumentError on no rows, one axis, or an infinity
   */
  fit(rows: Rows<TypedArray>): this {
    return this.#read("fit", rows, false);
  }

  /** The same over several pieces of rows, one after the other. */
  partialFit(rows: Rows<TypedArray>): this {
    return this.#read("partialFit", rows, true);
  }

  #read(method: string, rows: Rows<TypedArray>, again: boolean): this {
    const table = this.readFit(method, rows, { again });
    const { low, high } = columnRanges(table);
    const before = again ? this.maxAbs : undefined;
    this.nSamplesSeen = (again ? this.nSamplesSeen : 0) + table.data.length / table.width;
    this.maxAbs = low.map((value, i) => Math.max(Math.abs(value), Math.abs(high[i]!), before?.[i] ?? 0));
    this.scale = this.maxAbs.map(handleZeros);
    return this;
  }

  protected map(): ColumnMap {
    const shift = new Float64Array(this.scale!.length);
    return {
      form: "subtract then divide",
      factor: this.scale!,
      shift,
      clip: this.#settings.clip ? [-1, 1] : undefined,
    };
  }

  protected options() {
    return { clip: this.#settings.clip };
  }

  protected state() {
    const { maxAbs, scale, nSamplesSeen } = this;
    return { maxAbs, scale, nSamplesSeen };
  }
}
