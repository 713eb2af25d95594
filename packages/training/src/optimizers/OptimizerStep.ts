import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import type { Clips } from "./clipGradients.js";
import type { RuleStep } from "./rules/UpdateRule.js";

/** A step of an optimizer, with all numbers that depend on how many there were before. */
export interface OptimizerStep<Gradient = Tensor> {
  readonly rule: RuleStep;
  readonly clips: Clips;
  /** Batches whose gradients are averaged; 0: the gradients are added to the accumulators, and no weight moves. */
  readonly batches: number;
  /** Share of the moving averages that stays. */
  readonly emaMomentum: number;
  /** Whether the moving averages take the place of the weights. */
  readonly overwrites: boolean;
  readonly weights: readonly TrainedWeight<Gradient>[];
}

/**
 * A weight, and what an optimizer keeps for it.
 *
 * @typeParam Gradient a tensor, or a function that gives an array
 */
export interface TrainedWeight<Gradient = Tensor> {
  readonly weight: Variable;
  /** Undefined for a weight that no loss depends on. */
  readonly gradient: Gradient | undefined;
  /** Share of the weight that is taken off first. */
  readonly decay: number;
  /** Slots of the rule, in its order. */
  readonly slots: readonly Variable[];
  readonly average: Variable | undefined;
  /** Sum of the gradients of earlier batches. */
  readonly accumulator: Variable | undefined;
}
