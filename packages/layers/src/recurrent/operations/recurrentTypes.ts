import type { Tensor, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { ActivationName } from "../../operations/activate.js";

/** What a whole-sequence operation computes with. A fused kernel takes the same. */
export interface RecurrentInputs {
  /** [batch, steps, features] */
  readonly sequence: Tensor3D;
  /**
   * The states before the first step, each [batch, units]; the first one is also the output of the step before. None:
   * zeros.
   */
  readonly initialStates: readonly Tensor2D[];
  /** [features, gates * units] */
  readonly kernel: Tensor2D;
  /** [units, gates * units] */
  readonly recurrentKernel: Tensor2D;
  /** [gates * units]; of a GRU with resetAfter [2, gates * units] */
  readonly bias: Tensor | null;
  /** [batch, steps], bool: false where a step is padding. */
  readonly mask: Tensor2D | null;
  /** What each input is multiplied with at every step: [1 for all gates or gates, batch, features]. */
  readonly inputDropout: Tensor3D | null;
  /** What the first state is multiplied with before the recurrent kernel: [1 for all gates or gates, batch, units]. */
  readonly recurrentDropout: Tensor3D | null;
}

export interface RecurrentSettings {
  readonly activation: ActivationName;
  /** From the last step to the first; the outputs come in that order. */
  readonly goBackwards: boolean;
  /** The outputs of all steps instead of the last one. */
  readonly returnSequences: boolean;
  /** Zeros as the output of a padding step, instead of the output before it. */
  readonly zeroOutputForMask: boolean;
  /** Whether anybody reads the states of the result; if not there may be none. Default true. */
  readonly needsStates?: boolean;
}

/** Settings of a layer with gates. */
export interface GatedSettings extends RecurrentSettings {
  /** The activation of the gates. */
  readonly recurrentActivation: ActivationName;
}

/** The output, [batch, steps, units] or [batch, units], and the states after the last step. */
export interface RecurrentResult {
  readonly output: Tensor;
  readonly states: readonly Tensor[];
}
