import { texts } from "./texts.js";

describe("texts", () => {
  it("has the number of weights of each Dense layer as a product", () => {
    expect(texts.en.denseWeights([10, 64, 2])).toBe(
      "Parameters = (inputs + 1) x units:\n  (10 + 1) x 64 = 704\n  (64 + 1) x 2 = 130",
    );
  });

  it("has the sum and the label of a row of the toy", () => {
    const rows = [
      [0.5, 0.5, 0.5, 0.5, 0.25],
      [0.75, 0.75, 0.5, 0.5, 0.25],
    ];
    const shapes = [
      [800, 5],
      [200, 5],
    ] as const;
    expect(texts["zh-TW"].toy(rows, [2.25, 2.75], shapes).split("\n").slice(1)).toEqual([
      "  [0.5000, 0.5000, 0.5000, 0.5000, 0.2500]  2.2500  0",
      "  [0.7500, 0.7500, 0.5000, 0.5000, 0.2500]  2.7500  1",
      "X_train：(800, 5)，X_test：(200, 5)",
    ]);
  });
});
