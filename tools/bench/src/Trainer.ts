/** A model in training, as a peer has it. */
export interface Trainer {
  /** Versions, builds and threads. */
  readonly facts: string;
  /** Losses of four steps of a new model with the exercise's weights, by plain gradient descent or the row's own optimizer. */
  readonly losses: (optimizer: "sgd" | "own") => Promise<readonly number[]>;
  /** Trains the last model for some time, one step at least; ms of each step. */
  readonly train: (ms: number) => Promise<readonly number[]>;
  /** Makes so many samples, those of the batch again and again, and gives what predicts them, from array to array. */
  readonly predict?: (samples: number) => Promise<() => Promise<unknown>>;
}
