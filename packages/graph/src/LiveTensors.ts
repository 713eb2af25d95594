import type { GraphTensor } from "./types.js";

/** Counts who needs a tensor, and disposes of it with the last one. A mask often serves many layers. */
export class LiveTensors {
  readonly #counts = new Map<GraphTensor, number>();

  /** One more needs the tensor. */
  hold(tensor: GraphTensor | null): void {
    if (tensor !== null) this.#counts.set(tensor, (this.#counts.get(tensor) ?? 0) + 1);
  }

  /** One less needs the tensor. */
  release(tensor: GraphTensor | null): void {
    if (tensor === null) return;
    const count = this.#counts.get(tensor)! - 1;
    if (count > 0) {
      this.#counts.set(tensor, count);
      return;
    }
    this.#counts.delete(tensor);
    if (!tensor.isDisposed) tensor.dispose();
  }
}
