import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { models as tfModels } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { dense, embedding, globalAveragePooling1d, input, sequential } from "@seqloom/layers";
import { camelCase, expectClose, readJson } from "@seqloom/testing";
import { TextVectorization, textVectorization } from "./TextVectorization.js";

/** One call, and what Keras gave; see make_text_vectorization.py. */
interface TextCase {
  readonly name: string;
  readonly layer: { readonly config: Readonly<Record<string, unknown>> };
  readonly adapt: readonly string[] | null;
  readonly input: { readonly shape: number[]; readonly data: string[] };
  readonly output: { readonly shape: number[]; readonly data: number[] };
  readonly vocabulary: readonly string[];
}

const file = join(import.meta.dirname, "../fixtures/text_vectorization.json");
const { cases } = readJson<{ cases: readonly TextCase[] }>(file);

/** The config with its keys in camelCase. */
function configOf({ layer }: TextCase): tf.serialization.ConfigDict {
  const entries = Object.entries(layer.config).map(([name, value]) => [camelCase(name), value]);
  return Object.fromEntries(entries) as tf.serialization.ConfigDict;
}

function expectKerasAnswer(layer: TextVectorization, { input: given, output, vocabulary }: TextCase): void {
  expect(layer.getVocabulary()).toEqual(vocabulary);
  const answer = layer.apply(tf.tensor(given.data, given.shape, "string")) as Tensor;
  expect(answer.shape).toEqual(output.shape);
  expectClose(answer.dataSync(), output.data);
  const symbolic = layer.computeOutputShape([null, ...given.shape.slice(1)]);
  for (const [axis, size] of symbolic.entries()) if (size !== null) expect(size).toBe(output.shape[axis]);
}

describe.each(["cpu", "wasm"] as const)("TextVectorization on %s", (backend) => {
  beforeAll(() => useBackend(backend));

  it.each(cases.map((item) => [item.name, item] as const))("gives what Keras gives: %s", (_, item) => {
    const layer = TextVectorization.fromConfig<TextVectorization>(TextVectorization, configOf(item));
    if (item.adapt !== null) layer.adapt(item.adapt);
    const copy = TextVectorization.fromConfig<TextVectorization>(
      TextVectorization,
      JSON.parse(JSON.stringify(layer.getConfig())) as never,
    );
    for (const each of [layer, copy]) tf.tidy(() => expectKerasAnswer(each, item));
  });

  it("stands first in a model of texts, which keeps its words", async () => {
    const words = textVectorization({ outputSequenceLength: 4, standardize: null }).adapt(["a_b iPhone", "good bad"]);
    const model = sequential([
      input({ shape: [1], dtype: "string" }),
      words,
      embedding({ inputDim: words.vocabularySize(), outputDim: 3, maskZero: true, seed: 1 }),
      globalAveragePooling1d(),
      dense({ units: 1, seed: 1 }),
    ]);
    const texts = tf.tensor2d(["a_b good", "iPhone bad", "nothing"], [3, 1], "string");
    const answers = Array.from((model.predict(texts) as Tensor).dataSync());
    expect(new Set(answers).size).toBe(3);
    const copy = await tfModels.modelFromJSON(JSON.parse(JSON.stringify(model.toJSON(null, false))) as never);
    copy.setWeights(model.getWeights());
    expect(Array.from((copy.predict(texts) as Tensor).dataSync())).toEqual(answers);
  });
});

describe("TextVectorization", () => {
  beforeAll(() => useBackend("cpu"));

  it("refuses wrong options and inputs, and a vocabulary that is not there, with one clear error", () => {
    expect(() => textVectorization({ maxTokens: 1 })).toThrow(
      "TextVectorization: maxTokens must be an integer of 2 or more",
    );
    const layer = textVectorization({ vocabulary: ["a"], name: "words" });
    expect(() => layer.apply(tf.ones([2]))).toThrow(
      'TextVectorization: input of words must be a tensor of strings, got "float32".',
    );
    expect(() => layer.apply(tf.tensor2d([["a", "b"]]))).toThrow("must be of shape [batch] or [batch, 1], got [1, 2].");
    expect(() => textVectorization().apply(tf.tensor1d(["a"]))).toThrow("adapt");
    expect(() => textVectorization({ standardize: (text) => text }).getConfig()).toThrow(
      "TextVectorization: standardize must be no function where the layer is saved",
    );
    expect(() => TextVectorization.fromConfig(TextVectorization, { ragged: true })).toThrow(
      "TextVectorization: ragged must be false, got true.",
    );
  });
});
