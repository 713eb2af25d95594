import { mistakes } from "./mistakes.js";

describe("mistakes", () => {
  const texts = ["a", "b", "c", "d"];

  it("lists what is wrong with yes and no, the worst first", () => {
    const found = mistakes(texts, [1, 0, 1, 0], [0.9, 0.95, 0.25, 0.5]);
    expect(found.map(({ x }) => x)).toEqual(["b", "c"]); // 0.5 counts as 0
    expect(found[1]).toEqual({ index: 2, x: "c", y: 1, predicted: 0, error: 0.75 });
  });

  it("lists what is wrong with classes, by number and in one-hot rows", () => {
    const predicted = [[0.8, 0.2, 0], [0.5, 0.1, 0.4], [0, 0.75, 0.25], [0, 0, 1]]; // prettier-ignore
    const expected = [
      { index: 1, x: "b", y: 1, predicted: 0, error: 0.9 },
      { index: 2, x: "c", y: 2, predicted: 1, error: 0.75 },
    ];
    expect(mistakes(texts, [0, 1, 2, 2], predicted)).toEqual(expected);
    const onehot = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1]]; // prettier-ignore
    expect(mistakes(texts, onehot, predicted)).toEqual(expected);
  });

  it("compares values by their mean absolute error", () => {
    const [worst, second] = mistakes(texts, [[1, 1], [2, 2], [3, 3], [4, 4]], [[1, 1], [2, 9], [3, 4], [4, 4]]); // prettier-ignore
    expect(worst).toEqual({ index: 1, x: "b", y: [2, 2], predicted: [2, 9], error: 3.5 });
    expect(second!.index).toBe(2);
  });

  it("gives rows of an array, and as many as were asked for", () => {
    const x = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] };
    const found = mistakes(x, [5, 6, 7], { data: Float32Array.of(6, 8, 10), shape: [3, 1] }, { count: 2 });
    expect(found.map(({ index }) => index)).toEqual([2, 1]);
    expect(found[0]!.x).toEqual({ data: Float32Array.of(5, 6), shape: [2] });
  });

  it("refuses lists of another length", () => {
    expect(() => mistakes(texts, [1], [0.5, 0.5, 0.5, 0.5])).toThrow("mistakes: y must be 4 long, as x is, got 1.");
    expect(() => mistakes(texts, [1, 1, 1, 1], [0.5])).toThrow("mistakes: predicted must be 4 long, as x is, got 1.");
    expect(() => mistakes(["a"], [7], [[0.5, 0.5]])).toThrow(
      "mistakes: y must be class numbers, or of the shape of the predictions, got [1].",
    );
    expect(() => mistakes(["a"], [1], [1], { count: 0 })).toThrow(
      "mistakes: count must be an integer of 1 or more, got 0.",
    );
  });
});
