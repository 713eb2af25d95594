import { dense, stringLookup } from "@seqloom/layers";
import { wordFrequencies } from "./wordFrequencies.js";

describe("wordFrequencies", () => {
  it("are those of a vocabulary, filled up to the columns", () => {
    const own = { outputMode: "tfIdf", vocabulary: ["a", "b"], idfWeights: [1, 2] } as const;
    expect(wordFrequencies(stringLookup(own))).toEqual(Float32Array.of(1.5, 1, 2));
    const padded = stringLookup({ ...own, maxTokens: 5, padToMaxTokens: true });
    expect(wordFrequencies(padded)).toEqual(Float32Array.of(1.5, 1, 2, 0, 0));
  });

  it("are not there in other modes and layers", () => {
    expect(wordFrequencies(stringLookup({ vocabulary: ["a"] }))).toBeNull();
    expect(wordFrequencies(dense({ units: 1 }))).toBeNull();
  });
});
