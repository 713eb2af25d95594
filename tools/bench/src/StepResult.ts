/** What a peer reports of an exercise. */
export interface StepResult {
  /** Of the first four training steps; the last one is the loss after three. */
  readonly losses: readonly number[];
  /** Median time of a step. */
  readonly ms: number;
  /** Steps that the median is over. */
  readonly steps: number;
  /** Versions, builds and threads. */
  readonly facts: string;
}

/** Why a peer has no time for an exercise. */
export interface NoResult {
  readonly cannot: string;
}
