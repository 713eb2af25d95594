/** Settings of a step of Adam. */
export interface AdamStep {
  /** The learning rate, corrected for the number of the step: rate sqrt(1 - beta2^t) / (1 - beta1^t). */
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Settings of a step of RMSprop. */
export interface RmspropStep {
  readonly rate: number;
  readonly rho: number;
  readonly momentum: number;
  readonly epsilon: number;
}

/** The weights and the two numbers that the optimizer keeps for each of them: means of gradients or of their squares. */
export type OptimizerArrays = readonly [weights: Float32Array, first: Float32Array, second: Float32Array];

/** A step on some weights: fills `next` from `before`, which may be the same arrays. */
export type OptimizerOperation<Step> = (
  step: Step,
  gradient: Float32Array,
  before: OptimizerArrays,
  next: OptimizerArrays,
) => void;

/** The optimizers. */
export interface OptimizerOperations {
  /** m and v stand behind the weights. */
  readonly adam: OptimizerOperation<AdamStep>;
  /** The mean square and the moment stand behind the weights. */
  readonly rmsprop: OptimizerOperation<RmspropStep>;
}
