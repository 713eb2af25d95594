import { type OptionTable, integer, oneOf, optional, string } from "@seqloom/array";
import { type Reduction, reductions } from "../weights/reduceLoss.js";

/** Options that all losses have. */
export interface LossOptions {
  /** Name where it is used as a metric. Default: Keras's name of the formula. */
  readonly name?: string;
  /**
   * Way to make one number of the values of a batch. `"sum_over_batch_size"` and `"mean"` divide by the number of values,
   * whatever their weights, `"mean_with_sample_weight"` by the sum of the weights, `"sum"` by nothing. `"none"`, for calls of
   * one's own, keeps the values. Default: "sum_over_batch_size".
   */
  readonly reduction?: Reduction;
}

/** Types, ranges and defaults of the options that all losses have. */
export const lossOptions = {
  name: optional(string({ noun: "a name", allowEmpty: false })),
  reduction: oneOf<Reduction>(reductions, { default: "sum_over_batch_size" }),
} satisfies OptionTable<LossOptions>;

/** Axis that a loss is taken along. */
export const axis = integer({ default: -1 });
