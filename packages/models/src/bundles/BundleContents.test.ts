import { LabelEncoder, readOptions } from "@seqloom/array";
import { MinMaxScaler, StandardScaler } from "@seqloom/timeseries";
import { saveBundleOptions, isScaler } from "./BundleContents.js";

const model = { layers: [] } as never;
const read = (contents: object) => readOptions("saveBundle", saveBundleOptions, { model, ...contents });
const fitted = new MinMaxScaler().fit([[0], [1]]);

describe("saveBundleOptions", () => {
  it("takes scalers that are fitted, alone or as a pair", () => {
    expect(read({ scaler: fitted }).scaler).toBe(fitted);
    expect(read({ scaler: { y: fitted } }).scaler).toEqual({ y: fitted });
    for (const scaler of [new MinMaxScaler(), {}, { z: fitted }, { x: 1 }, null]) {
      expect(() => read({ scaler })).toThrow("saveBundle: scaler must be a fitted scaler, or { x, y }, got");
    }
  });

  it("takes labels that are all different", () => {
    for (const labels of [["a", "b"], new LabelEncoder()]) expect(read({ labels }).labels).toBe(labels);
    for (const labels of [["a", "a"], [], [1], "ab"]) {
      expect(() => read({ labels })).toThrow("labels must be a list of texts, all different, or a LabelEncoder, got");
    }
  });

  it.each([
    [{ model: {} }, "model must be a model of layers"],
    [{ tokenizer: {} }, "tokenizer must be a Tokenizer"],
    [{ vectorization: {} }, "vectorization must be a TextVectorization of @seqloom/text"],
    [{ segmenter: {} }, "segmenter must be a segmenter of createSegmenter"],
    [{ wordIndex: [] }, "wordIndex must be { index, numWords, indexFrom, startChar, oovChar }"],
    [{ window: 0 }, "window must be an integer of 1 or more"],
    [{ symbols: "hot" }, 'symbols must be "oneHot", "fraction" or "index"'],
    [{ seed: -1 }, "seed must be"],
  ])("refuses %j", (contents, error) => {
    expect(() => read(contents)).toThrow(`saveBundle: ${error}`);
  });
});

describe("isScaler", () => {
  it("knows the scalers of timeseries", () => {
    expect([new StandardScaler(), fitted, {}, null].map(isScaler)).toEqual([true, true, false, false]);
  });
});
