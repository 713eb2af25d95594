import type { NdArray } from "@seqloom/array";
import type { ModelRow } from "./modelRows.js";

/** The exercise of all peers: a model, its initial weights, and one batch to train on again and again. */
export interface Exercise {
  readonly row: ModelRow;
  /** Of all layers, in Keras's order and layout. */
  readonly weights: readonly NdArray[];
  /** The same in PyTorch's layout, by name. */
  readonly torch: Readonly<Record<string, NdArray>>;
  /** Of the shape of the row's input; word numbers for an embedding. */
  readonly x: NdArray;
  /** One value of a row, or a 1 in the column of its class. */
  readonly y: NdArray;
}
