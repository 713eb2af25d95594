import {
  cosineSimilarity,
  huber,
  logCosh,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
} from "./regressionLosses.js";

const all = {
  cosineSimilarity,
  huber,
  logCosh,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
};

describe("regression losses", () => {
  it.each(Object.entries(all))("%s has the formula, name and reduction of Keras", (name, make) => {
    const { formula, name: own, reduction } = make();
    expect(formula).toBe(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect([own, reduction]).toEqual([formula, "sum_over_batch_size"]);
    const mine = make({ name: "mine", reduction: "sum" });
    expect([mine.name, mine.reduction]).toEqual(["mine", "sum"]);
  });

  it("refuse what the formula does not take", () => {
    expect(() => huber({ delta: -1 })).toThrow("huber: delta must be a number of 0 or more, got -1.");
  });
});
