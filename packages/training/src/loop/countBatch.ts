import type { NdArray } from "@seqloom/array";
import { type Tensor, Tensor as TensorClass } from "@tensorflow/tfjs-core";
import type { CompiledMetric } from "../compile/compiledModel.js";
import type { Batch } from "../data/batches.js";
import type { Column } from "../data/modelData.js";
import { maskedWeights } from "../weights/maskedWeights.js";

/** An output of a step, for metrics that keep counts. */
export interface CountedOutput {
  readonly predictions: Tensor;
  readonly mask: Tensor | undefined;
}

/** Lets the metrics that keep counts count a batch. Steps that a mask leaves out have the weight 0. */
export async function countBatch(
  metrics: readonly CompiledMetric[],
  batch: Batch,
  outputs: ReadonlyMap<number, CountedOutput>,
): Promise<void> {
  for (const [output, { predictions, mask }] of outputs) {
    const [yTrue, yPred] = [await toNdArray(batch.y[output]!), await fromTensor(predictions)];
    const passed = mask && (await fromTensor(mask));
    const given = batch.weights?.[output];
    const weights = given && (await toNdArray(given));
    for (const { metric, output: own, weighted } of metrics) {
      if (own !== output || metric === undefined) continue;
      metric.update(yTrue, yPred, maskedWeights(passed, weighted ? weights : undefined));
    }
  }
}

async function toNdArray({ values, shape }: Column): Promise<NdArray> {
  const data = values instanceof TensorClass ? await values.data() : values;
  return { data: data instanceof Float32Array ? data : Float32Array.from(data), shape };
}

async function fromTensor(tensor: Tensor): Promise<NdArray> {
  return { data: Float32Array.from(await tensor.data()), shape: tensor.shape };
}
