import { readOptions } from "@seqloom/array";
import { TEXT_VECTORIZATION_OPTIONS } from "./textVectorizationOptions.js";

const read = (given: object) => readOptions("TextVectorization", TEXT_VECTORIZATION_OPTIONS, given);

describe("TEXT_VECTORIZATION_OPTIONS", () => {
  it("has Keras's defaults", () => {
    expect(read({})).toEqual({
      standardize: "lowerAndStripPunctuation",
      split: "whitespace",
      outputMode: "int",
      padToMaxTokens: false,
    });
  });

  it("takes null for no standardizing and no cutting", () => {
    expect(read({ standardize: null, split: null })).toMatchObject({ standardize: null, split: null });
  });

  it.each([
    [{ maxTokens: 1 }, "maxTokens must be an integer of 2 or more, got 1."],
    [{ split: "," }, 'split must be "whitespace", "character", null or a function, got ",".'],
    [{ vocabulary: "abc" }, 'vocabulary must be a list of words, got "abc".'],
    [{ idfWeights: [NaN] }, "idfWeights must be a list of numbers, got [NaN]."],
    [{ ngrams: 0 }, "ngrams must be an integer of 1 or more, or a list of them, got 0."],
  ])("refuses %j", (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});
