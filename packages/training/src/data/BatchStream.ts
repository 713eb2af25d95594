import { ArgumentError, type RandomSnapshot } from "@seqloom/array";
import type { Batch, BatchSource } from "./batches.js";

/** Place of a `BatchStream` in its data. */
export interface StreamState {
  /** Passes that were begun. */
  readonly passes: number;
  /** Batches of the pass under way that were given; null between two passes. */
  readonly taken: number | null;
  /** Stream of the orders as it was before the pass under way, or is between two; null where nothing is shuffled. */
  readonly random: RandomSnapshot | null;
  /** State of a generator that knows its place itself. */
  readonly origin: unknown;
}

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
  #taken = 0;
  #randomBefore: RandomSnapshot | null = null;

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

  /** Data and options, by which a backup knows them again. */
  describe(): Readonly<Record<string, unknown>> {
    return { stepsPerEpoch: this.#stepsPerEpoch ?? null, ...this.#source.describe() };
  }

  /** Place in the data, for a backup. */
  getState(): StreamState {
    const random = this.#pass ? this.#randomBefore : (this.#source.random?.state ?? null);
    const taken = this.#pass ? this.#taken : null;
    return { passes: this.#passes, taken, random, origin: this.#source.origin?.getState() ?? null };
  }

  /** Goes on at the place of a backup. */
  async setState({ passes, taken, random, origin }: StreamState): Promise<void> {
    if (random) this.#source.random?.restore(random);
    if (this.#source.origin) await this.#source.origin.setState(origin);
    this.#passes = passes;
    this.#pass = taken === null ? undefined : this.#begin(taken);
  }

  /**
   * The batches of the next epoch.
   *
   * @param first batches of the epoch that were given before
   * @throws ArgumentError if there is none
   */
  async *epoch(first = 0): AsyncGenerator<Batch, void> {
    const limit = this.#stepsPerEpoch ?? Infinity;
    for (let step = first; step < limit; step++) {
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
    if (!result.done) {
      this.#taken += 1;
      return result.value;
    }
    this.#pass = undefined;
    return undefined;
  }

  #begin(taken = 0): Iterator<Batch> | AsyncIterator<Batch> {
    this.#randomBefore = this.#source.random?.state ?? null; // the order is drawn with the first batch
    this.#taken = taken;
    return this.#source.iterate(taken);
  }

  async #anew(): Promise<Batch> {
    const first = this.#passes === 0;
    if (first || this.#source.restartable) {
      this.#passes += 1;
      this.#pass = this.#begin();
      const batch = await this.#next();
      if (batch) return batch;
    }
    const hint = first ? undefined : "It ran out of batches; a generator function can begin anew.";
    throw new ArgumentError(this.#caller, this.#argument, "a source of at least one batch", "none", hint);
  }
}
