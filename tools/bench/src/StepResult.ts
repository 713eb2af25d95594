/** A peer's report of an exercise. */
export interface StepResult {
  /** Losses of four steps of plain gradient descent: the last one is the loss after three. */
  readonly sgdLosses: readonly number[];
  /** The same of the row's optimizer; two steps only where they take long. */
  readonly losses: readonly number[];
  /** Median time of a step with the row's optimizer. */
  readonly ms: number;
  /** Steps that the median is over. */
  readonly steps: number;
  /** Versions, builds and threads. */
  readonly facts: string;
}

/** Reason why a peer has no time for an exercise. */
export interface NoResult {
  readonly cannot: string;
}
