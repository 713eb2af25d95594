import { boolean, custom, readOptions } from "@seqloom/array";
import type { OptionTable, ReadOptions, TypedArray } from "@seqloom/array";
import { columnRanges } from "./columnRanges.js";
import { ColumnScaler, columnsOption } from "./ColumnScaler.js";
import type { ColumnMap, ScalerOptions } from "./ColumnScaler.js";
import { handleZeros } from "./handleZeros.js";
import type { Rows } from "../rows/rowsOf.js";

/** Options of `MinMaxScaler`. */
export interface MinMaxScalerOptions extends ScalerOptions {
  /** Lowest and highest scaled number. Default: [0, 1]. */
  readonly featureRange?: readonly [number, number];
  /** Cuts what lies outside of the fitted range in `transform`. Default: false. */
  readonly clip?: boolean;
}

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
export class MinMaxScaler extends ColumnScaler {
  /** What each option may be. */
  static readonly options = {
    featureRange: custom<readonly [number, number]>("two numbers, the first below the second", isRange, {
      default: [0, 1],
    }),
    clip: boolean({ default: false }),
    ...columnsOption,
  } satisfies OptionTable<MinMaxScalerOptions>;

  /** Smallest and largest value of each feature, and their difference, in the unit of the rows. */
  dataMin?: Float64Array;
  dataMax?: Float64Array;
  dataRange?: Float64Array;
  /** scaled = x * scale + min. */
  scale?: Float64Array;
  min?: Float64Array;
  /** Rows seen by fit and partialFit. */
  nSamplesSeen = 0;
  protected readonly name = "MinMaxScaler";
  readonly #settings: ReadOptions<typeof MinMaxScaler.options>;

  /** @throws ArgumentError on an unknown option or one that is not allowed */
  constructor(options: MinMaxScalerOptions = {}) {
    const settings = readOptions("MinMaxScaler", MinMaxScaler.options, options);
    super(settings.columns);
    this.#settings = settings;
  }

  /**
   * Reads the range of each feature from rows of shape [rows, features]; forgets what was fitted before.
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
    const before = again && this.dataMin && this.dataMax ? { low: this.dataMin, high: this.dataMax } : undefined;
    const { low, high } = columnRanges(table, before);
    const [from, to] = this.#settings.featureRange;
    this.nSamplesSeen = (again ? this.nSamplesSeen : 0) + table.data.length / table.width;
    this.dataMin = low;
    this.dataMax = high;
    this.dataRange = high.map((value, column) => value - low[column]!);
    this.scale = this.dataRange.map((range) => (to - from) / handleZeros(range));
    this.min = this.scale.map((scale, column) => from - low[column]! * scale);
    return this;
  }

  protected map(): ColumnMap {
    const { clip, featureRange } = this.#settings;
    const shape = { factor: this.scale!, shift: this.min!, form: "multiply then add" } as const;
    return { ...shape, clip: clip ? featureRange : undefined };
  }

  protected options() {
    const { featureRange, clip } = this.#settings;
    return { featureRange, clip };
  }

  protected state() {
    const { dataMin, dataMax, dataRange, scale, min, nSamplesSeen } = this;
    return { dataMin, dataMax, dataRange, scale, min, nSamplesSeen };
  }
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] < value[1];
}
