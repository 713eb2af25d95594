import type { BatchDataset, BatchGenerator, BatchList, GeneratedBatch } from "@seqloom/training";
import { dispose } from "@tensorflow/tfjs-core";
import { sendBatch } from "./sendData.js";

/** A source of batches, as the other thread is to see it. */
export type SentSource =
  | { readonly kind: "list"; readonly length: number }
  | { readonly kind: "dataset"; readonly size: number | null | undefined }
  | { readonly kind: "iterator" }
  | { readonly kind: "iterable" };

/** A call of the other thread for a source. */
export interface BatchCall {
  readonly does: "begin" | "next" | "end" | "at";
  /** Number of the batch, for `at`. */
  readonly index?: number;
}

/** The next batch of a pass, or its end. */
export interface SentStep {
  readonly done: boolean;
  readonly batch?: unknown;
}

type Pass = Iterator<unknown> | AsyncIterator<unknown>;

/** Makes the batches of a generator when the other thread asks for them. */
export class BatchSender {
  readonly source: SentSource;
  readonly #generator: BatchGenerator;
  #pass: Pass | undefined;

  constructor(generator: BatchGenerator) {
    this.#generator = generator;
    this.source = describe(generator);
  }

  async answer({ does, index }: BatchCall): Promise<unknown> {
    if (does === "at") return sendBatch(await (this.#generator as BatchList).at(index!));
    if (does === "begin") this.#pass = await begin(this.#generator, this.source.kind);
    if (does === "end") await this.close();
    return does === "next" ? this.#next() : undefined;
  }

  /** Ends a pass that is under way, so that a generator can clean up. An iterator is left open: a later call goes on with it. */
  async close(): Promise<void> {
    const pass = this.#pass;
    this.#pass = undefined;
    if (this.source.kind === "iterable") await pass?.return?.();
  }

  async #next(): Promise<SentStep> {
    const pass = this.#pass ?? (this.#generator as Pass);
    const result = await pass.next();
    if (result.done) {
      this.#pass = undefined;
      return { done: true };
    }
    try {
      return { done: false, batch: await sendBatch(result.value as GeneratedBatch) };
    } finally {
      if (this.source.kind === "dataset") dispose(result.value as never); // its tensors are new and ours to free
    }
  }
}

/** Sources as `fit` tells them apart. */
function describe(generator: BatchGenerator): SentSource {
  const { length, at, iterator, forEachAsync, size } = generator as Partial<BatchList & BatchDataset>;
  if (typeof generator === "object" && typeof length === "number" && typeof at === "function") {
    return { kind: "list", length };
  }
  if (typeof iterator === "function" && typeof forEachAsync === "function") return { kind: "dataset", size };
  return typeof generator !== "function" && "next" in generator ? { kind: "iterator" } : { kind: "iterable" };
}

async function begin(generator: BatchGenerator, kind: SentSource["kind"]): Promise<Pass> {
  if (kind === "dataset") return (await (generator as BatchDataset).iterator()) as AsyncIterator<unknown>;
  const source =
    typeof generator === "function" ? generator() : (generator as Iterable<unknown> & AsyncIterable<unknown>);
  if (Symbol.asyncIterator in source) return (source as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  return (source as Iterable<unknown>)[Symbol.iterator]();
}
