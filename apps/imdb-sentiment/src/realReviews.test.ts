import { dataDir, describeData } from "@seqloom/testing";
import { realReviews } from "./realReviews.js";

describe("realReviews", () => {
  it("says where to get the files where they are not there", async () => {
    await expect(realReviews({ numWords: 10_000, dataDir: "no/such/folder" })).rejects.toThrow(/imdb/);
  });
});

describeData("keras/imdb.npz", () => {
  it("gives the 50,000 reviews and the ranks of their words", async () => {
    const { train, test, wordIndex } = await realReviews({ numWords: 10_000, dataDir });
    expect([train.x.length, test.x.length, wordIndex.size]).toEqual([25_000, 25_000, 88_584]);
    expect(Array.from(train.x[0]!).slice(0, 4)).toEqual([1, 14, 22, 16]); // as on the slide
    expect(train.y[0]).toBe(1);
  });
});
