import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { input } from "../model/input.js";
import { sequential } from "../model/Sequential.js";
import { copyOf } from "../testing/layerSuite.js";
import { itLooksUpAsKeras } from "../testing/lookupCases.js";
import { stringLookup } from "./StringLookup.js";

describe("StringLookup", () => {
  itLooksUpAsKeras("StringLookup");
});

describe.each(["cpu", "wasm"] as const)("StringLookup on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("stands in a model, which keeps its words", async () => {
    const words = stringLookup().adapt(["a_b", "iPhone", "iPhone"]);
    const model = sequential([input({ shape: [2], dtype: "string" }), words]);
    const asked = tf.tensor2d(["iPhone", "a_b", "zebra", "iPhone"], [2, 2], "string");
    for (const each of [model, await copyOf(model)]) {
      expect((each.predict(asked) as Tensor).arraySync()).toEqual([
        [1, 2],
        [0, 1],
      ]);
    }
  });
});

describe("StringLookup", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("turns words into indexes and back", () => {
    const indexes = stringLookup({ vocabulary: ["a", "b"] }).apply(tf.tensor1d(["b", "zebra", "a"])) as Tensor;
    expect(Array.from(indexes.dataSync())).toEqual([2, 0, 1]);
    const back = stringLookup({ vocabulary: ["a", "b"], invert: true }).apply(indexes) as Tensor;
    expect(Array.from(back.dataSync<"string">())).toEqual(["b", "[UNK]", "a"]);
  });

  it("puts words of one count in the order of code points, backwards", () => {
    expect(stringLookup().adapt(["a", "\u{1F600}", "\uFF5E", "ab", "b"]).getVocabulary()).toEqual(
      ["[UNK]", "\u{1F600}", "\uFF5E", "b", "ab", "a"], // prettier-ignore
    );
  });

  it("refuses wrong options and words with one clear error", () => {
    expect(() => stringLookup({ numOovIndices: -1 })).toThrow(
      "StringLookup: numOovIndices must be an integer of 0 or more, got -1.",
    );
    expect(() => stringLookup({ vocabulary: ["a", ""], maskToken: "" })).toThrow(
      'StringLookup: vocabulary must be without maskToken behind the special words, got "".',
    );
    expect(() => stringLookup({ vocabulary: ["a", "[UNK]"], invert: true })).toThrow("must be without oovToken behind");
    expect(() => stringLookup({ vocabulary: ["a"], outputMode: "tfIdf" })).toThrow(
      'StringLookup: idfWeights must be as many numbers as the vocabulary has words, in mode "tfIdf" alone, got undefined.',
    );
    expect(() => stringLookup({ vocabulary: ["a"], idfWeights: [1] })).toThrow(
      'StringLookup: idfWeights must be left out, but in mode "tfIdf" with a vocabulary, got [1].',
    );
    expect(() => stringLookup({ vocabulary: ["a", "a"] })).toThrow(
      'StringLookup: vocabulary must be made of different words, got "a".',
    );
    expect(() => stringLookup({ maxTokens: 2, vocabulary: ["a", "b"] })).toThrow(
      "of at most 2 words, maxTokens, got 3.",
    );
    expect(() => stringLookup({ maxTokens: 1 })).toThrow("maxTokens must be more than 1, which the special words take");
    expect(() => stringLookup({ invert: true, outputMode: "count" })).toThrow('outputMode must be "int" with invert');
    expect(() => stringLookup({ padToMaxTokens: true })).toThrow('padToMaxTokens must be false in mode "int"');
    expect(() => stringLookup().apply(tf.tensor1d(["a"]))).toThrow(
      "StringLookup: vocabulary must be given, or learned by adapt(words) before",
    );
    expect(() => stringLookup({ vocabulary: ["a"], name: "words" }).apply(tf.ones([2]))).toThrow(
      'StringLookup: input of words must be a tensor of strings, got "float32".',
    );
    const strict = stringLookup({ vocabulary: ["a"], numOovIndices: 0, name: "words" });
    expect(() => strict.apply(tf.tensor1d(["b"]))).toThrow(
      'StringLookup: input of words must be made of words of the vocabulary, where numOovIndices is 0, got "b".',
    );
  });
});
