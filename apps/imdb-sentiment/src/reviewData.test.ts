import { dataDir, describeData } from "@seqloom/testing";
import { numbersOf, reviewNumbers, reviewTexts, wordsOf, wordVectors } from "./reviewData.js";

const DEMO = { seed: 1, demo: true, quick: false, dataDir: undefined } as const;

describe("reviewNumbers", () => {
  it("has numbers that turn back into words", async () => {
    const { train, test, validation, words } = await reviewNumbers(DEMO);
    expect([train.x.length, test.x.length, validation]).toEqual([2000, 500, undefined]);
    const { sequence, unknown } = numbersOf(["wonderful", "xyzzy", "film"], words);
    expect(unknown).toEqual(["xyzzy"]);
    expect(wordsOf(sequence, words)).toBe("? wonderful ? film");
  });
});

describe("reviewTexts", () => {
  it("has 200 reviews to train on, in an order that the seed decides, and the next ones to validate on", async () => {
    const { train, test, validation, words } = await reviewTexts(DEMO);
    expect([train.x.length, validation!.x.length, test.x.length]).toEqual([200, 1800, 500]);
    expect((await reviewTexts(DEMO)).train).toEqual(train);
    expect((await reviewTexts({ ...DEMO, seed: 2 })).train).not.toEqual(train);
    const { sequence, unknown } = numbersOf(["wonderful", "xyzzy", "xyzzy", "film"], words);
    expect(unknown).toEqual(["xyzzy"]);
    expect(wordsOf(sequence, words)).toBe("wonderful film");
    const vectors = await wordVectors(words, DEMO);
    expect(vectors.shape).toEqual([10_000, 100]);
    expect(Array.from(vectors.data.subarray(0, 100))).toEqual(Array(100).fill(0)); // padding has none
  });
});

describeData("glove/glove.6B.100d.subset.txt.gz", () => {
  // 88,582 words stand on the slide, and so Keras's Tokenizer counts them; GloVe's first number of "the" in the published file.
  it("counts the words of the slide, and gives them GloVe's vectors", async () => {
    const settings = { seed: 1, demo: false, quick: false, dataDir };
    const { train, validation, test, words } = await reviewTexts(settings);
    expect([train.x.length, validation!.x.length, test.x.length]).toEqual([200, 10_000, 25_000]);
    const { tokenizer } = words as Extract<typeof words, { readonly tokenizer: unknown }>;
    expect(tokenizer.wordIndex.size).toBe(88_582);
    expect(tokenizer.wordIndex.get("the")).toBe(1);
    const { data } = await wordVectors(words, settings);
    expect(data[100]).toBeCloseTo(-0.038194, 6);
  });
});
