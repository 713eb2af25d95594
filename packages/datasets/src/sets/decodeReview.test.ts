import { dirname } from "node:path";
import { describeData, describeGolden } from "@seqloom/testing";
import fc from "fast-check";
import { decodeReview } from "./decodeReview.js";
import { imdb } from "./imdb.js";
import { imdbWordIndex } from "./imdbWordIndex.js";
import { reuters } from "./reuters.js";
import { reutersWordIndex } from "./reutersWordIndex.js";

interface Golden {
  decoded: { imdbTrain0NumWords10000: string; reutersTrain0NumWords10000: string };
}

const wordIndex = new Map([
  ["the", 1],
  ["constructor", 2],
]);

describe("decodeReview", () => {
  it("puts ? for what is no word", () => {
    expect(decodeReview(Int32Array.of(1, 4, 5, 2, 6), wordIndex)).toBe("? the constructor ? ?");
    expect(decodeReview([1, 2], wordIndex, { indexFrom: 0 })).toBe("the constructor");
    expect(decodeReview([], wordIndex)).toBe("");
  });

  it("turns words that were numbered back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...wordIndex.keys())), fc.nat(10), (words, indexFrom) => {
        const numbers = words.map((word) => wordIndex.get(word)! + indexFrom);
        expect(decodeReview(numbers, wordIndex, { indexFrom })).toBe(words.join(" "));
      }),
    );
  });

  describeData("keras/imdb_word_index.json", (path) => {
    describeGolden<Golden>("datasets/load_data.json", ({ decoded }) => {
      const options = { dataDir: dirname(path) };
      it("gives the first review and the first newswire as Keras's words", async () => {
        const review = (await imdb({ ...options, numWords: 10_000 })).train.x[0]!;
        expect(decodeReview(review, await imdbWordIndex(options))).toBe(decoded.imdbTrain0NumWords10000);
        const newswire = (await reuters({ ...options, numWords: 10_000 })).train.x[0]!;
        expect(decodeReview(newswire, await reutersWordIndex(options))).toBe(decoded.reutersTrain0NumWords10000);
      });
    });
  });

  it("names the argument that is wrong", () => {
    expect(() => decodeReview("14 22" as never, wordIndex)).toThrow('sequence must be a list of numbers, got "14 22".');
    expect(() => decodeReview([4, -1], wordIndex)).toThrow("sequence[1] must be an integer of 0 or more, got -1.");
    expect(() => decodeReview([4], { the: 1 } as never)).toThrow("wordIndex must be a Map of words, got an object");
    expect(() => decodeReview([4], wordIndex, { indexFrom: -1 })).toThrow("decodeReview: indexFrom must be an integer");
  });
});
