import { labelNumbers } from "./labelNumbers.js";

const labels = ["a", "b", "c", "d"];
const numbers = (symbols: "oneHot" | "fraction" | "index", raw: unknown, shape: (number | null)[] = []) => {
  const { data, shape: found } = labelNumbers("predict", { labels, window: 2, symbols }, raw, shape);
  return { data: [...data], shape: found };
};

describe("labelNumbers", () => {
  it("gives one-hot rows, codes, or codes as fractions in the shape of the model", () => {
    expect(numbers("oneHot", ["d", "a"])).toEqual({ data: [0, 0, 0, 1, 1, 0, 0, 0], shape: [1, 2, 4] });
    expect(numbers("index", [["d", "a"], ["b", "b"]])).toEqual({ data: [3, 0, 1, 1], shape: [2, 2] }); // prettier-ignore
    expect(numbers("fraction", ["d", "a"], [1, 2])).toEqual({ data: [0.75, 0], shape: [1, 1, 2] });
    expect(numbers("fraction", ["d", "a"], [null, 1])).toEqual({ data: [0.75, 0], shape: [1, 2, 1] });
  });

  it("takes a label alone as a window of one", () => {
    const { data } = labelNumbers("predict", { labels, window: 1, symbols: "index" }, "c", []);
    expect([...data]).toEqual([2]);
  });

  it("names what is wrong", () => {
    expect(() => numbers("index", ["a"])).toThrow("predict: raw must be 2 labels, the latest last, got");
    expect(() => numbers("index", ["a", "e"])).toThrow('predict: raw must be made of a, b, c, d, got "e".');
    for (const raw of [[], [[]], [1, 2], null, [["a", "b"], "c"]]) {
      expect(() => numbers("index", raw)).toThrow("predict: raw must be a list of labels, or several, got");
    }
  });
});
