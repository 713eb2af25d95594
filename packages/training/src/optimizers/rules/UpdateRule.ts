import type { WeightStep } from "./updateWeight.js";

/** A number that an optimizer keeps for each number of a weight. */
export interface SlotKind {
  /** Name that stands behind the weight's: "m", "rms". */
  readonly name: string;
  /** Value before the first step; default 0. */
  readonly start?: number;
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
  step(rate: number, t: number): WeightStep;
}
