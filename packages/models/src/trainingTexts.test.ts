import * as tf from "@tensorflow/tfjs-core";
import type { NdArray } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import {
  dense,
  embedding,
  globalAveragePooling1d,
  input,
  integerLookup,
  model,
  sequential,
  stringLookup,
} from "@seqloom/layers";
import { expectNoTensorLeft } from "@seqloom/testing";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { adam, compile, evaluate, fit, predict } from "@seqloom/training";

const texts = [["good", "film"], ["bad", "film"], ["good", "good"], ["bad", "bad"]]; // prettier-ignore
const y = [1, 0, 1, 0];

function reviews(): LayersModel {
  const words = stringLookup({ vocabulary: ["good", "bad", "film"] });
  const model = sequential([
    input({ shape: [2], dtype: "string", name: "words" }),
    words,
    embedding({ inputDim: words.vocabularySize(), outputDim: 4, seed: 1 }),
    globalAveragePooling1d(),
    dense({ units: 1, activation: "sigmoid", seed: 1 }),
  ]);
  compile(model, { optimizer: adam({ learningRate: 0.1 }), loss: "binary_crossentropy", metrics: ["accuracy"] });
  return model;
}

describe.each(["cpu", "wasm"] as const)("a model of texts on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("learns from lists of texts, in their order and shuffled, as from a tensor of strings", async () => {
    const trained = reviews();
    const history = await fit(trained, texts, y, { epochs: 20, batchSize: 3, validationSplit: 0.25, verbose: 0 });
    expect(history.history.loss!.at(-1)).toBeLessThan(0.2);
    const { accuracy } = await evaluate(trained, texts, y, { verbose: 0 });
    expect(accuracy).toBe(1);
    const answers = await predict(trained, [["good", "zebra"], ["bad", "zebra"]], { verbose: 0 }); // prettier-ignore
    expect([answers.data[0]! > 0.5, answers.data[1]! < 0.5]).toEqual([true, true]);
    const tensor = tf.tensor2d(texts);
    expect(await predict(trained, tensor, { verbose: 0 })).toEqual(await predict(trained, texts, { verbose: 0 }));
    tensor.dispose();
    await expectNoTensorLeft(() => fit(trained, texts, y, { verbose: 0 }));
  });

  it("may have texts beside numbers, and batches of a generator", async () => {
    const [words, ids] = [input({ shape: [2], dtype: "string" }), input({ shape: [1], dtype: "int32" })];
    const counted = stringLookup({ vocabulary: ["a"], outputMode: "count" }).apply(words);
    const outputs = [counted, integerLookup({ vocabulary: [7] }).apply(ids)] as never[];
    const both = model({ inputs: [words, ids], outputs });
    const x = [[["a", "b"], ["a", "a"]], [[7], [8]]]; // prettier-ignore
    const [counts, places] = await predict<NdArray[]>(both, x as never, { verbose: 0 });
    expect([Array.from(counts!.data), Array.from(places!.data)]).toEqual([[1, 1, 0, 2], [1, 0]]); // prettier-ignore
    const batches = [{ x: texts.slice(0, 2), y: y.slice(0, 2) }];
    const history = await fit(reviews(), batches, { verbose: 0 });
    expect(history.history.loss).toHaveLength(1);
  });
});

describe("a model of texts", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("says what it wants in the place of numbers, and of rows of another length", async () => {
    await expect(predict(reviews(), [[1, 2]])).rejects.toThrow(
      "predict: x must be a list of texts, or of rows of as many texts, or a tensor of strings, got 1.",
    );
    await expect(predict(reviews(), [["a"]])).rejects.toThrow(
      "predict: x must be of shape [rows, 2] for input words, got [1, 1].",
    );
  });
});
