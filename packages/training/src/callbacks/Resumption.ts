import type { Callback, Place } from "./Callback.js";

/** The state of a training at a place. */
export interface Snapshot {
  /** Place that the training goes on from. */
  readonly place: Place;
  /** Data, options and model of the training, by names for error texts. */
  readonly training: Readonly<Record<string, unknown>>;
  /** All that changes while training goes on. */
  readonly state: unknown;
}

/** A place of `fit` at which a backup may be due. */
export interface Resting {
  readonly kind: "start" | "batch" | "epoch";
  readonly place: Place;
}

/**
 * A callback that keeps the state of a whole training, so that a later call of `fit` goes on with it: `backupAndRestore`. Its
 * methods are called between the hooks, when those of all callbacks have run.
 */
export abstract class Resumption implements Callback {
  abstract getState(): unknown;
  abstract setState(state: unknown): void;

  /** Whether it may save after a batch in the middle of an epoch. */
  abstract readonly savesBatches: boolean;

  /**
   * Before `onTrainBegin`: the training to go on with.
   *
   * @param training data, options and model of this call
   * @param write writes to the console of the run
   * @throws ArgumentError if what was saved is another training, or nothing can be saved
   */
  abstract open(training: Snapshot["training"], write: (text: string) => void): Promise<Snapshot | undefined>;

  /** Whether to save here. Asked after each batch and each epoch. */
  abstract isDue(resting: Resting): boolean;

  /** Whether the program was asked to end, so that training is to be saved and left. */
  abstract readonly isInterrupted: boolean;

  /** Saves the training. */
  abstract save(snapshot: Snapshot): Promise<void>;

  /** Ends the program after an interruption, or throws where others have listened as well. */
  abstract leave(place: Place): never;

  /** After `onTrainEnd`: the training has come to its end. */
  abstract end(): Promise<void>;

  /** When `fit` returns or throws. */
  abstract close(): void;
}
