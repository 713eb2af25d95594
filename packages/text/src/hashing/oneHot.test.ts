import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import { hashingTrick } from "./hashingTrick.js";
import { oneHot } from "./oneHot.js";

/** Properties of Keras's one_hot with any hash. */
interface Case {
  readonly text: string;
  readonly n: number;
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly equalWordsAt: number[][];
}

function testCases(cases: readonly Case[]): void {
  it.each(cases.map((given, i) => ({ i, ...given })))(
    "numbers equal words equally, within n: text $i, n $n",
    (given) => {
      const numbers = oneHot(given.text, given.n);
      expect(numbers).toHaveLength(given.count);
      expect(numbers.every((number) => number >= given.least && number <= given.most)).toBe(true);
      for (const places of given.equalWordsAt) expect(new Set(places.map((place) => numbers[place])).size).toBe(1);
    },
  );
}

describe("oneHot", () => {
  const fixture = readJson<{ oneHot: Case[] }>(join(import.meta.dirname, "../fixtures/words.json"));
  testCases(fixture.oneHot);
  describeGolden<typeof fixture>("text/words.json.gz", (golden) => testCases(golden.oneHot));

  it("is hashingTrick with its default hash", () => {
    const options = { lower: false, filters: "", split: "-" };
    expect(oneHot("The Cat-sat", 1000, options)).toEqual(hashingTrick("The Cat-sat", 1000, options));
    expect(new Set(oneHot("a b c d e f g h", 1e9)).size).toBe(8);
  });

  it("names what is wrong, under its own name", () => {
    expect(() => oneHot("a", 1)).toThrow("oneHot: n must be an integer of 2 or more, got 1.");
    expect(() => oneHot([["a"]] as never, 5)).toThrow("oneHot: text must be a text, got");
    expect(() => oneHot("a", 5, { hash: "md5" } as never)).toThrow(
      "oneHot: options must be made of filters, lower, split",
    );
  });
});
