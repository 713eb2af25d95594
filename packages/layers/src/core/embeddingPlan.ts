import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sharedKernels } from "@seqloom/kernels";
import { NO_KERNELS, sizeOf } from "../operations/planNumbers.js";

/** Parts of an `Embedding` layer. */
export interface EmbeddingParts {
  /** [inputDim, outputDim] */
  readonly embeddings: LayerVariable;
  readonly maskZero: boolean;
  /** The ids of an input as whole numbers, checked. */
  readonly idsOf: (values: Float32Array, shape: readonly number[]) => Int32Array;
}

/** `Embedding` in a plan: rows are copied out of the table, and their gradients added up in it. */
export function embeddingPlan(
  { embeddings, maskZero, idsOf }: EmbeddingParts,
  builder: PlanBuilder,
): LayerSteps | string {
  const operation = sharedKernels()?.embedding;
  if (operation === undefined) return NO_KERNELS;
  const { input } = builder;
  if (input.gradient) return "its ids come out of trained weights";
  const [inputDim, outputDim] = embeddings.shape as [number, number];
  const mask = maskZero ? new Uint8Array(sizeOf(input.shape)) : null;
  const output = builder.output([...input.shape, outputDim], mask);
  const table = builder.weight(embeddings);
  let ids: Int32Array = new Int32Array(0);

  return {
    output,
    forward() {
      const given = input.numbers.values;
      ids = idsOf(given, input.shape);
      if (mask) for (let place = 0; place < mask.length; place++) mask[place] = Number(given[place] !== 0);
      operation.forward({ inputDim, outputDim, ids, embeddings: table.values }, output.numbers.values);
    },
    backward() {
      if (table.gradient === null) return;
      const call = { inputDim, outputDim, ids, embeddings: table.values };
      operation.backward(call, output.gradient!.values, {}, table.gradient);
    },
  };
}
