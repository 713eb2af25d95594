import { toRows } from "@seqloom/array";
import { describeReports } from "../testing/sklearnReports.js";
import { confusionMatrix, readSamples } from "./confusionMatrix.js";

describe("confusionMatrix", () => {
  describeReports((reports) => {
    it.each(reports)("counts $name as scikit-learn does, and by rows", (report) => {
      const { y_true: truth, y_pred: predicted } = report;
      expect(toRows(confusionMatrix(truth, predicted))).toEqual(report.confusion_matrix);
      expect(toRows(confusionMatrix(truth, predicted, { normalize: "true" }))).toEqual(
        report.confusion_matrix_normalised_true,
      );
    });
  });

  // scikit-learn 1.9.1
  it("weighs samples, orders classes, and divides by columns or all", () => {
    const [truth, predicted] = [[0, 1, 1, 2], [0, 1, 2, 2]]; // prettier-ignore
    expect(toRows(confusionMatrix(truth, predicted, { labels: [2, 1], sampleWeight: [1, 2, 3, 4] }))).toEqual([
      [4, 0],
      [3, 2],
    ]);
    expect(toRows(confusionMatrix([0, 1, 1], [0, 0, 1], { normalize: "pred" }))).toEqual([
      [0.5, 0],
      [0.5, 1],
    ]);
    expect(toRows(confusionMatrix([0, 1, 1, 1], [0, 0, 1, 1], { normalize: "all" }))).toEqual([
      [0.25, 0],
      [0.25, 0.5],
    ]);
  });

  it.each([
    [() => confusionMatrix([0, 1], [0]), "confusionMatrix: yPred must be 2 long, as yTrue is, got 1."],
    [() => confusionMatrix([], []), "confusionMatrix: yTrue must be at least one sample long, got 0."],
    [
      () => confusionMatrix([0], [0], { sampleWeight: [1, 2] }),
      "confusionMatrix: sampleWeight must be 1 long, as yTrue is, got 2.",
    ],
    [
      () => confusionMatrix([0], [0], { labels: [1, 1] }),
      "confusionMatrix: labels must be a list of different class numbers, got [1, 1].",
    ],
  ])("refuses what cannot be counted", (call, message) => {
    expect(call).toThrow(message);
  });
});

describe("readSamples", () => {
  it("finds the classes of both lists", () => {
    expect(readSamples("f", [3, 0], [1, 0], undefined).labels).toEqual([0, 1, 3]);
  });
});
