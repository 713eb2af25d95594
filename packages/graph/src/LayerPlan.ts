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
  /** The first input. */
  readonly input: PlanPlace;
  /** All inputs, in their order. Each has a gradient of its own to fill, also where two of them are one place. */
  readonly inputs: readonly PlanPlace[];
  /**
   * Mask of the call: that of the first input, or null for a layer that takes none beside its states (`takesMask`). Outputs have the
   * mask of the input all the same.
   */
  readonly mask: Uint8Array | null;
  /** Arguments of the call that are plain values, as `{ useCausalMask: true }`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether dropout is on. */
  readonly training: boolean;
  /** Whether a backward pass follows each forward pass. */
  readonly derives: boolean;
  /**
   * Makes room for an output. Its gradient is null where no loss depends on it.
   *
   * @param mask default: that of the first input
   * @param index of the output among those of the layer; default 0
   */
  output(shape: readonly number[], mask?: Uint8Array | null, index?: number): PlanPlace;
  /** Makes room for numbers of the layer's own, zeros at first. */
  room(shape: readonly number[]): PlanNumbers;
  /** The numbers and the gradient of the first input as output, in another shape or with another mask. */
  sameOutput(shape?: readonly number[], mask?: Uint8Array | null): PlanPlace;
  /** @param variable of tfjs's layers */
  weight(variable: { read(): unknown }): PlanWeight;
}

/** Part of a layer in a plan. */
export interface LayerSteps {
  readonly output: PlanPlace;
  /** Outputs behind the first one, of a layer that has several. */
  readonly furtherOutputs?: readonly PlanPlace[];
  /** Fills the outputs from the inputs. Left out where they are the same numbers. */
  forward?(): void;
  /** Fills the gradients of the weights and the inputs from those of the outputs. */
  backward?(): void;
  /** Frees what a forward pass has kept, where no backward pass follows. */
  release?(): void;
}

/** A layer that can be a part of a plan. */
export interface PlannedLayer {
  /** Arguments of a call that its steps take besides `training`; default none. */
  readonly planSettings?: readonly string[];
  /** Penalty on each output of a call, as a function of a tensor of tfjs that gives a scalar; null or left out: none. */
  readonly planPenalty?: ((output: never) => unknown) | null;
  /**
   * The part of the layer in a plan.
   *
   * @returns the steps, or why there are none: "its activation is gelu"
   */
  planSteps(builder: PlanBuilder): LayerSteps | string;
}
