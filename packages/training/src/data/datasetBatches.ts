import { dispose, type TensorContainer } from "@tensorflow/tfjs-core";

/**
 * A dataset of tf.data, by what it has, so that tfjs-data need not be installed. An element is a batch: `{ xs, ys }`, as for
 * tfjs's fitDataset.
 */
export interface BatchDataset {
  /** Number of batches, Infinity if it repeats without end, null if unknown. */
  readonly size: number | null;
  /** Begins a pass. */
  iterator(): Promise<ElementIterator>;
  forEachAsync(visit: (element: unknown) => void): Promise<void>;
}

interface ElementIterator {
  next(): Promise<IteratorResult<unknown>>;
}

/** Tells a dataset of tf.data from other generators. */
export function isDataset(value: unknown): value is BatchDataset {
  const { iterator, forEachAsync } = (value ?? {}) as Partial<BatchDataset>;
  return typeof iterator === "function" && typeof forEachAsync === "function";
}

/**
 * One pass over a dataset. Its tensors are new and ours to free: it is done here, when the next batch
 * is asked for and at the end.
 *
 * @param read makes a batch of an element and its number
 * @param skip elements from the first on that are left out
 */
export async function* datasetPass<Batch>(
  dataset: BatchDataset,
  read: (element: unknown, index: number) => Promise<Batch>,
  skip = 0,
): AsyncGenerator<Batch, void> {
  const elements = await dataset.iterator();
  for (let index = 0; ; index++) {
    const { done, value } = (await elements.next()) as IteratorResult<TensorContainer, null>;
    if (done) return;
    try {
      if (index >= skip) yield await read(value, index);
    } finally {
      dispose(value);
    }
  }
}
