import * as tf from "@tensorflow/tfjs-core";
import { io, type Variable } from "@tensorflow/tfjs-core";
import { constraints, layers, type LayersModel, loadLayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { constrain } from "./constrain.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { flatten } from "../reshaping/Flatten.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

/** The file of a model. */
async function saved(model: LayersModel): Promise<io.ModelArtifacts> {
  let artifacts: io.ModelArtifacts | undefined;
  const note = (all: io.ModelArtifacts) => {
    artifacts = all;
    return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" as const } });
  };
  await model.save(io.withSaveHandler(note));
  return artifacts!;
}

/** A weight [3], all ones, as tfjs's layers hold it. */
function weightOfOnes() {
  const layer = layers.dense({ units: 3, useBias: false, kernelInitializer: "ones" });
  layer.build([null, 1]);
  return layer.weights[0]!;
}

describe("constrain", () => {
  it("brings a weight back into its bounds when an optimizer changes it", () => {
    const weight = weightOfOnes();
    constrain(weight, constraints.nonNeg());
    const slopes = tf.tensor2d([[1, 2, -3]]);
    tf.train.sgd(1).minimize(() => tf.sum(tf.mul(weight.read(), slopes)), false, [weight.read() as Variable]);
    expect(Array.from(weight.read().dataSync())).toEqual([0, 0, 4]); // unbounded: 0, -1, 4
  });

  it("leaves the first value alone, and what is set", () => {
    const weight = weightOfOnes();
    constrain(weight, constraints.maxNorm({ maxValue: 0.5 }));
    expect(Array.from(weight.read().dataSync())).toEqual([1, 1, 1]);
    weight.write(tf.tensor2d([[3, 4, 5]]));
    expect(Array.from(weight.read().dataSync())).toEqual([3, 4, 5]);
    expect(() => weight.write(tf.ones([2]))).toThrow("Shape mismatch");
    (weight.read() as Variable).assign(tf.ones([1, 3]));
    expect(weight.read().dataSync()[0]).toBeCloseTo(0.5, 5); // as before the shape that did not fit
  });

  it("leaves no tensor behind", async () => {
    const weight = weightOfOnes();
    constrain(weight, constraints.maxNorm({ maxValue: 0.5 }));
    const variable = weight.read() as Variable;
    await expectNoTensorLeft(() => tf.tidy(() => void weight.write(tf.ones([1, 3]))));
    await expectNoTensorLeft(() => tf.tidy(() => variable.assign(tf.ones([1, 3]))));
    expect(weight.read().dataSync()[0]).toBeCloseTo(0.5, 5);
  });

  describe("in a model, by minMaxNorm from 0 to 1 with rate 0.5", () => {
    const bounds = () => constraints.minMaxNorm({ minValue: 0, maxValue: 1, rate: 0.5 });
    const numbers = (model: LayersModel) => model.getWeights().map((weight) => Array.from(weight.dataSync()));
    const ones = (...shape: number[]) => tf.ones(shape);
    const expectNumbers = (model: LayersModel, expected: number[][]) => {
      for (const [index, values] of numbers(model).entries()) expectClose(values, expected[index]!);
    };

    it("keeps what is set, halves the way back in each step of training, and is loaded as it was saved", async () => {
      const make = () => dense({ units: 1, useBias: false, kernelConstraint: bounds(), inputShape: [1] });
      const model = sequential({ layers: [make()] });
      model.compile({ optimizer: tf.train.sgd(0.1), loss: "meanSquaredError" });
      // Keras 3.15.1: 3 after set_weights, 2 after train_on_batch, 1.5 after fit and after load_model
      model.setWeights([tf.tensor2d([[3]])]);
      expectNumbers(model, [[3]]);
      await model.trainOnBatch(ones(1, 1), tf.tensor2d([[3]]));
      expectNumbers(model, [[2]]);
      await model.fit(ones(1, 1), tf.tensor2d([[2]]), { verbose: 0 });
      expectNumbers(model, [[1.5]]);
      const loaded = await loadLayersModel(io.fromMemory(await saved(model)));
      expectNumbers(loaded, [[1.5]]);
      loaded.compile({ optimizer: tf.train.sgd(0.1), loss: "meanSquaredError" });
      await loaded.trainOnBatch(ones(1, 1), tf.tensor2d([[1.5]]));
      expectNumbers(loaded, [[1.25]]);
    });

    it("does the same for weights of recurrent layers and of an Embedding", async () => {
      const rnn = simpleRnn({
        units: 1,
        activation: "linear",
        kernelConstraint: bounds(),
        recurrentConstraint: bounds(),
        biasConstraint: "nonNeg",
        inputShape: [2, 1],
      });
      const table = embedding({
        inputDim: 2,
        outputDim: 1,
        embeddingsConstraint: constraints.minMaxNorm({ minValue: 0, maxValue: 1, rate: 0.5, axis: 1 }),
        inputShape: [1],
      });
      const weights = [tf.tensor2d([[3]]), tf.tensor2d([[2]]), tf.tensor1d([-1])];
      const model = sequential({ layers: [rnn] });
      const words = sequential({ layers: [table, flatten()] });
      for (const each of [model, words]) each.compile({ optimizer: tf.train.sgd(0.1), loss: "meanSquaredError" });
      model.setWeights(weights);
      expectNumbers(model, [[3], [2], [-1]]);
      await model.trainOnBatch(ones(1, 2, 1), tf.tensor2d([[6]])); // no error, so no gradient
      expectNumbers(model, [[2], [1.5], [0]]); // Keras 3.15.1
      words.setWeights([tf.tensor2d([[3], [2]])]);
      expectNumbers(words, [[3, 2]]);
      await words.trainOnBatch(tf.zeros([1, 1]), tf.tensor2d([[3]]));
      expectNumbers(words, [[2, 1.5]]); // Keras 3.15.1
    });
  });
});
