import type { BatchDataset, BatchGenerator, BatchList, GeneratedBatch } from "@seqloom/training";
import type { BatchCall, SentSource, SentStep } from "./BatchSender.js";

type Ask = (call: BatchCall) => Promise<unknown>;

/**
 * A generator whose batches come from the other thread: of the kind that it is there, so that `fit` treats it alike.
 *
 * @param ask calls the other thread
 * @param ahead whether the next batch of a pass may be asked for while the one before it is used
 */
export function receiveBatches(source: SentSource, ask: Ask, ahead: boolean): BatchGenerator {
  if (source.kind === "list") return listOf(source.length, ask);
  const next = async (): Promise<IteratorResult<GeneratedBatch, undefined>> =>
    resultOf((await ask({ does: "next" })) as SentStep);
  if (source.kind === "iterator") return { next };
  if (source.kind === "dataset") return datasetOf(source.size, ask, next);
  return () => pass(ask, next, ahead);
}

function listOf(length: number, ask: Ask): BatchList {
  return { length, at: (index) => ask({ does: "at", index }) as Promise<GeneratedBatch | undefined> };
}

type Next = () => Promise<IteratorResult<GeneratedBatch, undefined>>;

function datasetOf(size: number | null | undefined, ask: Ask, next: Next): BatchDataset {
  return {
    size: size as number | null,
    iterator: async () => {
      await ask({ does: "begin" });
      return { next };
    },
    forEachAsync: () => Promise.reject(new Error("a dataset of another thread is iterated")),
  };
}

async function* pass(ask: Ask, next: Next, ahead: boolean): AsyncGenerator<GeneratedBatch, void> {
  await ask({ does: "begin" });
  try {
    for (let coming = next(); ;) {
      const { done, value } = await coming;
      if (done) return;
      if (ahead) {
        coming = next();
        coming.catch(() => undefined); // shows when it is awaited
      }
      yield value;
      if (!ahead) coming = next();
    }
  } finally {
    await ask({ does: "end" });
  }
}

function resultOf({ done, batch }: SentStep): IteratorResult<GeneratedBatch, undefined> {
  return done ? { done, value: undefined } : { done: false, value: batch as GeneratedBatch };
}
