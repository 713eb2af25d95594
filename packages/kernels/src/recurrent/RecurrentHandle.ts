import type { Arena } from "../memory/Arena.js";
import type { RecurrentPlan } from "./RecurrentPlan.js";
import type { RecurrentCall } from "../calls/types.js";

/**
 * What a forward pass keeps in the memory of the kernels for its backward pass, which frees it. Where no backward pass
 * follows, `dispose` does.
 */
export class RecurrentHandle {
  /** The sizes and settings of the call, without its arrays. */
  readonly sizes: Pick<RecurrentCall, "batch" | "steps" | "features" | "units" | "returnSequences">;
  readonly hasBias: boolean;
  readonly plan: RecurrentPlan;
  /** Address of the first slice, which begins the block that is kept. */
  readonly slices: number;
  readonly #arena: Arena;
  #freed = false;

  constructor(call: RecurrentCall, plan: RecurrentPlan, arena: Arena, slices: number) {
    const { batch, steps, features, units, returnSequences } = call;
    this.sizes = { batch, steps, features, units, returnSequences };
    this.hasBias = call.bias !== undefined;
    this.plan = plan;
    this.#arena = arena;
    this.slices = slices;
  }

  /** Whether the backward pass has run, or `dispose`. */
  get freed(): boolean {
    return this.#freed;
  }

  /** Gives the memory back. Again: nothing. */
  dispose(): void {
    if (this.#freed) return;
    this.#freed = true;
    this.#arena.free(this.slices);
  }

  /** Whether it belongs to these kernels. */
  isOf(arena: Arena): boolean {
    return this.#arena === arena;
  }
}
