import { classWeights, readClassWeight } from "./classWeights.js";

describe("readClassWeight", () => {
  it("reads a record, a list and a Map", () => {
    const expected = [[0, 2], [1, 0.5]]; // prettier-ignore
    for (const given of [
      { 0: 2, 1: 0.5 },
      [2, 0.5],
      new Map([
        [0, 2],
        [1, 0.5],
      ]),
    ]) {
      // prettier-ignore
      expect([...readClassWeight("fit", given)]).toEqual(expected);
    }
  });

  it("names the class or the weight that is none", () => {
    expect(() => readClassWeight("fit", { cat: 1 } as never)).toThrow(
      'fit: each class in classWeight must be an integer of 0 or more, got "cat".',
    );
    expect(() => readClassWeight("fit", [1, NaN])).toThrow(
      "fit: classWeight[1] must be a number of 0 or more, got NaN.",
    );
  });
});

describe("classWeights", () => {
  const weights = new Map([[0, 2], [2, 0.5]]); // prettier-ignore

  it("takes the weight of the label, 1 where it has none", () => {
    expect([...classWeights("fit", Float32Array.of(0, 1, 2), [3, 1], 3, weights)]).toEqual([2, 1, 0.5]);
    const onehot = Float32Array.of(0, 0, 1, 1, 0, 0);
    expect([...classWeights("fit", onehot, [2, 3], 3, weights)]).toEqual([0.5, 2]);
  });

  it("refuses labels of steps", () => {
    expect(() => classWeights("fit", new Float32Array(6), [1, 2, 3], 3, weights)).toThrow(
      "fit: classWeight must be for one label a row; give sampleWeight for labels of steps, got [1, 2, 3].",
    );
  });
});
