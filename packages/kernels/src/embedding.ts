import { ArgumentError, checkInteger } from "@seqloom/array";
import { Cursor } from "./Cursor.js";
import type { EmbeddingCall, EmbeddingGradients, ProductKernel } from "./productTypes.js";
import { checkFloats, checkKeys } from "./recurrentOptions.js";
import type { WasmModule } from "./WasmModule.js";

const KEYS = new Set(["inputDim", "outputDim", "ids", "embeddings"]);

/**
 * Embedding. Forward is a copy, which needs no WebAssembly; backward adds up rows (assembly/embedding.ts), always in the
 * order of the ids, so that equal ids give the same bits each time.
 *
 * @see https://keras.io/api/layers/core_layers/embedding/
 */
export function embedding(module: WasmModule): ProductKernel<EmbeddingCall, EmbeddingGradients> {
  return {
    forward(call) {
      check("embedding.forward", call);
      return gather(call);
    },
    backward(call, outputGradient) {
      check("embedding.backward", call);
      const { ids, outputDim } = call;
      checkFloats("embedding.backward", "outputGradient", outputGradient, { "ids.length": ids.length, outputDim });
      return { embeddings: scatterAdd(module, call, outputGradient) };
    },
  };
}

function check(caller: string, call: EmbeddingCall): void {
  checkKeys(caller, call, KEYS);
  const { inputDim, outputDim, ids, embeddings } = call;
  checkInteger(caller, "inputDim", inputDim, 1);
  checkInteger(caller, "outputDim", outputDim, 1);
  checkFloats(caller, "embeddings", embeddings, { inputDim, outputDim });
  if (Object.prototype.toString.call(ids) !== "[object Int32Array]") {
    throw new ArgumentError(caller, "ids", "an Int32Array", ids);
  }
  for (let place = 0; place < ids.length; place++) {
    if (ids[place]! >>> 0 < inputDim) continue; // a negative id becomes a large one
    const allowed = `an integer from 0 to ${inputDim - 1} (inputDim is ${inputDim})`;
    throw new ArgumentError(caller, `ids[${place}]`, allowed, ids[place]);
  }
}

function gather({ ids, outputDim, embeddings }: EmbeddingCall): Float32Array {
  const output = new Float32Array(ids.length * outputDim);
  let target = 0;
  for (let place = 0; place < ids.length; place++) {
    const start = ids[place]! * outputDim;
    for (let source = start; source < start + outputDim; source++) output[target++] = embeddings[source]!;
  }
  return output;
}

function scatterAdd(
  { arena, wasm }: WasmModule,
  { inputDim, outputDim, ids }: EmbeddingCall,
  outputGradient: Float32Array,
): Float32Array {
  const layout = (cursor: Cursor) => ({
    table: cursor.floats(inputDim * outputDim),
    ids: cursor.bytes(4 * ids.length),
    gradient: cursor.floats(outputGradient.length),
    end: cursor.end,
  });
  const address = arena.allocate(layout(new Cursor(0)).end);
  try {
    const at = layout(new Cursor(address));
    arena.floats(at.table, inputDim * outputDim).fill(0);
    arena.words(at.ids, ids.length).set(ids);
    arena.write(at.gradient, outputGradient);
    wasm.scatterAdd(at.table, at.ids, at.gradient, ids.length, outputDim);
    return arena.read(at.table, inputDim * outputDim);
  } finally {
    arena.free(address);
  }
}
