import { fillNumbers, NO_KERNELS, sizeOf } from "./planNumbers.js";

describe("sizeOf", () => {
  it("multiplies the lengths", () => expect([sizeOf([2, 3]), sizeOf([])]).toEqual([6, 1]));
});

describe("fillNumbers", () => {
  it("copies what is wanted", () => {
    const target = new Float32Array(2);
    fillNumbers(target, Float32Array.of(1, 2));
    fillNumbers(null, Float32Array.of(3, 4));
    fillNumbers(target, undefined);
    expect(target).toEqual(Float32Array.of(1, 2));
  });
});

describe("NO_KERNELS", () => {
  it("goes on behind the name of a layer", () => expect(`dense_1: ${NO_KERNELS}`).toMatch(/: the kernels are/));
});
