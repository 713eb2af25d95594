import type { RecurrentCall, RecurrentSizes } from "../calls/recurrentTypes.js";
import type { Cell } from "../recurrent/cells.js";
import type { NativeAddon, NativeBlock } from "./NativeAddon.js";

/** Values that a forward pass has saved in the memory of an addon for its backward pass. */
export class NativeHandle {
  /** The sizes of the call, without its arrays. */
  readonly sizes: Pick<RecurrentCall, keyof RecurrentSizes | "returnSequences">;
  readonly cell: Cell;
  readonly biasLength: number;
  readonly #addon: NativeAddon;
  readonly #block: NativeBlock;
  #freed = false;

  constructor(call: RecurrentCall, cell: Cell, addon: NativeAddon, block: NativeBlock) {
    const { batch, steps, features, units, returnSequences } = call;
    this.sizes = { batch, steps, features, units, returnSequences };
    this.cell = cell;
    this.biasLength = call.bias?.length ?? 0;
    this.#addon = addon;
    this.#block = block;
  }

  /** Whether the backward pass has run, or `dispose`. */
  get freed(): boolean {
    return this.#freed;
  }

  /** Gives the memory back. A second call does nothing. */
  dispose(): void {
    if (!this.#freed) this.#addon.release(this.take());
  }

  /** The block, for the one backward pass. */
  take(): NativeBlock {
    this.#freed = true;
    return this.#block;
  }

  /** Whether it belongs to this addon. */
  isOf(addon: NativeAddon): boolean {
    return this.#addon === addon;
  }
}
