import { numbersOfReview } from "./numbersOfReview.js";

const wordIndex = new Map([
  ["the", 1],
  ["film", 19],
  ["gripping", 3152],
]);

describe("numbersOfReview", () => {
  it("numbers words as the data set does: 1 begins, rank + 3 for a word", () => {
    expect(numbersOfReview("The film!", { wordIndex, numWords: 10_000 })).toEqual({ numbers: [1, 4, 22], unknown: [] });
  });

  it("puts 2 for words that are unknown or too rare, and names them", () => {
    expect(numbersOfReview("gripping xyzzy film", { wordIndex, numWords: 100 })).toEqual({
      numbers: [1, 2, 2, 22],
      unknown: ["gripping", "xyzzy"],
    });
  });

  it("names an unknown word once, however often it occurs", () => {
    expect(numbersOfReview("Xyzzy, xyzzy film! XYZZY abc xyzzy", { wordIndex, numWords: 100 })).toEqual({
      numbers: [1, 2, 2, 22, 2, 2, 2],
      unknown: ["xyzzy", "abc"],
    });
  });
});
