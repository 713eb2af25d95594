import { reutersTopics } from "@seqloom/datasets";
import { simulatedNews } from "./simulatedNews.js";

describe("simulatedNews", () => {
  it("has newswires in the form of reuters: the start, then numbers of known words; the same ones for the same seed", () => {
    const { train, test, wordIndex } = simulatedNews({ seed: 1, count: 100 });
    expect([train.x.length, train.y.length, test.x.length]).toEqual([100, 100, 25]);
    const known = new Set([...wordIndex.values()].map((rank) => rank + 3));
    for (const [start, ...words] of train.x) {
      expect(start).toBe(1);
      expect(words.every((word) => known.has(word))).toBe(true);
    }
    expect(simulatedNews({ seed: 1, count: 100 }).train).toEqual(train);
    expect(simulatedNews({ seed: 2, count: 100 }).train).not.toEqual(train);
  });

  it("has six of the topics, earn most often", () => {
    const { y } = simulatedNews({ seed: 1 }).train;
    const share = (name: string) => y.filter((label) => reutersTopics[label] === name).length / y.length;
    expect(new Set(y).size).toBe(6);
    expect(share("earn")).toBeCloseTo(11 / 36, 1); // the smaller of two dice
    expect(share("trade")).toBeLessThan(0.06);
  });
});
