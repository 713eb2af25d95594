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
  readonly #own: Workplace;
  readonly #workplaces = new WeakMap<TensorHeap["memory"], Workplace>();

  private constructor(module: WebAssembly.Module, own: Workplace) {
    this.#module = module;
    this.#own = own;
  }

  static async load(): Promise<OptimizerModule> {
    const module = await WebAssembly.compile(await variantBytes("optimizers"));
    const heap = ownHeap();
    const { exports } = await WebAssembly.instantiate(module, { env: { memory: heap.memory } });
    return new OptimizerModule(module, { heap, wasm: exports as unknown as OptimizerExports });
  }

  /**
   * Moves all weights of an optimizer, in place.
   *
   * @param heap memory that the arrays lie in; those that lie elsewhere are copied in and out
   */
  step(call: OptimizerCall, heap?: TensorHeap): void {
    const { heap: at, wasm } = heap ? this.#workplaceIn(heap) : this.#own;
    const table = new OptimizerTable(call, at);
    try {
      table.run(wasm);
    } finally {
      table.free();
    }
  }

  /** An instance in a memory, or our own where it cannot be: older browsers start only tiny modules at once. */
  #workplaceIn(heap: TensorHeap): Workplace {
    const known = this.#workplaces.get(heap.memory);
    if (known) return known;
    let workplace = this.#own;
    try {
      const { exports } = new WebAssembly.Instance(this.#module, {
        env: { memory: heap.memory as WebAssembly.Memory },
      });
      workplace = { heap, wasm: exports as unknown as OptimizerExports };
    } catch {
      // Arrays are copied.
    }
    this.#workplaces.set(heap.memory, workplace);
    return workplace;
  }
}

/** A started module, and the memory that it works in. */
interface Workplace {
  readonly heap: TensorHeap;
  readonly wasm: OptimizerExports;
}

function ownHeap(): TensorHeap & { readonly memory: WebAssembly.Memory } {
  const memory = new WebAssembly.Memory({ initial: FIRST_PAGES });
  const arena = new Arena(memory, 64); // no array lies at address 0, which says that it is not there
  return { memory, allocate: (bytes) => arena.allocate(bytes), free: (address) => arena.free(address) };
}
