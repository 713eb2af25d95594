import type { Arena } from "../memory/Arena.js";
import type { RecurrentPlan } from "./RecurrentPlan.js";
import type { RecurrentCall, RecurrentSizes } from "../calls/recurrentTypes.js";

/**
 * Values that a forward pass has saved in the memory of the module for its backward pass, which frees them. Where no
 * backward pass follows, `dispose` does.
 */
export class RecurrentHandle {
  /** The sizes and settings of the call, without its arrays. */
  readonly sizes: Pick<RecurrentCall, keyof RecurrentSizes | "returnSequences">;
  readonly hasBias: boolean;
  readonly plan: RecurrentPlan;
  /** Address of the first slice, with which the saved block begins. */
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

  /** Gives the memory back. A second call does nothing. */
  dispose(): void {
    if (this.#freed) return;
    this.#freed = true;
    this.#arena.free(this.slices);
  }

  /** Whether it belongs to the module with this memory. */
  isOf(arena: Arena): boolean {
    return this.#arena === arena;
  }
}
