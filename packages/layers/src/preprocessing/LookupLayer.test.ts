import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { LookupLayer } from "./LookupLayer.js";
import { integerLookup } from "./IntegerLookup.js";
import { stringLookup } from "./StringLookup.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("LookupLayer", () => {
  it("takes another vocabulary, with the inverse document frequencies that it needs", () => {
    const layer = stringLookup({ outputMode: "tfIdf", vocabulary: ["a"], idfWeights: [1] });
    layer.setVocabulary(["x", "y"], [2, 4]);
    expect(layer).toBeInstanceOf(LookupLayer);
    expect([layer.getVocabulary(), layer.idfWeights]).toEqual([["[UNK]", "x", "y"], [3, 2, 4]]); // prettier-ignore
    expect(Array.from((layer.apply(tf.tensor2d([["y", "q", "y"]])) as Tensor).dataSync())).toEqual([3, 0, 8]);
    expect(() => layer.setVocabulary(["x"])).toThrow("StringLookup: idfWeights must be as many numbers");
  });

  it("knows the special words where they stand first", () => {
    const layer = integerLookup({ numOovIndices: 2, maskToken: 0, vocabulary: [0, -1, -1, 7] });
    expect([layer.getVocabulary(), layer.vocabularySize()]).toEqual([[0, -1, -1, 7], 4]); // prettier-ignore
  });
});
