import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import {
  layers,
  LayersModel,
  loadLayersModel,
  model as tfjsModel,
  regularizers,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { bidirectional } from "../wrappers/Bidirectional.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { Functional, model } from "./Functional.js";
import { globalAveragePooling1d } from "../pooling/GlobalAveragePooling1D.js";
import { gru } from "../recurrent/GRU.js";
import { input } from "./input.js";
import { lstm } from "../recurrent/LSTM.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

const on = (layer: layers.Layer, ...places: SymbolicTensor[]): SymbolicTensor =>
  layer.apply(places.length === 1 ? places[0]! : places) as SymbolicTensor;

const numbers = (output: unknown): number[] => Array.from((output as Tensor).dataSync());

/** Words, the vectors of which are [0, 0], [2, 2], [4, 4], and the model inside behind them. */
function around(inner: layers.Layer): Functional {
  const x = input({ shape: [2] });
  const weights = [tf.tensor2d([[0, 0], [2, 2], [4, 4]])]; // prettier-ignore
  const vectors = on(embedding({ inputDim: 3, outputDim: 2, maskZero: true, weights }), x);
  return model({ inputs: x, outputs: on(inner, vectors) });
}

/** A model of one input and layers behind it. */
function inside(...stack: layers.Layer[]): Functional {
  const x = input({ shape: [null, 2] });
  return model({ inputs: x, outputs: stack.reduce((place, layer) => on(layer, place), x) });
}

/** A file of tfjs, in memory. */
async function saved(given: LayersModel): Promise<tf.io.ModelArtifacts> {
  let artifacts: tf.io.ModelArtifacts | undefined;
  const keep = (all: tf.io.ModelArtifacts): Promise<tf.io.SaveResult> => {
    artifacts = all;
    return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } });
  };
  await given.save(tf.io.withSaveHandler(keep));
  return artifacts!;
}

describe("Functional", () => {
  it("is a LayersModel to tfjs, of Keras's class name and names", () => {
    const made = inside(dense({ units: 1 }));
    expect(made).toBeInstanceOf(LayersModel);
    expect(made.getClassName()).toBe("Functional");
    expect(made.name).toMatch(/^functional(_\d+)?$/);
    expect(model({ inputs: made.inputs, outputs: made.outputs, name: "mine" }).name).toBe("mine");
  });

  // Keras 3.15.1: GlobalAveragePooling1D in a model inside, behind a Dense, gives [2, 2] for [[1, 0]] and 3 for [[2, 1]].
  it("hands masks into models inside, at every layer of them", () => {
    const inner = inside(dense({ units: 2, kernelInitializer: "identity" }), globalAveragePooling1d());
    const output = around(inner).predict(tf.tensor2d([[1, 0], [2, 1]])); // prettier-ignore
    expect(numbers(output)).toEqual([2, 2, 3, 3]);
  });

  it("runs a recurrent layer behind a model that masks", () => {
    const x = input({ shape: [3] });
    const inner = model({
      inputs: x,
      outputs: on(simpleRnn({ units: 1, returnSequences: true }), on(embedding({ inputDim: 3, outputDim: 1, maskZero: true }), x)), // prettier-ignore
    });
    const y = input({ shape: [3] });
    const sum = simpleRnn({ units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" });
    const whole = model({ inputs: y, outputs: on(sum, on(inner, y)) });
    const words = tf.tensor2d([[1, 2, 0], [1, 0, 0]]); // prettier-ignore
    const steps = (inner.predict(words) as Tensor).arraySync() as number[][][];
    const right = [steps[0]![0]![0]! + steps[0]![1]![0]!, steps[1]![0]![0]!];
    expectClose(numbers(whole.predict(words)), right);
  });

  // Keras 3.15.1: [Embedding(mask_zero), SimpleRNN] inside and a GRU behind; SimpleRNNs inside and behind, all weights 1.
  it("gives Keras's numbers for recurrent layers inside and behind", () => {
    const ones = { kernelInitializer: "ones", recurrentInitializer: "ones" } as const;
    const words = tf.tensor2d([[1, 2, 0], [1, 0, 0], [0, 1, 2]]); // prettier-ignore
    const vectors = () => embedding({ inputDim: 3, outputDim: 1, maskZero: true, embeddingsInitializer: "ones" });
    const [x, y, z] = [input({ shape: [3] }), input({ shape: [3] }), input({ shape: [null, 1] })];
    const steps = () => simpleRnn({ ...linear, returnSequences: true });
    const inner = model({ inputs: x, outputs: on(steps(), on(vectors(), x)) });
    const whole = model({ inputs: y, outputs: on(gru({ units: 1, ...ones }), on(inner, y)) });
    expectClose(numbers(whole.predict(words)), [0.2813154, 0.20482421, 0.2813154], { absolute: 1e-6 });
    const plain = model({ inputs: z, outputs: on(steps(), z) });
    const sums = model({ inputs: y, outputs: on(simpleRnn(linear), on(plain, on(vectors(), y))) });
    expectClose(numbers(sums.predict(words)), [3, 1, 3]);
  });

  // Keras 3.15.1: SimpleRNN behind Embedding(mask_zero), with and without initial_state; explicit is mask= beside it.
  it.each([
    ["all steps", () => simpleRnn({ ...linear, returnSequences: true }), [6, 7, 8], [0, 1, 2], [0, 6, 7]],
    ["the last step", () => simpleRnn(linear), [8], [2], [7]],
    [
      "both directions",
      () => bidirectional({ layer: simpleRnn({ ...linear, returnSequences: true }) }),
      [6, 8, 7, 7, 8, 6],
      [0, 0, 1, 2, 2, 1],
      [0, 0, 6, 7, 7, 6],
    ],
  ] as const)(
    "ignores an automatic mask where initial states are given, as Keras 3: %s",
    (_, make, given, alone, explicit) => {
      const [x, state] = [input({ shape: [3] }), input({ shape: [1] })];
      const vectors = on(embedding({ inputDim: 2, outputDim: 1, maskZero: true, embeddingsInitializer: "ones" }), x);
      const layer = make();
      const states = given.length === 6 ? [state, state] : [state];
      const [words, five] = [tf.tensor2d([[0, 1, 1]]), tf.tensor2d([[5]])];
      const withStates = model({ inputs: [x, state], outputs: on(layer, vectors, ...states) });
      expect(numbers(withStates.predict([words, five]))).toEqual(given);
      const without = model({ inputs: x, outputs: on(layer, vectors) });
      expect(numbers(without.predict(words))).toEqual(alone);
      const ones = tf.ones([1, 3, 1]);
      const callArguments = { initialState: states.map(() => five), mask: tf.tensor2d([[0, 1, 1]], [1, 3], "bool") };
      expect(numbers(layer.apply(ones, callArguments))).toEqual(explicit);
    },
  );

  it("tells its masks, a state's as none", () => {
    const x = input({ shape: [2, 1] });
    const outputs = lstm({ units: 1, returnSequences: true, returnState: true }).apply(x) as SymbolicTensor[];
    const mask = tf.tensor2d([[1, 0]], [1, 2], "bool");
    const masks = model({ inputs: x, outputs }).computeMask(tf.ones([1, 2, 1]), mask);
    expect(masks.map((each: Tensor | null) => each && numbers(each))).toEqual([[1, 0], null, null]);
  });

  it("counts the regularizer of a shared layer or model once", () => {
    // Keras 3.15.1: Dense(2, "ones", L2(0.01)) used twice adds 0.04 to the loss; in a model inside as well.
    const shared = () =>
      dense({ units: 2, kernelInitializer: "ones", kernelRegularizer: regularizers.l2({ l2: 0.01 }) });
    const penalties = (given: LayersModel) => given.calculateLosses().map((penalty) => numbers(penalty)[0]!);
    const layer = shared();
    expectClose(penalties(inside(layer, layer)), [0.04]);
    const inner = inside(shared());
    expectClose(penalties(inside(inner, inner)), [0.04]);
    layer.trainable = false;
    expect(penalties(inside(layer))).toEqual([]); // Keras 3.15.1: frozen weights have no penalty
  });

  it("freezes and thaws all layers inside, as Keras does", () => {
    const made = inside(bidirectional({ layer: lstm({ units: 2 }) }), dense({ units: 1 }));
    made.trainable = false;
    expect([made.trainableWeights.length, made.layers.at(-1)!.trainable]).toEqual([0, false]);
    made.trainable = true;
    expect(made.trainableWeights).toHaveLength(8);
  });

  it("comes back from a file as what it was, read by tfjs", async () => {
    const made = around(inside(lstm({ units: 2 }), dense({ units: 1 })));
    const artifacts = await saved(made);
    const loaded = await loadLayersModel(tf.io.fromMemory(artifacts));
    expect(loaded).toBeInstanceOf(Functional);
    const words = tf.tensor2d([[1, 0], [2, 1]]); // prettier-ignore
    expect(numbers(loaded.predict(words))).toEqual(numbers(made.predict(words)));
    expect(loaded.name).toBe(made.name);
    const topology = artifacts.modelTopology as { class_name: string };
    const old = { ...artifacts, modelTopology: { ...topology, class_name: "Model" } };
    const older = await loadLayersModel(tf.io.fromMemory(old));
    expect(older).toBeInstanceOf(Functional);
    expect(numbers(older.predict(words))).toEqual(numbers(made.predict(words)));
  });

  it("stands in a model of tfjs, and a model of tfjs in it", () => {
    const inner = inside(dense({ units: 1, kernelInitializer: "ones" }));
    const x = input({ shape: [2, 2] });
    const stock = tfjsModel({ inputs: x, outputs: on(inner, x) });
    expect(numbers(stock.predict(tf.ones([1, 2, 2])))).toEqual([2, 2]);
    const y = input({ shape: [2, 2] });
    const plain = tfjsModel({ inputs: y, outputs: on(layers.dense({ units: 1, kernelInitializer: "ones" }), y) });
    expect(numbers(inside(plain).predict(tf.ones([1, 2, 2])))).toEqual([2, 2]);
  });

  it("leaves no tensor behind", async () => {
    await expectNoTensorLeft(() => {
      const inner = inside(lstm({ units: 2 }), dense({ units: 1 }));
      const x = input({ shape: [2, 2] });
      const made = model({ inputs: x, outputs: on(inner, x) });
      tf.tidy(() => void made.predict(tf.ones([1, 2, 2])));
      made.dispose();
    });
  });

  it("tells its layers in a summary", () => {
    const lines: string[] = [];
    inside(dense({ units: 1, name: "only" })).summary(80, undefined, (line: string) => lines.push(line));
    expect(lines.join("\n")).toMatch(/only \(Dense\)/);
  });

  it("takes what apply gives as it is, also of a layer with several outputs", () => {
    const x = input({ shape: [2, 1] });
    const outputs = [lstm({ units: 1, returnState: true }).apply(x), dense({ units: 1 }).apply(x)];
    expect(model({ inputs: x, outputs }).outputs).toHaveLength(4);
  });

  it("names what is wrong", () => {
    const [x, other] = [input({ shape: [2] }), input({ shape: [2], name: "forgotten" })];
    const outputs = on(dense({ units: 1 }), other);
    expect(() => model({ inputs: x, outputs })).toThrow(
      'model: outputs must be connected to the inputs alone, got "one that needs forgotten".',
    );
    expect(() => model({ inputs: [], outputs: x })).toThrow("model: inputs must be a symbolic tensor or a list");
    expect(() => model({ inputs: x, outputs: x, nme: "a" } as never)).toThrow("nme");
  });
});

const linear = { units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;
