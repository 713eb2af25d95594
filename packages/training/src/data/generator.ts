import { Tensor } from "@tensorflow/tfjs-core";
import { type BatchDataset, isDataset } from "./datasetBatches.js";
import type { ModelData } from "./modelData.js";

/** A batch of a generator, also with weights of its samples; predict leaves y alone. `xs` and `ys` are tfjs's names. */
export type GeneratedBatch =
  | { readonly x: ModelData; readonly y?: ModelData; readonly sampleWeight?: ModelData }
  | { readonly xs: ModelData; readonly ys?: ModelData; readonly sampleWeight?: ModelData }
  | readonly [ModelData, ModelData?, ModelData?];

/** Batches by number, also promised ones, as TimeseriesGenerator or an array of batches has them. */
export interface BatchList {
  readonly length: number;
  at(index: number): GeneratedBatch | undefined | Promise<GeneratedBatch | undefined>;
}

/**
 * Batches that are made when they are asked for: a list with `length` and `at`, a dataset of tf.data, or anything to iterate
 * over. A function
 * that returns such a thing, a generator function above all, begins anew with each pass; an iterator goes on where it is.
 */
export type BatchGenerator =
  | BatchList
  | BatchDataset
  | Iterable<GeneratedBatch>
  | AsyncIterable<GeneratedBatch>
  | Iterator<GeneratedBatch>
  | AsyncIterator<GeneratedBatch>
  | (() => Iterable<GeneratedBatch> | AsyncIterable<GeneratedBatch>);

/** Tells batches from data. A plain array is a generator if its items are batches `{ x, y }` or `{ xs, ys }`. */
export function isGenerator(value: unknown): value is BatchGenerator {
  if (typeof value === "function") return true;
  if (typeof value !== "object" || value === null || value instanceof Tensor || ArrayBuffer.isView(value)) return false;
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    return typeof first === "object" && first !== null && ("x" in first || "xs" in first);
  }
  return (
    isBatchList(value) ||
    isDataset(value) ||
    Symbol.iterator in value ||
    Symbol.asyncIterator in value ||
    "next" in value
  );
}

/** Whether batches can be asked for by their number. */
export function isBatchList(generator: unknown): generator is BatchList {
  const { length, at } = generator as Partial<BatchList>;
  return typeof generator === "object" && typeof length === "number" && typeof at === "function";
}
