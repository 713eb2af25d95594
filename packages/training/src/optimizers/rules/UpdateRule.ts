import type { OptimizerFormula } from "@seqloom/kernels";
import type { WeightStep } from "./updateWeight.js";

/** A number that an optimizer keeps for each number of a weight. */
export interface SlotKind {
  /** Name that stands behind the weight's: "m", "rms". */
  readonly name: string;
  /** Value before the first step; default 0. */
  readonly start?: number;
}

/** One step on a weight: in the kernels, in a plain loop, in operations of tfjs. */
export interface RuleStep<Kept extends readonly unknown[] = readonly unknown[]> extends WeightStep<Kept> {
  /** The formula in the kernels, with the slots in their order. Left out where the loop does without it. */
  readonly formula?: OptimizerFormula;
}

/** The formula of an optimizer, with its settings. */
export interface UpdateRule {
  readonly slots: readonly SlotKind[];
  /**
   * The formula of one step, which holds for all weights.
   *
   * @param rate learning rate of the step
   * @param t number of the step, from 1
   */
  step(rate: number, t: number): RuleStep;
}
