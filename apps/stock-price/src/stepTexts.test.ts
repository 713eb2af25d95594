import { TimeseriesGenerator } from "@seqloom/timeseries";
import { stepTexts } from "./stepTexts.js";

const rows = (days: number, columns: number) => ({
  data: Float64Array.from({ length: days * columns }, (_, i) => i / 100),
  shape: [days, columns],
});

describe("stepTexts", () => {
  it.each(["zh-TW", "en"] as const)("shows the parts, the number of batches and the first batch in %s", (language) => {
    const x = { train: rows(12, 2), validation: rows(4, 2), test: rows(4, 2) };
    const y = { train: rows(12, 1), validation: rows(4, 1), test: rows(4, 1) };
    const windows = new TimeseriesGenerator(x.train, y.train, { length: 3, batchSize: 5 });
    const lines = stepTexts[language].windows(x, y, windows);
    expect(lines).toContain(
      "X_train (12, 2)  X_val (4, 2)  X_test (4, 2)\nY_train (12, 1)  Y_val (4, 1)  Y_test (4, 1)",
    );
    expect(lines).toMatch(/len\(train_set\)[:：] ?2 /); // 9 windows
    expect(lines).toContain("train_set[0]: x (5, 3, 2), y (5, 1)");
    expect(lines).toMatch(/: 0\.0300$/); // the row behind the first window
  });

  it("writes the formula beside its numbers", () => {
    expect(stepTexts.en.weights(["lstm: 4 x (50 x (50 + 1) + 50) = 10,400"])).toMatch(
      /inputs in a step:\n {2}lstm: 4 x/,
    );
    expect(stepTexts.en.last([1, 10, 1])).toContain("(1, 10, 1) (1 sample, 10 time steps, 1 feature)");
  });
});
