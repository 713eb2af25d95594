/**
 * Types of a training plan: the steps of a model on plain arrays, without tensors. A layer offers its own part (`PlannedLayer`);
 * `training` puts the parts together.
 */

/** Numbers that stay in one place from step to step. Ask for `values` before each use: memory that grows takes views away. */
export interface PlanNumbers {
  readonly values: Float32Array;
}

/** Input or output of a layer in a plan. */
export interface PlanPlace {
  /** Batch first. */
  readonly shape: readonly number[];
  readonly numbers: PlanNumbers;
  /** Gradient of the loss by the numbers; null where nothing trained depends on it. */
  readonly gradient: PlanNumbers | null;
  /** 1 for a step that counts, [batch, steps]; null where all count. */
  readonly mask: Uint8Array | null;
}

/** A weight in a plan. */
export interface PlanWeight {
  /** Its numbers, where the weight has them. */
  readonly values: Float32Array;
  /** Gradient of the loss by it, to be filled; null where the weight is not trained. */
  readonly gradient: Float32Array | null;
}

/** Parts of a plan that a layer asks for, once for each plan. */
export interface PlanBuilder {
  readonly input: PlanPlace;
  /** Whether dropout is on. */
  readonly training: boolean;
  /** Whether a backward pass follows each forward pass. */
  readonly derives: boolean;
  /** Makes room for the output. `mask` is that of the input unless it is given. */
  output(shape: readonly number[], mask?: Uint8Array | null): PlanPlace;
  /** The numbers and the gradient of the input as output, in another shape or with another mask. */
  sameOutput(shape?: readonly number[], mask?: Uint8Array | null): PlanPlace;
  /** @param variable of tfjs's layers */
  weight(variable: { read(): unknown }): PlanWeight;
}

/** Part of a layer in a plan. */
export interface LayerSteps {
  readonly output: PlanPlace;
  /** Fills the output from the input. Left out where they are the same numbers. */
  forward?(): void;
  /** Fills the gradients of the weights and the input from that of the output. */
  backward?(): void;
  /** Frees what a forward pass has kept, where no backward pass follows. */
  release?(): void;
}

/** A layer that can be a part of a plan. */
export interface PlannedLayer {
  /**
   * The part of the layer in a plan.
   *
   * @returns the steps, or why there are none: "its activation is gelu"
   */
  planSteps(builder: PlanBuilder): LayerSteps | string;
}
