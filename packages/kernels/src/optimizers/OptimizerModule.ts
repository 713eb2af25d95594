import type { OptimizerCall } from "../calls/optimizerTypes.js";
import { Arena } from "../memory/Arena.js";
import type { TensorHeap } from "../memory/tensorMemory.js";
import { variantBytes } from "../module/variants.js";
import type { OptimizerExports } from "./OptimizerExports.js";
import { OptimizerTable } from "./OptimizerTable.js";

/** Pages of 64 KB of a memory of our own, at the beginning. */
const FIRST_PAGES = 4;

/**
 * The module of the optimizers (assembly/optimizers/), apart from that of the layers: it works in whatever memory the weights lie
 * in, and has no threads, since a step on numbers that lie in the cache ends before others are awake.
 */
export class OptimizerModule {
  readonly #module: WebAssembly.Module;
  readonly #instances = new WeakMap<object, OptimizerExports>();
  #own: TensorHeap | undefined;

  private constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  static async load(): Promise<OptimizerModule> {
    return new OptimizerModule(await WebAssembly.compile(await variantBytes("optimizers")));
  }

  /**
   * Moves all weights of an optimizer, in place.
   *
   * @param heap memory that the arrays lie in; those that lie elsewhere are copied in and out
   */
  step(call: OptimizerCall, heap: TensorHeap = (this.#own ??= ownHeap())): void {
    const table = new OptimizerTable(call, heap);
    try {
      table.run(this.#instanceOn(heap));
    } finally {
      table.free();
    }
  }

  #instanceOn({ memory }: TensorHeap): OptimizerExports {
    let instance = this.#instances.get(memory);
    if (instance === undefined) {
      const { exports } = new WebAssembly.Instance(this.#module, { env: { memory: memory as WebAssembly.Memory } });
      instance = exports as unknown as OptimizerExports;
      this.#instances.set(memory, instance);
    }
    return instance;
  }
}

function ownHeap(): TensorHeap {
  const memory = new WebAssembly.Memory({ initial: FIRST_PAGES });
  const arena = new Arena(memory, 64); // no array lies at address 0, which says that it is not there
  return { memory, allocate: (bytes) => arena.allocate(bytes), free: (address) => arena.free(address) };
}
