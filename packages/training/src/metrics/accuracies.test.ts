import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { accuracies, binaryAccuracyAt, fittingAccuracy, inTopOfNumbers, inTopOfRows } from "./accuracies.js";

beforeAll(() => useBackend("cpu"));

type Rows = number[][];

const values = (of: typeof fittingAccuracy, truth: Rows, predicted: Rows): number[] =>
  tf.tidy(() => Array.from(of(tf.tensor2d(truth), tf.tensor2d(predicted)).dataSync()));

describe("fittingAccuracy", () => {
  it("is the accuracy that fits the shapes", () => {
    const classes = [[0.1, 0.2, 0.7], [0.1, 0.2, 0.7]]; // prettier-ignore
    expect(values(fittingAccuracy, [[1], [0], [0]], [[0.9], [0.2], [0.51]])).toEqual([1, 1, 0]);
    expect(values(fittingAccuracy, [[2], [0]], classes)).toEqual([1, 0]);
    expect(values(fittingAccuracy, [[0, 0, 1], [1, 0, 0]], classes)).toEqual([1, 0]); // prettier-ignore
  });
});

describe("accuracies", () => {
  it("of equal numbers count those of a row by their share", () => {
    expect(values(accuracies.equal, [[1, 2]], [[1, 3]])).toEqual([0.5]);
  });
});

describe("binaryAccuracyAt", () => {
  it("counts the threshold itself as 0", () => {
    expect(values(binaryAccuracyAt(0.7), [[0], [1]], [[0.7], [0.71]])).toEqual([1, 1]);
  });
});

describe("inTopOfRows and inTopOfNumbers", () => {
  it("let the right class tie with the last of the k", () => {
    const predicted = [[0.4, 0.3, 0.3], [0.5, 0.4, 0.1]]; // prettier-ignore
    expect(values(inTopOfRows(2), [[0, 0, 1], [0, 0, 1]], predicted)).toEqual([1, 0]); // prettier-ignore
    expect(values(inTopOfNumbers(2), [[2], [2]], predicted)).toEqual([1, 0]);
  });
});
