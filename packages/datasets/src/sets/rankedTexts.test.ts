import type { NpyArray } from "../numpy/NpyArray.js";
import { rankedTexts } from "./rankedTexts.js";

const lists = (...data: unknown[]): NpyArray => ({ dtype: "object", data, shape: [data.length] });
const labels = (...data: bigint[]): NpyArray => ({
  dtype: "int64",
  data: BigInt64Array.from(data),
  shape: [data.length],
});

describe("rankedTexts", () => {
  it("lays the texts end to end", () => {
    expect(rankedTexts("imdb: x_train", lists([5, 70000], [], [1]), labels(1n, 0n, 1n))).toEqual({
      ranks: Int32Array.of(5, 70000, 1),
      starts: Int32Array.of(0, 2, 2, 3),
      labels: Int32Array.of(1, 0, 1),
    });
  });

  it("names the text that is no list of ranks", () => {
    for (const wrong of [-1, 1.5, 2 ** 31, "the", null, [1]]) {
      expect(() => rankedTexts("imdb: x_train", lists([1], [4, wrong]), labels(0n, 0n))).toThrow(
        "imdb: x_train: rank 1 of text 1 is no integer from 0 to 2147483647.",
      );
    }
    expect(() => rankedTexts("imdb: x_train", lists([1], 7), labels(0n, 0n))).toThrow("text 1 is no list of ranks.");
  });

  it("says what the arrays are instead", () => {
    expect(() => rankedTexts("imdb: x_train", labels(1n), labels(1n))).toThrow(
      "imdb: x_train: the texts must be an array of lists, got int64 of shape [1].",
    );
    expect(() => rankedTexts("imdb: x_train", lists([1], [2]), labels(1n))).toThrow(
      "imdb: x_train: the labels must be 2 integers of 0 or more, got int64 of shape [1].",
    );
    const float: NpyArray = { dtype: "float64", data: Float64Array.of(1), shape: [1] };
    expect(() => rankedTexts("imdb: x_train", lists([1]), float)).toThrow("got float64 of shape [1].");
  });
});
