import { input } from "./input.js";

describe("input", () => {
  it("is a place with the shape, the batch in front", () => {
    expect(input({ shape: [null, 3] }).shape).toEqual([null, null, 3]);
    expect(input({ shape: [3], batchSize: 2 }).shape).toEqual([2, 3]);
    expect(input({ batchShape: [4, 3] }).shape).toEqual([4, 3]);
    expect(input({ shape: [3], dtype: "int32" }).dtype).toBe("int32");
  });

  it("is named as Keras names it, or as one says", () => {
    expect(input({ shape: [1] }).name).toMatch(/^input_layer(_\d+)?$/);
    expect(input({ shape: [1], name: "days" }).name).toBe("days");
  });

  it("names what is wrong", () => {
    expect(() => input({})).toThrow("input: shape or batchShape must be given, one of the two, got ");
    expect(() => input({ shape: [1], batchShape: [2, 1] })).toThrow("one of the two");
    expect(() => input({ batchShape: [2, 1], batchSize: 2 })).toThrow(
      "input: batchSize must be left out where batchShape is given, got 2.",
    );
    expect(() => input({ shape: [-1] })).toThrow("input: shape must be a list of sizes");
  });
});
