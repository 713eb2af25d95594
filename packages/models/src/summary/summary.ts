import type { LayersModel } from "@tensorflow/tfjs-layers";
import { ArgumentError, boolean, integer, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { keras2Summary } from "./keras2Summary.js";
import { keras3Summary } from "./keras3Summary.js";
import { maskRows } from "./maskRows.js";
import { summaryRows } from "./summaryRows.js";

export interface SummaryOptions {
  /** Whose table: Keras 2's, as on slides and in most books, or Keras 3's, with borders. Default "keras2". */
  look?: "keras2" | "keras3";
  /** Characters in a line. Default in Keras 2: 65, or 98 with connections; in Keras 3: what `columns` leaves. */
  lineLength?: number;
  /** Width of the terminal, which Keras 3's table adapts to; default 80. Keras 2's look does not. */
  columns?: number;
  /** Bold and colours of a terminal in Keras 3's look; default false. Keras 2 has none. */
  colors?: boolean;
  /** Whether the layers of a model inside the model have rows of their own; default false. */
  expandNested?: boolean;
  /** Whether a column says which layers are trained; default false. */
  showTrainable?: boolean;
}

const SUMMARY_OPTIONS = {
  look: oneOf(["keras2", "keras3"], { default: "keras2" }),
  lineLength: optional(integer({ min: 30, max: 1000 })),
  columns: integer({ min: 30, max: 1000, default: 80 }),
  colors: boolean({ default: false }),
  expandNested: boolean({ default: false }),
  showTrainable: boolean({ default: false }),
} satisfies OptionTable<SummaryOptions>;

/**
 * The table of a model's layers with their output shapes and parameters, to the last character as Keras prints it.
 * Prints nothing itself: `console.log(summary(model))`.
 *
 * @param model a model of TensorFlow.js
 * @returns the lines of the table, without a last line end
 * @throws Error in Keras 2's look if the model has no layers yet, as in Keras; Keras 3 shows an empty table
 * @throws ArgumentError on something that is no model, or on a wrong or unknown option
 *
 * @example
 * import { dense, sequential } from "@seqloom/layers";
 *
 * const model = sequential({ name: "small", layers: [dense({ units: 3, inputShape: [4], name: "dense" })] });
 * summary(model).split("\n")[4]; // → ' dense (Dense)               (None, 3)                 15        '
 * @see https://keras.io/api/models/model/#summary-method
 */
export function summary(model: LayersModel, options?: SummaryOptions): string {
  const { look, ...layout } = readOptions("summary", SUMMARY_OPTIONS, options);
  if (!Array.isArray((model as LayersModel | null | undefined)?.layers)) {
    throw new ArgumentError("summary", "model", "a model of TensorFlow.js (tf.sequential or tf.model)", model);
  }
  const rows = summaryRows(model);
  return look === "keras2" ? keras2Summary(rows, layout) : keras3Summary(maskRows(rows, model), layout);
}
