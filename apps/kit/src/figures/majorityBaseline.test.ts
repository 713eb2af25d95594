import { majorityBaseline } from "./majorityBaseline.js";

describe("majorityBaseline", () => {
  it("gives the most frequent class of the training set, and how often it is right on the test set", () => {
    expect(majorityBaseline(Int32Array.of(3, 4, 3, 3), Int32Array.of(4, 3, 4, 4))).toEqual({
      answer: 3,
      accuracy: 0.25,
    });
  });

  it("needs something to count", () => {
    expect(() => majorityBaseline(new Int32Array(0), Int32Array.of(1))).toThrow("a list with at least one value");
  });
});
