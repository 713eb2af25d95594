/** A tensor of TensorFlow.js as its backends see it. */
export interface TensorPlace {
  readonly dataId: object;
  shape: number[];
  readonly dtype: "float32" | "int32" | "bool" | "complex64" | "string";
}

/** Room for the float32 of a tensor to come. */
export interface TensorRoom {
  /** View to write them to; a fresh one each time, good until the backend makes another tensor. */
  readonly values: Float32Array;
  /** The tensor, once they are written. */
  place(): TensorPlace;
}

/** Memory of WebAssembly that tensors lie in, for a module of ours to work in. */
export interface TensorHeap {
  /** A `WebAssembly.Memory`, whose own type is not known to a project without the types of the DOM. */
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Takes some bytes, which may move the memory. Returns their address, a multiple of 8. */
  allocate(bytes: number): number;
  free(address: number): void;
}

/** Methods of a backend. Only the WebAssembly one has the first three, which are half-private: tested with 4.22. */
interface Memory {
  typedArrayFromHeap?(tensor: TensorPlace): Float32Array | Int32Array | Uint8Array;
  makeOutput?(shape: readonly number[], dtype: "float32"): TensorPlace;
  /** The module that emscripten made. */
  readonly wasm?: {
    readonly asm?: { readonly memory?: TensorHeap["memory"] };
    _malloc?(bytes: number): number;
    _free?(address: number): void;
  };
  refCount(dataId: object): number;
  readSync(dataId: object): Float32Array | Int32Array | Uint8Array;
  write(values: Float32Array, shape: readonly number[], dtype: "float32"): object;
}

/**
 * Whether the numbers of tensors lie in this process's memory, where plain loops can reach them. On a graphics card they
 * do not: reading would wait for the card, or is not allowed. tfjs-node copies, and a loop is still faster there than the
 * operations that it replaces: a step of Adam takes 1.0 ms in place of 1.5 on 240,000 weights, 0.1 of 0.5 on 2,000.
 *
 * @param backendName `getBackend()` of tfjs-core; "tensorflow" is tfjs-node
 *
 * @example
 * readsAtOnce("wasm"); // → true
 * readsAtOnce("webgpu"); // → false
 */
export function readsAtOnce(backendName: string): boolean {
  return ["cpu", "wasm", "tensorflow"].includes(backendName);
}

/**
 * The numbers of a tensor of TensorFlow.js, on wasm and cpu without a copy: `dataSync` copies on wasm, which takes longer
 * than many operations. Not to be changed, and good until the backend makes another tensor: its memory may move then.
 *
 * The types are structural, so that this package needs no TensorFlow.js.
 *
 * @param backend `engine().backend` of tfjs-core, one for which `readsAtOnce` is true
 */
export function numbersOf(backend: object, tensor: TensorPlace): Float32Array | Int32Array | Uint8Array {
  const memory = backend as Memory;
  return memory.typedArrayFromHeap ? memory.typedArrayFromHeap(tensor) : memory.readSync(tensor.dataId);
}

/** Like `numbersOf`, as float32: on cpu integers that were cast to float32 are still integers underneath. */
export function floatsOf(backend: object, tensor: TensorPlace): Float32Array {
  const numbers = numbersOf(backend, tensor);
  return numbers[Symbol.toStringTag] === "Float32Array" ? (numbers as Float32Array) : Float32Array.from(numbers);
}

/**
 * Makes room for a tensor of TensorFlow.js, on wasm in the backend's own memory. Its first contents are undefined.
 *
 * @param backend as in `numbersOf`
 */
export function makeRoom(backend: object, shape: readonly number[]): TensorRoom {
  const memory = backend as Memory;
  if (memory.makeOutput && memory.typedArrayFromHeap) {
    const place = memory.makeOutput([...shape], "float32");
    return {
      get values() {
        return memory.typedArrayFromHeap!(place) as Float32Array;
      },
      place: () => place,
    };
  }
  const values = new Float32Array(shape.reduce((size, length) => size * length, 1));
  return {
    values,
    place: () => ({ dataId: memory.write(values, shape, "float32"), shape: [...shape], dtype: "float32" }),
  };
}

/**
 * Whether the numbers of a tensor can be written over: on wasm, where no other tensor has them and whoever read them has a copy.
 *
 * @param backend as in `numbersOf`
 */
export function mayOverwrite(backend: object, { dataId }: Pick<TensorPlace, "dataId">): boolean {
  const memory = backend as Memory;
  return memory.typedArrayFromHeap !== undefined && memory.refCount(dataId) === 1;
}

/**
 * The memory of tfjs's wasm backend; undefined on other backends, and where its threads share it.
 *
 * @param backend as in `numbersOf`
 */
export function heapOf(backend: object): TensorHeap | undefined {
  const { wasm } = backend as Memory;
  const memory = wasm?.asm?.memory;
  if (memory === undefined || !wasm?._malloc || !wasm._free) return undefined;
  if (Object.prototype.toString.call(memory.buffer) !== "[object ArrayBuffer]") return undefined;
  return {
    memory,
    allocate(bytes) {
      const address = wasm._malloc!(bytes);
      if (address === 0) throw new Error(`Kernels: out of memory: ${bytes} bytes cannot be had.`);
      return address;
    },
    free: (address) => wasm._free!(address),
  };
}
