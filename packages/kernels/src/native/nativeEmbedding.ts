import { checkFloats } from "../calls/checkArrays.js";
import type { EmbeddingCall, EmbeddingGradients, FusedProductOperation } from "../calls/productTypes.js";
import { EMBEDDING } from "../products/embedding.js";
import type { NativeSettings } from "./NativeRecurrent.js";

/** Numbers that are copied or added, at least, where threads are woken for them; and slices then. */
const LARGE = 200_000;
const SLICES = 8;

/** Embedding on an addon. */
export function nativeEmbedding(settings: NativeSettings): FusedProductOperation<EmbeddingCall, EmbeddingGradients> {
  const { check, rowDimensions, tableDimensions } = EMBEDDING;
  return {
    forward(call, target) {
      check("embedding.forward", call);
      if (target) checkFloats("embedding.forward", "target", target, rowDimensions(call));
      const { ids, outputDim, embeddings } = call;
      const rows = target ?? new Float32Array(ids.length * outputDim);
      if (ids.length > 0) settings.addon.gather(embeddingNumbers(call, ids.length, settings), ids, embeddings, rows);
      return rows;
    },
    backward(call, outputGradient, _options, target) {
      check("embedding.backward", call);
      if (target) checkFloats("embedding.backward", "target", target, tableDimensions(call));
      checkFloats("embedding.backward", "outputGradient", outputGradient, rowDimensions(call));
      const { ids, inputDim, outputDim } = call;
      const table = target ?? new Float32Array(inputDim * outputDim);
      if (ids.length === 0) return { embeddings: table.fill(0) };
      settings.addon.scatterAdd(embeddingNumbers(call, inputDim, settings), ids, table, outputGradient);
      return { embeddings: table };
    },
  };
}

/** Numbers of a call, in the order of `EmbeddingNumbers` of native/addon.cpp. `rows` are cut into slices. */
function embeddingNumbers(
  { ids, inputDim, outputDim }: EmbeddingCall,
  rows: number,
  { variant, threads }: NativeSettings,
): Int32Array {
  const slice = ids.length * outputDim < LARGE ? rows : Math.ceil(rows / SLICES);
  return Int32Array.of(variant, threads, ids.length, outputDim, inputDim, slice);
}
