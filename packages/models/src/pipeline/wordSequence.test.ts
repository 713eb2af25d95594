import { encodeReview } from "@seqloom/datasets";
import { textToWordSequence } from "@seqloom/text";
import { wordSequence } from "./wordSequence.js";

const index = new Map([["the", 1], ["film", 19], ["this", 11]]); // prettier-ignore

describe("wordSequence", () => {
  it("gives the numbers of encodeReview", () => {
    const text = "This film, the best!";
    for (const options of [{}, { numWords: 20 }, { indexFrom: 0, startChar: 7, oovChar: 9 }]) {
      expect(wordSequence(text, { index, ...options })).toEqual(
        encodeReview(textToWordSequence(text), index, options).sequence,
      );
    }
    expect(wordSequence(text, { index })).toEqual([1, 14, 22, 4, 2]);
  });
});
