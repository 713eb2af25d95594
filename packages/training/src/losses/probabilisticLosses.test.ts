import {
  binaryCrossentropy,
  binaryFocalCrossentropy,
  categoricalCrossentropy,
  categoricalFocalCrossentropy,
  klDivergence,
  poisson,
  sparseCategoricalCrossentropy,
} from "./probabilisticLosses.js";

const all = {
  binaryCrossentropy,
  binaryFocalCrossentropy,
  categoricalCrossentropy,
  categoricalFocalCrossentropy,
  klDivergence,
  poisson,
  sparseCategoricalCrossentropy,
};

describe("probabilistic losses", () => {
  it.each(Object.entries(all))("%s has the formula, name and reduction of Keras", (name, make) => {
    const { formula, name: own, reduction } = make();
    expect(formula).toBe(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect([own, reduction]).toEqual([formula, "sum_over_batch_size"]);
    const mine = make({ name: "mine", reduction: "sum" });
    expect([mine.name, mine.reduction]).toEqual(["mine", "sum"]);
  });

  it("refuse what the formula does not take", () => {
    expect(() => binaryCrossentropy({ labelSmoothing: 2 })).toThrow(
      "binaryCrossentropy: labelSmoothing must be a number from 0 to 1, got 2.",
    );
  });
});
