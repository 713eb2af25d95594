import { ArgumentError } from "@seqloom/array";
import { Cursor } from "../memory/Cursor.js";
import type { OptimizerArrays, OptimizerOperations } from "../calls/optimizerTypes.js";
import { checkFloats } from "../calls/checkArrays.js";
import type { WasmModule } from "../module/WasmModule.js";

/** Weights that are copied, moved and copied back at a time: a block of all arrays stays in the cache. */
const BLOCK = 8192;

type Run = (addresses: readonly [number, number, number, number], count: number) => void;

/**
 * Adam and RMSprop on a WebAssembly module; assembly/optimizers.ts has their equations.
 *
 * @see https://keras.io/api/optimizers/
 */
export function optimizerOperations(module: WasmModule): OptimizerOperations {
  const { wasm } = module;
  return {
    adam({ rate, beta1, beta2, epsilon }, gradient, before, next) {
      inBlocks("adam", module, { gradient, before, next }, ([weights, first, second, slope], count) =>
        wasm.adam(weights, first, second, slope, count, rate, 1 - beta1, 1 - beta2, epsilon),
      );
    },
    rmsprop({ rate, rho, momentum, epsilon }, gradient, before, next) {
      inBlocks("rmsprop", module, { gradient, before, next }, ([weights, mean, moment, slope], count) =>
        wasm.rmsprop(weights, mean, moment, slope, count, rate, rho, momentum, epsilon),
      );
    },
  };
}

interface Arrays {
  readonly gradient: Float32Array;
  readonly before: OptimizerArrays;
  readonly next: OptimizerArrays;
}

function inBlocks(caller: string, { arena }: WasmModule, { gradient, before, next }: Arrays, run: Run): void {
  const weights = gradient?.length;
  if (weights === undefined) throw new ArgumentError(caller, "gradient", "a Float32Array", gradient);
  for (const [place, array] of before.entries()) checkFloats(caller, `before[${place}]`, array, [["weights", weights]]);
  for (const [place, array] of next.entries()) checkFloats(caller, `next[${place}]`, array, [["weights", weights]]);
  const size = Math.ceil(Math.min(BLOCK, weights) / 4) * 4;
  const cursor = new Cursor(0);
  const places = [cursor.floats(size), cursor.floats(size), cursor.floats(size), cursor.floats(size)] as const;
  const block = arena.allocate(cursor.end);
  const [first, second, third, last] = places.map((place) => block + place) as [number, number, number, number];
  for (let start = 0; start < weights; start += size) {
    const end = Math.min(start + size, weights);
    arena.write(first, before[0].subarray(start, end));
    arena.write(second, before[1].subarray(start, end));
    arena.write(third, before[2].subarray(start, end));
    arena.write(last, gradient.subarray(start, end));
    run([first, second, third, last], Math.ceil((end - start) / 4) * 4);
    arena.read(first, end - start, next[0].subarray(start, end));
    arena.read(second, end - start, next[1].subarray(start, end));
    arena.read(third, end - start, next[2].subarray(start, end));
  }
  arena.free(block);
}
