import { foldBlanks, showValue } from "./showValue.js";

describe("showValue", () => {
  it("shows values as node does, on one line", () => {
    expect(showValue("two words")).toBe("'two words'");
    expect(showValue({ a: [1, 2], b: new Map([["k", 1]]) })).toBe("{ a: [ 1, 2 ], b: Map(1) { 'k' => 1 } }");
    expect(showValue(Array.from({ length: 50 }, (_, i) => i))).not.toContain("\n");
  });

  it("shows an array by its shape and its numbers", () => {
    expect(showValue({ data: Int32Array.of(1, 2, 3, 4), shape: [2, 2] })).toBe("shape [2, 2]: 1 2 3 4");
  });

  it("shows arrays inside of lists and objects so too", () => {
    const x = { data: Float32Array.of(1), shape: [1] };
    expect(showValue([{ x, y: 2 }])).toBe("[ { x: shape [1]: 1, y: 2 } ]");
  });

  it("shows float32 numbers to the digits that they hold, float64 numbers in full", () => {
    expect(showValue({ data: Float32Array.of(0.1, 1 / 3), shape: [2] })).toBe("shape [2]: 0.1 0.3333333");
    expect(showValue({ data: Float64Array.of(1 / 3), shape: [1] })).toBe("shape [1]: 0.3333333333333333");
  });
});

describe("foldBlanks", () => {
  it("makes one blank of every run of white space, none at the ends", () => {
    expect(foldBlanks(" a \n\t b ")).toBe("a b");
  });
});
