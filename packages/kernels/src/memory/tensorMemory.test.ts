import { floatsOf, heapOf, makeRoom, mayOverwrite, numbersOf, readsAtOnce, type TensorPlace } from "./tensorMemory.js";

/** A backend that keeps arrays by their ids, as tfjs's cpu backend does. */
function plainBackend() {
  const arrays = new Map<object, Float32Array | Int32Array>();
  return {
    readSync: (dataId: object) => arrays.get(dataId)!,
    write(values: Float32Array | Int32Array) {
      const dataId = {};
      arrays.set(dataId, values);
      return dataId;
    },
  };
}

/** One whose tensors lie in a memory that moves when another tensor is made, as WebAssembly's may. */
function movingBackend() {
  let heap = new Float32Array(0);
  const offsets = new Map<object, number>();
  return {
    ...plainBackend(),
    typedArrayFromHeap: ({ dataId, shape }: TensorPlace) => {
      const offset = offsets.get(dataId)!;
      return heap.subarray(offset, offset + shape.reduce((size, length) => size * length, 1));
    },
    makeOutput(shape: readonly number[], dtype: "float32"): TensorPlace {
      const dataId = {};
      offsets.set(dataId, heap.length);
      const larger = new Float32Array(heap.length + shape.reduce((size, length) => size * length, 1));
      larger.set(heap);
      heap = larger;
      return { dataId, shape: [...shape], dtype };
    },
  };
}

describe.each([
  ["memory that moves", movingBackend],
  ["plain arrays", plainBackend],
])("makeRoom with %s", (_, make) => {
  it("becomes a tensor with what was written to it", () => {
    const backend = make();
    const [first, second] = [makeRoom(backend, [2, 2]), makeRoom(backend, [1])];
    first.values.set([1, 2, 3, 4]);
    second.values.set([5]);
    expect(first.place()).toMatchObject({ shape: [2, 2], dtype: "float32" });
    expect(numbersOf(backend, first.place())).toEqual(Float32Array.of(1, 2, 3, 4));
    expect(numbersOf(backend, second.place())).toEqual(Float32Array.of(5));
  });
});

describe("numbersOf", () => {
  it("copies nothing", () => {
    const backend = plainBackend();
    const values = Float32Array.of(1, 2);
    const place: TensorPlace = { dataId: backend.write(values), shape: [2], dtype: "float32" };
    expect(numbersOf(backend, place)).toBe(values);
    expect(floatsOf(backend, place)).toBe(values);
  });
});

describe("floatsOf", () => {
  it("makes float32 of integers", () => {
    const backend = plainBackend();
    const place: TensorPlace = { dataId: backend.write(Int32Array.of(1, 2)), shape: [2], dtype: "float32" };
    expect(floatsOf(backend, place)).toEqual(Float32Array.of(1, 2));
  });
});

describe("readsAtOnce", () => {
  it("is true where the numbers lie in this process, tfjs-node included", () => {
    expect(["cpu", "wasm", "tensorflow"].map(readsAtOnce)).toEqual([true, true, true]);
    expect(["webgl", "webgpu", "toString"].map(readsAtOnce)).toEqual([false, false, false]);
  });
});

describe("mayOverwrite", () => {
  it("is true on wasm, where no other tensor has the numbers", () => {
    const dataId = {};
    const backend = (count: number) => ({ ...movingBackend(), refCount: () => count });
    expect([1, 2].map((count) => mayOverwrite(backend(count), { dataId }))).toEqual([true, false]);
    expect(mayOverwrite({ ...plainBackend(), refCount: () => 1 }, { dataId })).toBe(false);
  });
});

describe("heapOf", () => {
  it("is the memory of a module that emscripten made, where no threads share it", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const freed: number[] = [];
    const functions = { _malloc: (bytes: number) => 2 * bytes, _free: (address: number) => void freed.push(address) };
    const heap = heapOf({ wasm: { asm: { memory }, ...functions } })!;
    expect(heap.memory).toBe(memory);
    heap.free(heap.allocate(8));
    expect(freed).toEqual([16]);
    const shared = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    expect(heapOf({ wasm: { asm: { memory: shared }, ...functions } })).toBeUndefined();
    expect([heapOf({ wasm: { asm: { memory } } }), heapOf(plainBackend())]).toEqual([undefined, undefined]);
  });

  it("says where there is no memory left", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const heap = heapOf({ wasm: { asm: { memory }, _malloc: () => 0, _free: () => undefined } })!;
    expect(() => heap.allocate(100)).toThrow("Kernels: out of memory: 100 bytes cannot be had.");
  });
});
