import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose, readJson } from "@seqloom/testing";
import { type KerasLayer, layerFromKeras } from "../fromKeras/layerFromKeras.js";
import { input } from "../model/input.js";
import { sequential } from "../model/Sequential.js";
import { copyOf } from "../testing/layerSuite.js";
import { StringLookup, stringLookup } from "./StringLookup.js";

/** One call, and what Keras gave; see make_string_lookup.py. */
interface LookupCase {
  readonly name: string;
  readonly layer: KerasLayer;
  readonly adapt: readonly string[] | null;
  readonly input: { readonly shape: number[]; readonly data: (string | number)[] };
  readonly output: { readonly shape: number[]; readonly data: (string | number)[] };
  readonly vocabulary: readonly string[];
}

const { cases } = readJson<{ cases: readonly LookupCase[] }>(
  join(import.meta.dirname, "../fixtures/string_lookup.json"),
);

function expectKerasAnswer(layer: StringLookup, { input: given, output, vocabulary }: LookupCase): void {
  expect(layer.getVocabulary()).toEqual(vocabulary);
  const dtype = typeof given.data[0] === "string" ? "string" : "int32";
  const answer = layer.apply(tf.tensor(given.data, given.shape, dtype)) as Tensor;
  expect(answer.shape).toEqual(output.shape);
  if (answer.dtype === "string") expect(Array.from(answer.dataSync<"string">())).toEqual(output.data);
  else expectClose(answer.dataSync(), output.data.map(Number));
  expect(layer.computeOutputShape([null, ...given.shape.slice(1)])).toEqual([null, ...output.shape.slice(1)]);
}

describe.each(["cpu", "wasm"] as const)("StringLookup on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(cases.map((item) => [item.name, item] as const))("gives what Keras gives: %s", (_, item) => {
    const layer = layerFromKeras(item.layer) as StringLookup;
    if (item.adapt !== null) layer.adapt(item.adapt);
    const copy = StringLookup.fromConfig<StringLookup>(
      StringLookup,
      JSON.parse(JSON.stringify(layer.getConfig())) as never,
    );
    for (const each of [layer, copy]) tf.tidy(() => expectKerasAnswer(each, item));
  });

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
    expect(() => stringLookup({ numOovIndices: 2 as never })).toThrow(
      "StringLookup: numOovIndices must be 0 or 1, got 2.",
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
