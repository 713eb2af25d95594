import fc from "fast-check";
import { decodeReview } from "./decodeReview.js";
import { encodeReview } from "./encodeReview.js";

const wordIndex = new Map([
  ["the", 1],
  ["film", 19],
  ["rare", 5000],
]);

describe("encodeReview", () => {
  it("begins with 1, adds 3 to the ranks, and has 2 for what is unknown", () => {
    const { sequence, unknown } = encodeReview(["the", "film", "xyzzy", "the", "xyzzy"], wordIndex);
    expect(sequence).toEqual([1, 4, 22, 2, 4, 2]);
    expect(unknown).toEqual(["xyzzy"]);
  });

  it("leaves out what is too rare, as imdb does with numWords", () => {
    expect(encodeReview(["rare"], wordIndex, { numWords: 5003 })).toEqual({ sequence: [1, 2], unknown: ["rare"] });
    expect(encodeReview(["rare"], wordIndex, { numWords: 5004 })).toEqual({ sequence: [1, 5003], unknown: [] });
  });

  it("takes Keras's other numbers", () => {
    const options = { startChar: 7, oovChar: 8, indexFrom: 0 };
    expect(encodeReview(["the", "xyzzy"], wordIndex, options).sequence).toEqual([7, 1, 8]);
  });

  it("gives what decodeReview turns back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...wordIndex.keys())), (words) => {
        expect(decodeReview(encodeReview(words, wordIndex).sequence.slice(1), wordIndex)).toBe(words.join(" "));
      }),
    );
  });

  it("names the argument that is wrong", () => {
    expect(() => encodeReview([], { the: 1 } as never)).toThrow("wordIndex must be a Map of words, got an object");
    expect(() => encodeReview([], wordIndex, { numWords: 0 })).toThrow(
      "encodeReview: numWords must be an integer of 1 or more, got 0.",
    );
  });
});
