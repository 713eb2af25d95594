import { randomBatch } from "./randomBatch.js";

describe("randomBatch", () => {
  it("has numbers of words with targets of 0 and 1, or normal numbers with one-hot rows", () => {
    const words = randomBatch([8, 5], { words: 3 });
    expect([words.x.shape, words.y.shape]).toEqual([[8, 5], [8, 1]]); // prettier-ignore
    expect(new Set(words.x.data)).toEqual(new Set([0, 1, 2]));
    expect(new Set(words.y.data)).toEqual(new Set([0, 1]));
    const classes = randomBatch([6, 2, 2], { classes: 3 });
    expect(classes.x.data.some((value) => value < 0)).toBe(true);
    for (let row = 0; row < 6; row++) {
      expect([...classes.y.data.subarray(3 * row, 3 * row + 3)].sort()).toEqual([0, 0, 1]);
    }
  });
});
