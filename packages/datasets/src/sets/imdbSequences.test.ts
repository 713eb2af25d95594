import { readFileSync } from "node:fs";
import { readOptions } from "@seqloom/array";
import { describeData, describeGolden } from "@seqloom/testing";
import { goldenLoadDataTests, smallNpz } from "../testing/loadDataTests.js";
import { imdbTexts } from "./imdb.js";
import { imdbSequences } from "./imdbSequences.js";
import type { RankedTexts } from "./rankedTexts.js";
import { WORD_SEQUENCE_OPTIONS, type WordSequenceOptions } from "./wordSequenceOptions.js";

const sequences = (texts: readonly RankedTexts[], options: WordSequenceOptions = {}) =>
  imdbSequences(texts, readOptions("imdb", WORD_SEQUENCE_OPTIONS, options));

describe("imdbSequences", () => {
  it("leaves the texts as they are, so that they serve for other settings", () => {
    const texts = imdbTexts(smallNpz("imdb"));
    const first = sequences(texts);
    expect(sequences(texts, { numWords: 5, seed: 1 })).not.toEqual(first);
    expect(sequences(texts)).toEqual(first);
  });

  it("says that no review is as short as maxlen asks", () => {
    expect(() => sequences(imdbTexts(smallNpz("imdb")), { maxlen: 1 })).toThrow(
      "imdb: maxlen must be larger: no review is shorter, got 1.",
    );
  });

  describeData("keras/imdb.npz", (path) => {
    describeGolden<{ imdb: Parameters<typeof goldenLoadDataTests>[0] }>("datasets/load_data.json", (golden) => {
      let texts: readonly RankedTexts[] = [];
      beforeAll(() => {
        texts = imdbTexts(readFileSync(path));
      });
      goldenLoadDataTests(golden.imdb, async (options) => Promise.resolve(sequences(texts, options)));
    });
  });
});
