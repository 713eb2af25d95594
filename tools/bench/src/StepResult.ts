/** A peer's report of an exercise. */
export interface StepResult {
  /** Losses of four steps of plain gradient descent: the last one is the loss after three. */
  readonly sgdLosses: readonly number[];
  /** The same of the row's optimizer. */
  readonly losses: readonly number[];
  /** Median time of a step with the row's optimizer. */
  readonly ms: number;
  /** Steps that the median is over. */
  readonly steps: number;
  /** Versions, builds and threads. */
  readonly facts: string;
  /** Largest resident size of the process in MB, and by how much training raised it. */
  readonly peakMb: number;
  readonly addedMb: number;
  /** Time of predicting the row's samples in ms, where it was asked for. */
  readonly predictMs?: number;
}

/** Reason why a peer has no time for an exercise. */
export interface NoResult {
  readonly cannot: string;
}
