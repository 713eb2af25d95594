import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import {
  describeData,
  expectClose,
  expectNoTensorLeft,
  type GoldenArray,
  goldenTensor,
  readJson,
} from "@seqloom/testing";
import { dense } from "./Dense.js";
import { Embedding, embedding } from "./Embedding.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

const { cases } = readJson<{ cases: (LayerCase & GoldenCall)[] }>(
  join(import.meta.dirname, "../fixtures/embedding.json"),
);
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const table = () => [tf.tensor2d([0, 1, 10, 11, 20, 21], [3, 2])];

describe.each(["cpu", "wasm"] as const)("Embedding on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  itGivesWhatKerasGives(cases);

  it("looks up the vector of each id", () => {
    const layer = embedding({ inputDim: 3, outputDim: 2, weights: table() });
    const output = layer.apply(tf.tensor2d([[2, 0], [1, 2]], [2, 2], "int32")) as Tensor; // prettier-ignore
    expect(output.shape).toEqual([2, 2, 2]);
    expect(numbers(output)).toEqual([20, 21, 0, 1, 10, 11, 20, 21]);
  });

  it("lets the layers behind pass over id 0", async () => {
    const stack = [
      embedding({ inputDim: 3, outputDim: 2, maskZero: true, weights: table() }),
      simpleRnn({ units: 1, seed: 1 }),
    ];
    const model = sequential({ layers: stack });
    const predict = (ids: number[]) => numbers(model.predict(tf.tensor2d([ids], undefined, "int32")) as Tensor);
    expect(predict([0, 2, 0, 1, 0])).toEqual(predict([2, 1]));
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const [x, y] = [tf.tensor2d([[0, 2, 1]], undefined, "int32"), tf.ones([1, 1])];
    await model.trainOnBatch(x, y);
    await expectNoTensorLeft(() => model.trainOnBatch(x, y));
  });

  it("learns: each id its own number", async () => {
    const stack = [embedding({ inputDim: 4, outputDim: 3, embeddingsInitializer: "zeros" }), dense({ units: 1 })];
    const model = sequential({ layers: stack });
    model.compile({ optimizer: tf.train.adam(0.1), loss: "meanSquaredError" });
    const [x, y] = [tf.tensor2d([[0, 1, 2, 3]], undefined, "int32"), tf.tensor3d([[[3], [1], [4], [1]]])];
    for (let step = 0; step < 80; step++) await model.trainOnBatch(x, y);
    expectClose(numbers(model.predict(x) as Tensor), [3, 1, 4, 1], { absolute: 0.1 });
  });

  describeData("keras_layer_cases/Embedding.json", (path) => {
    const keras2 =
      readJson<Record<string, { input: GoldenArray; weights: GoldenArray[]; expected: GoldenArray }>>(path);
    it.each([0, 1, 2])("gives what Keras 2 gives: case %d", (index) => {
      const { input: ids, weights, expected } = keras2[`embeddings.Embedding.${index}`]!;
      const [inputDim, outputDim] = weights[0]!.shape as [number, number];
      const layer = embedding({ inputDim, outputDim, weights: weights.map(goldenTensor) });
      expectClose((layer.apply(goldenTensor(ids)) as Tensor).dataSync(), expected.data.map(Number));
    });
  });
});

describe("Embedding", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({
    make: (options) => embedding({ inputDim: 4, outputDim: 3, maskZero: true, ...options }),
    inputShape: [5],
    ids: true,
  });

  it("begins with numbers from -0.05 to 0.05, the same for one seed", () => {
    const layer = embedding({ inputDim: 20, outputDim: 30 });
    layer.apply(input({ shape: [4] }));
    const values = numbers(layer.embeddings!.read());
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(0.05));
    expect(Math.max(...values)).toBeGreaterThan(0.045);
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual([`${layer.name}/embeddings`]);
  });

  it("takes any number of steps as the first layer of a model, or as many as inputLength says", () => {
    const shape = (options: object) =>
      sequential({ layers: [embedding({ inputDim: 3, outputDim: 2, ...options })] }).outputShape;
    expect(shape({})).toEqual([null, null, 2]);
    expect(shape({ inputLength: 7 })).toEqual([null, 7, 2]);
    expect(shape({ inputShape: [7, 4] })).toEqual([null, 7, 4, 2]);
    expect(() => shape({ inputLength: 7, inputShape: [7] })).toThrow(
      "Embedding: inputLength must be left out where an input shape is given, got 7.",
    );
  });

  it("takes inputs of another rank without a warning", () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => void warnings.push(text);
    const output = embedding({ inputDim: 3, outputDim: 2 }).apply(input({ shape: [7, 4] })) as { shape: unknown };
    console.warn = warn;
    expect(output.shape).toEqual([null, 7, 4, 2]);
    expect(warnings).toEqual([]);
  });

  it("reads the configs of Keras 2 and tfjs, which have the input length beside the input shape", () => {
    const config = { inputDim: 3, outputDim: 2, inputLength: 7, batchInputShape: [null, 7] };
    const layer = Embedding.fromConfig<Embedding>(Embedding, config);
    expect(layer.getConfig()).toMatchObject({ batchInputShape: [null, 7] });
    const stock = layers.embedding({ inputDim: 3, outputDim: 2, inputLength: 7 }).getConfig();
    expect(Embedding.fromConfig<Embedding>(Embedding, stock).batchInputShape).toEqual([null, 7]);
  });

  it("names an id outside of the table, and its place", () => {
    const layer = embedding({ inputDim: 3, outputDim: 2, name: "words" });
    const apply = (id: number) => () => layer.apply(tf.tensor2d([[0, 1], [2, id]])); // prettier-ignore
    expect(apply(3)).toThrow(
      "Embedding: id [1, 1] of the input of words must be an integer from 0 to 2, below inputDim 3, got 3.",
    );
    expect(apply(-1)).toThrow("got -1.");
    expect(apply(NaN)).toThrow("got NaN.");
    expect(apply(2.9)).not.toThrow(); // cut off, as in Keras
  });

  it("refuses wrong options", () => {
    expect(() => embedding({ inputDim: 0, outputDim: 2 })).toThrow(
      "Embedding: inputDim must be an integer of 1 or more, got 0.",
    );
    expect(() => embedding({ inputDim: 1 } as never)).toThrow(
      "Embedding: outputDim must be an integer of 1 or more, got undefined.",
    );
  });
});
