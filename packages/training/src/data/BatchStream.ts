import { ArgumentError } from "@seqloom/array";
import type { Batch, BatchSource } from "./batches.js";

/**
 * Hands out the batches of one epoch after the other.
 *
 * With a number of steps for an epoch, an epoch goes on where the one before it stopped; one that meets the end of the
 * data is short, and the next begins anew.
 */
export class BatchStream {
  readonly #caller: string;
  readonly #argument: string;
  readonly #source: BatchSource;
  readonly #stepsPerEpoch: number | undefined;
  #pass: Iterator<Batch> | AsyncIterator<Batch> | undefined;
  #passes = 0;

  /** @throws ArgumentError if batches without an end have no number of steps */
  constructor(caller: string, argument: string, source: BatchSource, stepsPerEpoch?: number) {
    if (source.endless && stepsPerEpoch === undefined) {
      const option = argument === "generator" ? "stepsPerEpoch" : "validationSteps";
      const allowed = `given for a dataset that repeats without end`;
      throw new ArgumentError(caller, caller === "fit" ? option : "steps", allowed, stepsPerEpoch);
    }
    this.#caller = caller;
    this.#argument = argument;
    this.#source = source;
    this.#stepsPerEpoch = stepsPerEpoch;
  }

  /** Batches of an epoch, or undefined while unknown. */
  get steps(): number | undefined {
    return this.#stepsPerEpoch ?? this.#source.steps;
  }

  /**
   * The batches of the next epoch.
   *
   * @throws ArgumentError if there is none
   */
  async *epoch(): AsyncGenerator<Batch, void> {
    const limit = this.#stepsPerEpoch ?? Infinity;
    for (let step = 0; step < limit; step++) {
      const batch = (await this.#next()) ?? (step === 0 ? await this.#anew() : undefined);
      if (!batch) return;
      yield batch;
    }
  }

  /** Begins anew with the next epoch, where that is possible: validation is on the same batches each time. */
  async rewind(): Promise<void> {
    if (this.#source.restartable) await this.close();
  }

  /** Ends a pass that is under way, so that a generator can clean up. */
  async close(): Promise<void> {
    const pass = this.#pass;
    this.#pass = undefined;
    await pass?.return?.();
  }

  async #next(): Promise<Batch | undefined> {
    if (!this.#pass) return undefined;
    const result = await this.#pass.next();
    if (!result.done) return result.value;
    this.#pass = undefined;
    return undefined;
  }

  async #anew(): Promise<Batch> {
    const first = this.#passes === 0;
    if (first || this.#source.restartable) {
      this.#passes += 1;
      this.#pass = this.#source.iterate();
      const batch = await this.#next();
      if (batch) return batch;
    }
    const hint = first ? undefined : "It ran out of batches; a generator function can begin anew.";
    throw new ArgumentError(this.#caller, this.#argument, "a source of at least one batch", "none", hint);
  }
}
