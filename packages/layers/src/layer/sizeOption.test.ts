import { readOptions } from "@seqloom/array";
import { isSize, sizeOf, sizeOption } from "./sizeOption.js";

const table = { poolSize: sizeOption(2), kernelSize: sizeOption() };

describe("sizeOption", () => {
  it("takes a number of steps, alone or in a list", () => {
    expect(readOptions("Test", table, { kernelSize: 3 })).toEqual({ poolSize: 2, kernelSize: 3 });
    expect(readOptions("Test", table, { kernelSize: [3] })).toEqual({ poolSize: 2, kernelSize: [3] });
  });

  it.each([0, 1.5, 2 ** 53, [0], [1, 2], [], "3", undefined])("refuses %p", (kernelSize) => {
    expect(() => readOptions("Test", table, { kernelSize })).toThrow(
      "Test: kernelSize must be an integer of 1 or more, or a list of one, got",
    );
  });
});

describe("isSize and sizeOf", () => {
  it("know both forms", () => {
    expect([4, [4] as const].map(sizeOf)).toEqual([4, 4]);
    expect([4, [4], -4, null].map(isSize)).toEqual([true, true, false, false]);
  });
});
