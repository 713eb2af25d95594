import { simulatedReviews } from "./simulatedReviews.js";

describe("simulatedReviews", () => {
  it("makes reviews of words that are in its index, with both labels", () => {
    const { train, test, wordIndex } = simulatedReviews({ seed: 1, count: 40 });
    expect([train.x.length, train.y.length, test.x.length]).toEqual([40, 40, 10]);
    expect(new Set(train.y)).toEqual(new Set([0, 1]));
    const numbers = new Set([...wordIndex.values()].map((rank) => rank + 3));
    for (const review of train.x) {
      const [first, ...words] = Array.from(review);
      expect(first).toBe(1);
      for (const word of words) expect(numbers).toContain(word);
    }
  });

  it("makes the same ones for the same seed, and others for another", () => {
    const make = (seed: number) => simulatedReviews({ seed, count: 8 });
    expect(make(3)).toEqual(make(3));
    expect(make(3).train.x).not.toEqual(make(4).train.x);
  });
});
