import { inHeap, testHeap, weightOf } from "./optimizerCalls.js";

describe("weightOf", () => {
  it("has the size of the weight, and what is kept for it beside it", () => {
    const arrays = { weight: Float32Array.of(1, 2), gradient: Float32Array.of(3, 4), first: Float32Array.of(5, 6) };
    const { size, gradient, arrays: others } = weightOf(arrays);
    expect([size, gradient!(), others.map(({ name }) => name)]).toEqual([2, arrays.gradient, ["weight", "first"]]);
  });
});

describe("inHeap", () => {
  it("copies arrays into the memory of a heap", () => {
    const heap = testHeap(1);
    const { weight } = inHeap(heap, { weight: Float32Array.of(1, 2) });
    expect([...weight!]).toEqual([1, 2]);
    expect(weight!.buffer).toBe(heap.memory.buffer);
    expect(heap.used()).toBe(64);
  });
});
