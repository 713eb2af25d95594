import { createSegmenter, type Segmenter } from "@seqloom/chinese";
import { TextVectorization, Tokenizer } from "@seqloom/text";
import { MinMaxScaler, RobustScaler } from "@seqloom/timeseries";
import type { BundleParts } from "../pipeline/BundleParts.js";
import type { BundleSettings } from "./Manifest.js";
import { partFiles, partsFromFiles } from "./partFiles.js";

let segmenter: Segmenter;
beforeAll(async () => void (segmenter = await createSegmenter()));

const again = (parts: BundleParts, settings: BundleSettings = {}): BundleParts => {
  const files = partFiles("saveBundle", parts);
  return partsFromFiles((name, parse) => (name in files ? parse(files[name]!) : undefined), settings, parts.segmenter);
};

describe("partFiles and partsFromFiles", () => {
  it("give scalers back, one for both ends too", () => {
    const [x, y] = [new MinMaxScaler().fit([[1, 2], [3, 5]]), new RobustScaler().fit([[1], [4]])]; // prettier-ignore
    const both = again({ scaler: { x, y } }).scaler!;
    expect([both.x!.toJSON(), both.y!.toJSON()]).toEqual([x.toJSON(), y.toJSON()]);
    const same = again({ scaler: { x, y: x } }, { sameScaler: true }).scaler!;
    expect(same.y).toBe(same.x);
    expect(Object.keys(again({ scaler: { y } }).scaler!)).toEqual(["y"]);
  });

  it("give word numbers back, those of odd words as well", () => {
    const index = new Map([["__proto__", 1], ["10", 2], ["the", 3]]); // prettier-ignore
    expect(again({ wordIndex: { index, numWords: 9 } }).wordIndex).toEqual({ index, numWords: 9 });
  });

  it("give a tokenizer its segmenter back", () => {
    const tokenizer = new Tokenizer({ analyzer: (text) => segmenter.cut(text) }).fitOnTexts(["我喜歡跑步"]);
    const back = again({ tokenizer, segmenter }, { analyzer: true }).tokenizer!;
    expect(back.textsToSequences(["跑步我"])).toEqual(tokenizer.textsToSequences(["跑步我"]));
    expect(back.wordIndex).toEqual(tokenizer.wordIndex);
  });

  it("give a vectorization back, and refuse functions in it", () => {
    const vectorization = new TextVectorization({ ngrams: 2, outputMode: "tfIdf" }).adapt(["a rose is a rose"]);
    expect(again({ vectorization }).vectorization!.call(["a rose"])).toEqual(vectorization.call(["a rose"]));
    const split = new TextVectorization({ split: (text) => segmenter.cut(text) }).adapt(["我喜歡跑步"]);
    expect(() => partFiles("saveBundle", { vectorization: split })).toThrow(
      "saveBundle: vectorization.split must be no function, which cannot be saved, got",
    );
    expect(again({ vectorization: split, segmenter }).vectorization!.call(["跑步 我"])).toEqual(split.call(["跑步我"]));
    const standardize = new TextVectorization({ standardize: (text) => text });
    expect(() => partFiles("saveBundle", { vectorization: standardize })).toThrow("vectorization.standardize must be");
  });
});
