import { Examples, toNdArray } from "./Examples.js";

const rows = (...shape: number[]) => ({
  data: new Float32Array(shape.reduce((size, length) => size * length, 1)),
  shape,
});

describe("Examples", () => {
  it("gives each prediction the weight of its row or step", () => {
    const examples = new Examples("f", rows(2, 3), rows(2, 3), [4, 5]);
    expect([0, 1, 2, 3, 4, 5].map((place) => examples.weightOf(place))).toEqual([4, 4, 4, 5, 5, 5]);
    expect(examples.width).toBe(3);
    const steps = new Examples("f", rows(1, 2, 2), rows(1, 2, 2), { data: Float32Array.of(1, 0), shape: [1, 2, 1] });
    expect([0, 1, 2, 3].map((place) => steps.weightOf(place))).toEqual([1, 1, 0, 0]);
    expect(new Examples("f", [1], [1]).weightOf(0)).toBe(1);
  });

  it("refuses targets and weights that do not fit", () => {
    expect(() => new Examples("precision.update", rows(2, 1), rows(2, 3))).toThrow(
      "precision.update: yTrue must be of the shape of yPred, [2, 3], got [2, 1]. Class numbers have to be one-hot rows.",
    );
    expect(() => new Examples("auc.update", rows(2), rows(2), [1])).toThrow(
      "auc.update: sampleWeight must be one for each row or step of yPred, [2], got [1].",
    );
  });
});

describe("toNdArray", () => {
  it("leaves arrays as they are", () => {
    const array = rows(2);
    expect(toNdArray(array)).toBe(array);
    expect(toNdArray([[1], [2]]).shape).toEqual([2, 1]);
  });
});
