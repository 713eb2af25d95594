import { ArgumentError, checkInteger } from "@seqloom/array";
import { Cursor } from "../memory/Cursor.js";
import type { EmbeddingCall, EmbeddingGradients, FusedProductOperation } from "../calls/productTypes.js";
import { checkFloats, checkKeys, type Dimensions } from "../calls/checkArrays.js";
import type { WasmModule } from "../module/WasmModule.js";

const KEYS = new Set(["inputDim", "outputDim", "ids", "embeddings"]);

/**
 * Embedding (assembly/embedding.ts). Forward copies rows; backward adds them up, always in the order of the ids, so that
 * equal ids give the same bits each time. A target of `backward` takes the gradient by the table.
 *
 * @see https://keras.io/api/layers/core_layers/embedding/
 */
export function embedding(module: WasmModule): FusedProductOperation<EmbeddingCall, EmbeddingGradients> {
  return {
    forward(call, target) {
      check("embedding.forward", call);
      if (target) checkFloats("embedding.forward", "target", target, rowDimensions(call));
      return gather(module, call, target);
    },
    backward(call, outputGradient, _options, target) {
      check("embedding.backward", call);
      if (target) checkFloats("embedding.backward", "target", target, tableDimensions(call));
      checkFloats("embedding.backward", "outputGradient", outputGradient, rowDimensions(call));
      return { embeddings: scatterAdd(module, call, outputGradient, target) };
    },
  };
}

function rowDimensions({ ids, outputDim }: EmbeddingCall): Dimensions {
  return [
    ["ids.length", ids.length],
    ["outputDim", outputDim],
  ];
}

function tableDimensions({ inputDim, outputDim }: EmbeddingCall): Dimensions {
  return [
    ["inputDim", inputDim],
    ["outputDim", outputDim],
  ];
}

function check(caller: string, call: EmbeddingCall): void {
  checkKeys(caller, call, KEYS);
  const { inputDim, outputDim, ids, embeddings } = call;
  checkInteger(caller, "inputDim", inputDim, 1);
  checkInteger(caller, "outputDim", outputDim, 1);
  checkFloats(caller, "embeddings", embeddings, tableDimensions(call));
  if (Object.prototype.toString.call(ids) !== "[object Int32Array]") {
    throw new ArgumentError(caller, "ids", "an Int32Array", ids);
  }
  for (let place = 0; place < ids.length; place++) {
    if (ids[place]! >>> 0 < inputDim) continue; // a negative id becomes a large one
    const allowed = `an integer from 0 to ${inputDim - 1} (inputDim is ${inputDim})`;
    throw new ArgumentError(caller, `ids[${place}]`, allowed, ids[place]);
  }
}

/** Of a table that is large beside what is taken, copying the rows one by one costs less than copying the table. */
const LARGE = 4;

function gather(module: WasmModule, call: EmbeddingCall, target?: Float32Array): Float32Array {
  const { ids, outputDim, embeddings } = call;
  const size = ids.length * outputDim;
  if (embeddings.length > LARGE * size) return gatherInPlace(call, target ?? new Float32Array(size));
  return withLayout(module, call, target, ({ arena, wasm }, at) => {
    arena.write(at.table, embeddings);
    wasm.gather(at.rows, at.table, at.ids, ids.length, outputDim);
    return at.areRowsThere ? arena.floats(at.rows, size) : arena.read(at.rows, size, target);
  });
}

function gatherInPlace({ ids, outputDim, embeddings }: EmbeddingCall, rows: Float32Array): Float32Array {
  for (let place = 0; place < ids.length; place++) {
    const start = ids[place]! * outputDim;
    rows.set(embeddings.subarray(start, start + outputDim), place * outputDim);
  }
  return rows;
}

function scatterAdd(
  module: WasmModule,
  call: EmbeddingCall,
  outputGradient: Float32Array,
  target?: Float32Array,
): Float32Array {
  const { inputDim, outputDim, ids } = call;
  return withLayout(module, call, outputGradient, ({ arena, wasm }, at) => {
    arena.floats(at.table, inputDim * outputDim).fill(0);
    if (!at.areRowsThere) arena.write(at.rows, outputGradient);
    wasm.scatterAdd(at.table, at.ids, at.rows, ids.length, outputDim);
    return arena.read(at.table, inputDim * outputDim, target);
  });
}

/** Addresses of a call, and whether its rows lie in memory already. */
interface EmbeddingPlaces {
  readonly table: number;
  readonly ids: number;
  readonly rows: number;
  readonly areRowsThere: boolean;
}

/**
 * Takes memory for a table, the ids and their rows, puts the ids there, and gives it back whatever happens.
 *
 * @param given array of the rows, which may lie in memory already
 */
function withLayout<T>(
  module: WasmModule,
  { inputDim, outputDim, ids }: EmbeddingCall,
  given: Float32Array | undefined,
  run: (module: WasmModule, at: EmbeddingPlaces) => T,
): T {
  const { arena } = module;
  const there = given && arena.addressOf(given); // before memory is taken, which may move it
  const layout = (cursor: Cursor) => ({
    table: cursor.floats(inputDim * outputDim),
    ids: cursor.bytes(4 * ids.length),
    rows: there ?? cursor.floats(ids.length * outputDim),
    areRowsThere: there !== undefined,
    end: cursor.end,
  });
  const address = arena.allocate(layout(new Cursor(0)).end);
  try {
    const at = layout(new Cursor(address));
    arena.words(at.ids, ids.length).set(ids);
    return run(module, at);
  } finally {
    arena.free(address);
  }
}

/** Checks and sizes of Embedding, for other engines. */
export const EMBEDDING = { check, rowDimensions, tableDimensions } as const;
