import { runInNewContext } from "node:vm";
import { checkFloats, checkKeys, type Dimensions, isArray, lengthOf, namesOf } from "./checkArrays.js";

const sizes: Dimensions = [
  ["units", 2],
  ["gates", 3],
  ["units", 2],
];

describe("checkFloats", () => {
  it("names the sizes whose product is the length, one of them twice", () => {
    expect(() =>
      checkFloats(
        "dense.forward",
        "input",
        [1, 2],
        [
          ["batch", 1],
          ["features", 2],
        ],
      ),
    ).toThrow("dense.forward: input must be a Float32Array of batch * features = 2 numbers, got [1, 2].");
    expect(() => checkFloats("gru.forward", "recurrentKernel", new Float32Array(12), sizes)).not.toThrow();
    expect(() => checkFloats("gru.forward", "recurrentKernel", new Float32Array(6), sizes)).toThrow(
      "recurrentKernel must be a Float32Array of units * gates * units = 12 numbers, got Float32Array(6).",
    );
  });
});

describe("checkKeys", () => {
  it("refuses what nobody would read", () => {
    expect(() => checkKeys("dense.forward", { unit: 1 }, new Set(["units"]))).toThrow(
      'dense.forward: call must be made of units, got "unit".',
    );
  });
});

describe("lengthOf", () => {
  it("is the product of the sizes, 1 of none", () => {
    expect([lengthOf(sizes), lengthOf([])]).toEqual([12, 1]);
  });
});

describe("namesOf", () => {
  it("writes a product", () => {
    expect(namesOf(sizes)).toBe("units * gates * units");
  });
});

describe("isArray", () => {
  it("goes by the name of the class, also for an array of another realm", () => {
    expect(isArray(runInNewContext("new Float32Array(1)"), "Float32Array")).toBe(true);
    expect(isArray(new Float64Array(1), "Float32Array")).toBe(false);
    expect(isArray([1], "Float32Array")).toBe(false);
  });
});
