import { labelsOf } from "./labelsOf.js";

describe("labelsOf", () => {
  it("reads class numbers, rows of classes and probabilities", () => {
    expect([...labelsOf("f", "y", [2, 0, 1])]).toEqual([2, 0, 1]);
    expect([...labelsOf("f", "y", { data: Float32Array.of(0.1, 0.9, 0.8, 0.2), shape: [2, 2] })]).toEqual([1, 0]);
    expect([...labelsOf("f", "y", { data: Float32Array.of(0.5, 0.51, 1), shape: [3, 1] })]).toEqual([0, 1, 1]);
  });

  it("refuses numbers that are none of these", () => {
    expect(() => labelsOf("confusionMatrix", "yPred", [0.5, 1.5])).toThrow(
      "confusionMatrix: yPred[1] must be a class number, or a probability, got 1.5.",
    );
    expect(() => labelsOf("confusionMatrix", "yPred", [[[1]]])).toThrow(
      "confusionMatrix: yPred must be of shape [samples], [samples, 1] or [samples, classes], got [1, 1, 1].",
    );
  });
});
