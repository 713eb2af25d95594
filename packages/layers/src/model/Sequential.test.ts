import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import {
  Sequential as TfjsSequential,
  layers,
  loadLayersModel,
  regularizers,
  sequential as tfjsSequential,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { bidirectional } from "../wrappers/Bidirectional.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { input } from "./input.js";
import { lstm } from "../recurrent/LSTM.js";
import { masking } from "../core/Masking.js";
import { rnn } from "../recurrent/RNN.js";
import { lstmCell } from "../recurrent/LSTMCell.js";
import { Sequential, sequential } from "./Sequential.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";
import { timeDistributed } from "../wrappers/TimeDistributed.js";

beforeAll(async () => void (await useBackend("cpu")));

const numbers = (output: unknown): number[] => Array.from((output as Tensor).dataSync());
const sum = { units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;
const words = (): layers.Layer => embedding({ inputDim: 3, outputDim: 2, maskZero: true, inputShape: [2] });

describe("Sequential", () => {
  it("is a Sequential to tfjs, of Keras's names", () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    expect(model).toBeInstanceOf(TfjsSequential);
    expect(model.getClassName()).toBe("Sequential");
    expect(model.name).toMatch(/^sequential(_\d+)?$/);
    expect(sequential({ name: "mine" }).name).toBe("mine");
  });

  it("takes a list, a record, layers one by one, and what input gives as the first", () => {
    const dense1 = () => dense({ units: 1, kernelInitializer: "ones" });
    const byOne = sequential();
    byOne.add(input({ shape: [2] }));
    byOne.add(dense1());
    for (const model of [
      byOne,
      sequential([input({ shape: [2] }), dense1()]),
      sequential({ layers: [dense({ ...dense1().getConfig(), inputShape: [2] } as never)] }),
    ]) {
      // prettier-ignore
      expect(numbers(model.predict(tf.tensor2d([[1, 2]])))).toEqual([3]);
    }
  });

  it("ends a mask where the layer gives its last output only", () => {
    const model = (layer: () => layers.Layer): Sequential =>
      sequential([masking({ inputShape: [4, 1] }), layer(), layers.repeatVector({ n: 4 }), layer()]);
    const x = tf.tensor3d([0, 1, 0, 1], [1, 4, 1]);
    expect(numbers(model(() => simpleRnn({ ...sum })).predict(x))).toEqual([8]); // 1 + 1, four times
    expect(numbers(model(() => layers.simpleRNN({ ...sum })).predict(x))).toEqual([8]);
    const both = () => bidirectional({ layer: simpleRnn(sum), mergeMode: "ave" });
    expect(numbers(model(both).predict(x))).toEqual([8]);
  });

  it("goes on after add and pop", () => {
    const model = sequential([input({ shape: [1] }), dense({ units: 1, kernelInitializer: "ones" })]);
    const x = tf.tensor2d([[2]]);
    expect(numbers(model.predict(x))).toEqual([2]);
    model.add(dense({ units: 2, kernelInitializer: "ones" }));
    expect(numbers(model.predict(x))).toEqual([2, 2]);
    model.pop();
    expect(model.outputs[0]!.shape).toEqual([null, 1]);
    expect(numbers(model.predict(x))).toEqual([2]);
    model.pop();
    model.pop();
    expect(() => model.pop()).toThrow("Sequential.pop: layers must be a list of one or more");
    model.add(dense({ units: 1, inputShape: [1], kernelInitializer: "ones" }));
    expect(numbers(model.predict(x))).toEqual([2]);
  });

  it("holds models, as the first and behind others, and counts their penalties once", () => {
    const penalized = () =>
      sequential([dense({ units: 2, kernelInitializer: "ones", kernelRegularizer: regularizers.l2({ l2: 0.01 }), inputShape: [2] })]); // prettier-ignore
    // Keras 3.15.1: 0.04, also where it is the first of a Sequential.
    const first = sequential([penalized(), dense({ units: 1 })]);
    expectClose(first.calculateLosses().map((penalty) => numbers(penalty)[0]!), [0.04]); // prettier-ignore
    const second = sequential([input({ shape: [2] }), penalized()]);
    expect(numbers(second.predict(tf.tensor2d([[1, 2]])))).toEqual([3, 3]);
    second.pop();
    expect(numbers(second.predict(tf.tensor2d([[1, 2]])))).toEqual([1, 2]);
  });

  // Keras 3.15.1: the numbers of trainable weights before and after compile.
  it.each([
    ["a wrapper of a frozen layer", () => bidirectional({ layer: lstm({ units: 2, trainable: false }) }), 0],
    ["a frozen layer on each step", () => timeDistributed({ layer: dense({ units: 1, trainable: false }) }), 0],
    ["a frozen cell", () => rnn({ cell: lstmCell({ units: 2, trainable: false }) }), 0],
    [
      "one frozen cell of two",
      () => rnn({ cell: [lstmCell({ units: 2, trainable: false }), lstmCell({ units: 1 })] }),
      3,
    ],
    ["a layer that is frozen itself", () => dense({ units: 1, trainable: false }), 0],
  ] as const)("keeps %s frozen when it is compiled", (_, layer, count) => {
    const model = sequential([words(), layer()]);
    expect(model.layers[1]!.trainableWeights).toHaveLength(count);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    expect(model.layers[1]!.trainableWeights).toHaveLength(count);
    expect(model.trainableWeights).toHaveLength(count + 1);
  });

  it("keeps frozen what is frozen later, in one direction", () => {
    const layer = bidirectional({ layer: lstm({ units: 2 }) });
    const model = sequential([words(), layer]);
    layer.forwardLayer.trainable = false;
    for (const compiled of [false, true]) {
      if (compiled) model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
      expect(layer.trainableWeights).toEqual(layer.backwardLayer.weights);
      expect(layer.nonTrainableWeights).toEqual(layer.forwardLayer.weights);
    }
    layer.trainable = true; // Keras 3.15.1: 3, since it was so already
    expect(layer.trainableWeights).toHaveLength(3);
    layer.trainable = false;
    layer.trainable = true;
    expect(layer.trainableWeights).toHaveLength(6);
  });

  it("comes back from a file as what it was, read by tfjs", async () => {
    const inner = sequential([input({ shape: [2, 2] }), lstm({ units: 2 })]);
    const model = sequential([words(), inner, dense({ units: 1 })]);
    let artifacts: tf.io.ModelArtifacts | undefined;
    await model.save(
      tf.io.withSaveHandler((all) => {
        artifacts = all;
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } });
      }),
    );
    const loaded = await loadLayersModel(tf.io.fromMemory(artifacts!));
    expect(loaded).toBeInstanceOf(Sequential);
    expect(loaded.name).toBe(model.name);
    const x = tf.tensor2d([[1, 0], [2, 1]]); // prettier-ignore
    expect(numbers(loaded.predict(x))).toEqual(numbers(model.predict(x)));
  });

  it("stands in a Sequential of tfjs, and one of tfjs in it", () => {
    const ones = () => dense({ units: 1, kernelInitializer: "ones", inputShape: [2] });
    const x = tf.tensor2d([[1, 2]]);
    expect(numbers(tfjsSequential({ layers: [sequential([ones()])] }).predict(x))).toEqual([3]);
    expect(numbers(sequential([tfjsSequential({ layers: [ones()] })]).predict(x))).toEqual([3]);
    expect(numbers(sequential([input({ shape: [2] }), tfjsSequential({ layers: [ones()] })]).predict(x))).toEqual([3]);
  });

  it("gives and takes weights, tells a summary, and leaves no tensor behind", async () => {
    await expectNoTensorLeft(() => {
      const inner = sequential([dense({ units: 1, inputShape: [2] })]);
      const model = sequential([input({ shape: [2] }), dense({ units: 2, name: "two" }), inner]);
      tf.tidy(() => model.setWeights(model.getWeights().map((weight) => tf.onesLike(weight))));
      expect(tf.tidy(() => numbers(model.predict(tf.tensor2d([[1, 2]]))))).toEqual([9]); // 4 + 4 + 1
      const lines: string[] = [];
      model.summary(80, undefined, (line: string) => lines.push(line));
      expect(lines.join("\n")).toMatch(/two \(Dense\)/);
      model.dispose();
    });
  });

  it("names what is wrong", () => {
    expect(() => sequential([dense({ units: 1, name: "lost" })])).toThrow(
      'Sequential.add: the first layer must be of a known input shape, got "lost". Give inputShape to the first layer',
    );
    expect(() => sequential([1] as never)).toThrow("sequential: layers must be a list of layers");
    expect(() => sequential([dense({ units: 1, inputShape: [1] }), input({ shape: [1] })])).toThrow("a list of layers");
    const twice = dense({ units: 1, inputShape: [1], name: "twice" });
    expect(() => sequential([twice, twice])).toThrow(
      'Sequential.add: name of the layer must be one that no layer of the model has, got "twice".',
    );
    expect(() => sequential().add({} as never)).toThrow(
      "Sequential.add: layer must be a layer, a model, or what input gives",
    );
    expect(() => sequential().build()).toThrow(
      "Sequential.build: layers must be a list of one or more, got []. Add some first.",
    );
    expect(() => sequential({ layer: [] } as never)).toThrow("layer");
  });
});
