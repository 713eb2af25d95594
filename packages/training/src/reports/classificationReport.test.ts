import { describeReports } from "../testing/sklearnReports.js";
import { classificationReport } from "./classificationReport.js";

describe("classificationReport", () => {
  describeReports((reports) => {
    it.each(reports)("gives for $name the text and the numbers of scikit-learn", (report) => {
      const { y_true: truth, y_pred: predicted, target_names: targetNames } = report;
      const names = targetNames ? { targetNames } : {};
      expect(classificationReport(truth, predicted, names)).toBe(report.report_text);
      expect(classificationReport(truth, predicted, { ...names, digits: 4 })).toBe(report.report_text_digits_4);
      const scores = classificationReport(truth, predicted, { ...names, outputDict: true });
      expect(Object.keys(scores).sort()).toEqual(Object.keys(report.report).sort());
      for (const [name, wanted] of Object.entries(report.report)) {
        if (typeof wanted === "number") expect(scores[name]).toBeCloseTo(wanted, 12);
        else
          for (const [part, value] of Object.entries(wanted))
            expect(scores[name]![part as "recall"]).toBeCloseTo(value, 12);
      }
    });
  });

  it("has a micro average in place of the accuracy where classes are left out", () => {
    // scikit-learn
    expect(classificationReport([0, 1, 1, 2], [0, 1, 2, 2], { labels: [1, 2] }).split("\n")).toEqual([
      "              precision    recall  f1-score   support",
      "",
      "           1       1.00      0.50      0.67         2",
      "           2       0.50      1.00      0.67         1",
      "",
      "   micro avg       0.67      0.67      0.67         3",
      "   macro avg       0.75      0.75      0.67         3",
      "weighted avg       0.83      0.67      0.67         3",
      "",
    ]);
  });

  it("reads what predict gives", () => {
    const probabilities = { data: Float32Array.of(0.9, 0.1, 0.2, 0.8), shape: [2, 2] };
    expect(classificationReport([0, 1], probabilities)).toBe(classificationReport([0, 1], [0, 1]));
  });

  it("refuses another number of names than of classes", () => {
    expect(() => classificationReport([0, 1], [0, 1], { targetNames: ["no"] })).toThrow(
      'classificationReport: targetNames must be 2 long, one for each class, got ["no"]. Give labels where classes do not occur.',
    );
  });
});
