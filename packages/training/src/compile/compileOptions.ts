import { custom, optional, type OptionTable } from "@seqloom/array";
import type { Optimizer } from "@tensorflow/tfjs-core";
import type { LossOption, LossWeights } from "./readLosses.js";
import type { MetricsOption } from "./readMetrics.js";

/** Options of `compile`. */
export interface CompileOptions {
  /** Name, with Keras's default settings, or an optimizer. `adam({ … })`, one of `tf.train`. Default: "rmsprop". */
  readonly optimizer?: string | Optimizer;
  /**
   * Number that training makes small. One for all outputs, a list with one for each, or one by the name of each output: a
   * name, `binaryCrossentropy({ … })` and the like, a function of targets and predictions, or in a list or record null for none.
   */
  readonly loss: LossOption;
  /** Factors of the losses of several outputs. A list, or by the names of the outputs. Default: 1 each. */
  readonly lossWeights?: LossWeights;
  /**
   * Numbers shown besides the loss, without weights. Names, `auc({ … })` and the like, functions, objects or classes with
   * update, result and reset. Of several outputs a list with an entry for each, or a record by their names.
   */
  readonly metrics?: MetricsOption;
  /** Metrics in which samples and classes count by their weights. */
  readonly weightedMetrics?: MetricsOption;
}

/** Types, ranges and defaults of the options of `compile`. */
export const compileOptions = {
  optimizer: custom<string | Optimizer>("a name or an optimizer", isOptimizer, { default: "rmsprop" }),
  loss: custom<LossOption>("a name, a function, or a list or record of these", isNamed),
  lossWeights: optional(custom<LossWeights>("a number, or a list or record of numbers", isWeights)),
  metrics: optional(custom<MetricsOption>("a metric, or a list or record of metrics", isNamed)),
  weightedMetrics: optional(custom<MetricsOption>("a metric, or a list or record of metrics", isNamed)),
} satisfies OptionTable<CompileOptions>;

function isOptimizer(value: unknown): boolean {
  return typeof value === "string" || typeof (value as Optimizer | null)?.applyGradients === "function";
}

function isWeights(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "object" && value !== null);
}

function isNamed(value: unknown): boolean {
  return typeof value === "string" || typeof value === "function" || (typeof value === "object" && value !== null);
}
