import type { Arena } from "./Arena.js";

/** Numbers that stay at one place in the memory of a module until they are given back. Operations read and write them there. */
export class ReservedFloats {
  readonly length: number;
  readonly #arena: Arena;
  readonly #address: number;
  #view: Float32Array | undefined;
  #freed = false;

  constructor(arena: Arena, length: number) {
    this.length = length;
    this.#arena = arena;
    this.#address = arena.allocate(4 * length);
  }

  /**
   * The numbers, whose first contents are undefined. A view is good until the memory grows, which any operation may cause: ask
   * before each use.
   *
   * @throws Error after `free`
   */
  get values(): Float32Array {
    if (this.#freed) throw new Error("ReservedFloats.values: the numbers were given back.");
    if (this.#view?.buffer !== this.#arena.memory.buffer) this.#view = this.#arena.floats(this.#address, this.length);
    return this.#view;
  }

  /** Gives the memory back. A second call does nothing. */
  free(): void {
    if (this.#freed) return;
    this.#freed = true;
    this.#arena.free(this.#address);
  }
}
