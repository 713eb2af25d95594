import type { Arena } from "./Arena.js";

/** Some float32 in the memory of a module, until they are given back. */
export class KernelRoom {
  /** Number of them. */
  readonly length: number;
  readonly #arena: Arena;
  readonly #address: number;

  constructor(arena: Arena, length: number) {
    this.length = length;
    this.#arena = arena;
    this.#address = arena.allocate(4 * length);
  }

  /** The numbers: a fresh view each time, good until the memory grows. */
  get values(): Float32Array {
    return this.#arena.floats(this.#address, this.length);
  }

  /** Gives the memory back; no view may be used afterwards. */
  free(): void {
    this.#arena.free(this.#address);
  }
}
