import { join } from "node:path";
import { type Tensor, type Variable, zerosLike } from "@tensorflow/tfjs-core";
import { input, layers, type LayersModel, model, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import type { ModelRows } from "./ModelRows.js";
import { summaryRows } from "./summaryRows.js";

/** The same models in Keras, made by fixtures/make_summaries.py. */
const keras = readJson<{ models: Record<string, ModelRows> }>(join(import.meta.dirname, "../fixtures/summaries.json"));

beforeAll(() => useBackend("cpu"));

const dense = (name: string, units: number, inputShape?: number[]) => layers.dense({ name, units, inputShape });
const embedding = (outputDim: number) =>
  layers.embedding({ name: "embedding", inputDim: 10000, outputDim, inputLength: 500 });

/** Output of a layer for symbolic inputs. */
function apply(layer: layers.Layer, inputs: SymbolicTensor | SymbolicTensor[]): SymbolicTensor {
  return layer.apply(inputs) as SymbolicTensor;
}

/** The model after a step of its optimizer over gradients of zero. */
function afterStep(compiled: LayersModel): LayersModel {
  const gradients: Record<string, Tensor> = {};
  for (const weight of compiled.trainableWeights) {
    const variable = weight.read() as Variable;
    gradients[variable.name] = zerosLike(variable);
  }
  compiled.optimizer.applyGradients(gradients);
  return compiled;
}

describe("summaryRows", () => {
  it("reads a Sequential as Keras does", () => {
    const rnn = (name: string, returnSequences = true) =>
      layers.simpleRNN({ name, units: 32, returnSequences, recurrentInitializer: "zeros" });
    const stack = [
      embedding(32),
      rnn("simple_rnn"),
      rnn("a_layer_with_a_very_long_name_indeed_yes"),
      rnn("simple_rnn_1", false),
      dense("dense", 1),
    ];
    expect(summaryRows(sequential({ name: "sequential", layers: stack }))).toEqual(keras.models.simple_rnn_stack);
  });

  it("does not count the input of a Sequential as a layer", () => {
    const stack = [layers.inputLayer({ inputShape: [4] }), dense("dense", 3)];
    expect(summaryRows(sequential({ layers: stack })).layers.map(({ name }) => name)).toEqual(["dense"]);
  });

  it("reads what is connected, inputs first", () => {
    const [left, right] = [input({ name: "left", shape: [10, 3] }), input({ name: "right", shape: [5] })];
    const lstm = layers.lstm({ name: "lstm", units: 8, recurrentInitializer: "zeros" });
    const joined = layers.concatenate({ name: "joined" });
    const features = apply(joined, [apply(lstm, left), apply(dense("dense", 4), right)]);
    const outputs = [apply(dense("kind", 3), features), apply(dense("score", 1), features)];
    expect(summaryRows(model({ name: "two_inputs", inputs: [left, right], outputs }))).toEqual(keras.models.two_inputs);
  });

  it("knows what the optimizer keeps once it has trained", () => {
    const conv = (name: string) => layers.conv1d({ name, filters: 32, kernelSize: 7 });
    const stack = [
      embedding(128),
      conv("conv1d"),
      layers.maxPooling1d({ name: "max_pooling1d", poolSize: 5 }),
      conv("conv1d_1"),
      layers.globalMaxPooling1d({ name: "global_max_pooling1d" }),
      dense("dense", 1),
    ];
    const untrained = sequential({ name: "sequential", layers: stack });
    untrained.compile({ optimizer: "rmsprop", loss: "binaryCrossentropy" });
    expect(summaryRows(untrained).optimizer).toBeUndefined();
    expect(summaryRows(afterStep(untrained))).toEqual(keras.models.conv1d);
  });

  it("counts a model and a layer that are called twice once", () => {
    const inner = sequential({ name: "inner", layers: [dense("first", 3, [4]), dense("second", 2)] });
    const [a, b] = [input({ name: "a", shape: [4] }), input({ name: "b", shape: [4] })];
    const shared = dense("shared", 5);
    const joined = layers.concatenate({ name: "joined" });
    const outputs = apply(joined, [apply(shared, apply(inner, a)), apply(shared, apply(inner, b))]);
    expect(summaryRows(model({ name: "outer", inputs: [a, b], outputs }))).toEqual(keras.models.nested);
  });

  it("reads models inside models, and what is not trained", () => {
    const x = input({ name: "x", shape: [4] });
    const head = model({ name: "head", inputs: x, outputs: apply(dense("second", 2), apply(dense("first", 3), x)) });
    const inner = sequential({ name: "inner", layers: [dense("third", 3, [2])] });
    const deep = sequential({ name: "deep", layers: [inner] });
    head.trainable = false;
    expect(summaryRows(sequential({ name: "whole", layers: [head, deep, dense("top", 1)] }))).toEqual(
      keras.models.frozen,
    );
  });

  it("gives the outputs of each call, and of a layer that has several", () => {
    const [short, long] = [input({ name: "short", shape: [6, 3] }), input({ name: "long", shape: [7, 3] })];
    const shared = dense("dense", 2);
    const lstm = layers.lstm({ name: "lstm", units: 4, returnState: true, recurrentInitializer: "zeros" });
    const states = lstm.apply(apply(shared, short)) as SymbolicTensor[];
    const rows = summaryRows(
      model({ name: "shapes", inputs: [short, long], outputs: [...states, apply(shared, long)] }),
    );
    expect(rows.layers).toEqual(keras.models.shapes!.layers);
  });

  it("counts a weight once that two models share, and the frozen layers of Bidirectional", () => {
    const forward = layers.lstm({ units: 4, returnSequences: true, recurrentInitializer: "zeros" });
    const both = layers.bidirectional({
      name: "bidirectional",
      layer: forward,
      mergeMode: "concat",
      inputShape: [6, 3],
    });
    const normal = layers.batchNormalization({ name: "batch_normalization" });
    const stack = sequential({ layers: [both, normal, dense("dense", 1)] });
    both.trainable = false;
    const rows = summaryRows(stack);
    expect(rows.layers[0]).toEqual(keras.models.bidirectional!.layers[0]);
    expect(rows.trainable.params).toBe(2 * 8 + (8 + 1)); // gamma and beta, kernel and bias
    expect(rows.nonTrainable.params).toBe(256 + 2 * 8); // both LSTM, moving mean and variance

    const x = input({ shape: [6, 3] });
    const twice = layers.add().apply([apply(stack, x), apply(model({ inputs: x, outputs: apply(stack, x) }), x)]);
    const whole = summaryRows(model({ inputs: x, outputs: twice as SymbolicTensor }));
    expect(whole.layers.map(({ params }) => params)).toEqual([0, 297, 297, 0]);
    expect([whole.trainable.params, whole.nonTrainable.params]).toEqual([25, 272]);
  });

  it("says that a Sequential without layers is not built", () => {
    const none = { params: 0, sizeBytes: 0 };
    const rows = { name: "empty", built: false, sequential: true, layers: [], trainable: none, nonTrainable: none };
    expect(summaryRows(sequential({ name: "empty" }))).toEqual(rows);
  });
});
