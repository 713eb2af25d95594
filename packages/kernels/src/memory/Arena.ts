/** Addresses are multiples of it: a line of the cache. */
const LINE = 64;

/** Bytes of a page, the unit in which WebAssembly memory grows. */
const PAGE = 65536;

interface Range {
  start: number;
  end: number;
}

/** A `WebAssembly.Memory`, spelled out: its own type is not known to a project without the types of the DOM. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/**
 * The memory of a WebAssembly module, given out in blocks. A freed block is joined with its free neighbours and given
 * out again, so that a program which frees what it takes does not grow.
 */
export class Arena {
  readonly memory: GrowingMemory;
  /** Free ranges by address; no two of them touch. */
  readonly #free: Range[];
  readonly #ends = new Map<number, number>();

  /** @param memory the memory; what lies below `start` bytes is left alone */
  constructor(memory: GrowingMemory, start: number) {
    this.memory = memory;
    this.#free = [{ start: rounded(start), end: memory.buffer.byteLength }];
  }

  /** Bytes of the whole memory. */
  get size(): number {
    return this.memory.buffer.byteLength;
  }

  /** Bytes that are given out. */
  get used(): number {
    let sum = 0;
    for (const [start, end] of this.#ends) sum += end - start;
    return sum;
  }

  /**
   * Gives out a block of memory, whose contents are whatever was there before.
   *
   * @returns its address
   * @throws Error if the memory cannot grow any more
   */
  allocate(bytes: number): number {
    const size = rounded(bytes);
    let place = this.#free.findIndex(({ start, end }) => end - start >= size);
    if (place < 0) place = this.#grow(size);
    const range = this.#free[place]!;
    const address = range.start;
    range.start += size;
    if (range.start === range.end) this.#free.splice(place, 1);
    this.#ends.set(address, range.start);
    return address;
  }

  /** Takes a block back, by its address. */
  free(address: number): void {
    const end = this.#ends.get(address);
    if (end === undefined) throw new Error(`Arena.free: no block begins at ${address}.`);
    this.#ends.delete(address);
    const next = this.#free.findIndex(({ start }) => start > address);
    const place = next < 0 ? this.#free.length : next;
    this.#free.splice(place, 0, { start: address, end });
    this.#join(place);
    if (place > 0) this.#join(place - 1);
  }

  /** The float32 at an address. A view is good until the next `allocate`, which may move the memory. */
  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }

  /** Numbers that `allocate` does not take away: the same, or a copy of those that lie in this memory where no threads share it. */
  lasting(values: Float32Array): Float32Array {
    return this.#mayLose(values) ? values.slice() : values;
  }

  /** The 32 bit words at an address, a view like `floats`. */
  words(address: number, length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, address, length);
  }

  /**
   * The address of numbers that lie in this memory; undefined of others, and of a view from before the memory grew. To be
   * asked before `allocate`.
   */
  addressOf(values: Float32Array | undefined): number | undefined {
    return values?.buffer === this.memory.buffer ? values.byteOffset : undefined;
  }

  /** Copies numbers into memory; `undefined` leaves it as it is. */
  write(address: number, values: Float32Array | Uint8Array | undefined): void {
    if (values === undefined) return;
    const { buffer } = this.memory;
    const kind = values instanceof Uint8Array ? Uint8Array : Float32Array;
    new kind(buffer, address, values.length).set(values);
  }

  /** Copies numbers out of memory, into a new array or the one that is given. */
  read(address: number, length: number, target: Float32Array = new Float32Array(length)): Float32Array {
    target.set(this.floats(address, length));
    return target;
  }

  /** Whether growing takes the numbers away: the memory that threads share only becomes longer. */
  #mayLose(values: Float32Array): boolean {
    return this.addressOf(values) !== undefined && !isShared(this.memory.buffer);
  }

  /** Makes the memory large enough for a block at its end. Returns the place of the free range that holds it. */
  #grow(size: number): number {
    const last = this.#free.at(-1);
    const { byteLength } = this.memory.buffer;
    const atEnd = last?.end === byteLength ? last : { start: byteLength, end: byteLength };
    const missing = size - (atEnd.end - atEnd.start);
    // A quarter more than needed, so that a slowly growing program does not ask each time.
    const wanted = [Math.ceil((missing + byteLength / 4) / PAGE), Math.ceil(missing / PAGE)];
    if (!wanted.some((pages) => this.#growBy(pages))) {
      throw new Error(`Kernels: out of memory: ${byteLength} bytes are taken, and ${missing} more cannot be had.`);
    }
    if (atEnd !== last) this.#free.push(atEnd);
    atEnd.end = this.memory.buffer.byteLength;
    return this.#free.length - 1;
  }

  #growBy(pages: number): boolean {
    try {
      this.memory.grow(pages);
      return true;
    } catch {
      return false;
    }
  }

  /** Joins the free range at a place with the next one where they touch. */
  #join(place: number): void {
    const range = this.#free[place]!;
    const next = this.#free[place + 1];
    if (next === undefined || range.end !== next.start) return;
    range.end = next.end;
    this.#free.splice(place + 1, 1);
  }
}

/** By its name: a jsdom test environment has an ArrayBuffer class of its own. */
function isShared(buffer: ArrayBufferLike): boolean {
  return Object.prototype.toString.call(buffer) === "[object SharedArrayBuffer]";
}

function rounded(bytes: number): number {
  return Math.max(Math.ceil(bytes / LINE), 1) * LINE;
}
