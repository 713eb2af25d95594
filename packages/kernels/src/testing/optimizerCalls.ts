import type { OptimizerArray, OptimizerArrayName, OptimizerWeight } from "../calls/optimizerTypes.js";
import { Arena } from "../memory/Arena.js";
import type { TensorHeap } from "../memory/tensorMemory.js";

/** Arrays of a weight by their names; the gradient, where there is one, under its own. */
export type WeightArrays = Partial<Record<OptimizerArrayName | "gradient", Float32Array>>;

/** The weight of a call, of arrays that lie anywhere. */
export function weightOf({ gradient, ...arrays }: WeightArrays, decay = 0): OptimizerWeight {
  const entries = Object.entries(arrays) as [OptimizerArrayName, Float32Array][];
  return {
    size: arrays.weight!.length,
    gradient: gradient && (() => gradient),
    decay,
    arrays: entries.map(([name, values]): OptimizerArray => ({ name, values: () => values })),
  };
}

/** A memory for arrays, as tfjs's wasm backend has one, and the number of blocks that are taken. */
export function testHeap(pages = 64): TensorHeap & { readonly used: () => number } {
  const memory = new WebAssembly.Memory({ initial: pages });
  const arena = new Arena(memory, 64);
  return {
    memory,
    allocate: (bytes) => arena.allocate(bytes),
    free: (address) => arena.free(address),
    used: () => arena.used,
  };
}

/** Copies of arrays inside a heap. */
export function inHeap({ memory, allocate }: TensorHeap, arrays: WeightArrays): WeightArrays {
  const entries = Object.entries(arrays).map(([name, values]) => {
    const copy = new Float32Array(memory.buffer, allocate(4 * values.length), values.length);
    copy.set(values);
    return [name, copy];
  });
  return Object.fromEntries(entries) as WeightArrays;
}
