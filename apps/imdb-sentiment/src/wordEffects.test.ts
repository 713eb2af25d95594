import { markedReview, strongest, withoutEach, wordEffects } from "./wordEffects.js";

describe("wordEffects", () => {
  const words = ["a", "great", "film", "not"];
  const effects = wordEffects(words, [0.6, 0.6, 0.2, 0.55, 0.9]);

  it("leaves out each word in turn", () => {
    expect(withoutEach(["a", "good", "a"])).toEqual([
      ["a", "good", "a"],
      ["good", "a"],
      ["a", "a"],
      ["a", "good"],
    ]);
  });

  it("are the chance less that without the word: above 0 where the word speaks for a good review", () => {
    expect(effects.map(({ word }) => word)).toEqual(words);
    for (const [i, expected] of [0, 0.4, 0.05, -0.3].entries()) expect(effects[i]!.effect).toBeCloseTo(expected, 12);
  });

  it("of a quarter of the strongest or more moved the judgement, at most so many of them", () => {
    expect(strongest(effects, 10).map(({ word }) => word)).toEqual(["great", "not"]);
    expect(strongest(effects, 1).map(({ word }) => word)).toEqual(["great"]);
    expect(strongest(wordEffects(["a", "b"], [0.5, 0.501, 0.5]), 10)).toEqual([]);
    expect(strongest([], 10)).toEqual([]);
  });

  it("mark a review, each place of a word for itself", () => {
    expect(markedReview(effects, strongest(effects, 10))).toBe("a [+ great] film [- not]");
    const twice = wordEffects(["bad", "bad"], [0.5, 0.5, 0.8]);
    expect(markedReview(twice, strongest(twice, 10))).toBe("bad [- bad]");
  });
});
