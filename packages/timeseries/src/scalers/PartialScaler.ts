import type { TypedArray } from "@seqloom/array";
import type { Rows } from "../rows/rowsOf.js";
import { ColumnScaler, type ScalerOptions } from "./ColumnScaler.js";
import type { Fitted } from "./fittedState.js";

/** A scaler that can also be fitted piece by piece, and counts the rows. */
export abstract class PartialScaler<
  Options extends ScalerOptions,
  Column extends string,
  Seen extends number | Float64Array = number,
> extends ColumnScaler<Options, Column, Seen> {
  /** Rows seen by fit and partialFit. */
  nSamplesSeen = 0 as Seen;

  /** Fits several pieces of rows, one after the other, as `fit` does all of them at once. */
  partialFit(rows: Rows<TypedArray>): this {
    return this.fitMore(rows);
  }

  protected override fitted(): Fitted<Column, Seen> {
    return { ...super.fitted(), nSamplesSeen: this.nSamplesSeen };
  }
}
