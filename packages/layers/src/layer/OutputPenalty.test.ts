import * as tf from "@tensorflow/tfjs-core";
import { input, type layers, model, regularizers, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { bidirectional } from "../wrappers/Bidirectional.js";
import { dense } from "../core/Dense.js";
import { lstm } from "../recurrent/LSTM.js";
import { OutputPenalty } from "./OutputPenalty.js";
import { timeDistributed } from "../wrappers/TimeDistributed.js";

describe("OutputPenalty", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("adds up what was noted since the last time, but for what is gone", () => {
    const penalty = new OutputPenalty(regularizers.l2({ l2: 0.5 }));
    const gone = tf.tensor1d([100]);
    for (const output of [tf.tensor2d([[1], [2]]), gone, tf.tensor2d([[3, 4]])]) penalty.remember(output, true);
    gone.dispose();
    expect(penalty.take().dataSync()[0]).toBe((0.5 * (1 + 4)) / 2 + 0.5 * (9 + 16)); // divided by each batch
    expect(penalty.take().dataSync()[0]).toBe(0);
  });

  it("computes the penalty at once outside of training, where outputs do not last", () => {
    const penalty = new OutputPenalty(regularizers.l2({ l2: 0.5 }));
    const before = tf.memory().numTensors;
    tf.tidy(() => penalty.remember(tf.tensor2d([[3, 4]]), false));
    const taken = penalty.take();
    expect(taken.dataSync()[0]).toBe(0.5 * 25);
    taken.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("is divided by the batch in the loss of a model, for each call, output and direction", async () => {
    const l2 = regularizers.l2({ l2: 0.1 });
    const lossOf = async (layer: layers.Layer, x: tf.Tensor) => {
      const built = sequential({ layers: [layer] });
      built.compile({ optimizer: tf.train.sgd(0), loss: "meanSquaredError" });
      return (await built.trainOnBatch(x, tf.zerosLike(built.predict(x) as tf.Tensor))) as number;
    };
    const four = tf.tensor2d([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
    const steps = tf.tensor3d([0, 0.1, 0.2, 0.3, 0.4, 0.5], [2, 3, 1]);
    const ones = { units: 1, useBias: false, kernelInitializer: "ones", activityRegularizer: l2 };
    const states = { units: 2, kernelInitializer: "ones", recurrentInitializer: "zeros", activityRegularizer: l2 };
    // Keras 3.15.1, train_on_batch and evaluate of the same models
    expect(await lossOf(dense({ ...ones, inputShape: [2] }), four)).toBeCloseTo(111.1, 3);
    expect(await lossOf(lstm({ ...states, returnSequences: true, inputShape: [3, 1] }), steps)).toBeCloseTo(
      0.0443577,
      6,
    );
    expect(await lossOf(bidirectional({ layer: lstm(states), inputShape: [3, 1] }), steps)).toBeCloseTo(0.0675209, 6);
    const inner = dense({ ...ones, units: 2 });
    expect(await lossOf(timeDistributed({ layer: inner, inputShape: [3, 1] }), steps)).toBeCloseTo(0.0916667, 6); // none
    const x = input({ shape: [3, 1] });
    const [last] = lstm({ ...states, returnState: true }).apply(x) as SymbolicTensor[];
    const withState = model({ inputs: x, outputs: last! });
    withState.compile({ optimizer: tf.train.sgd(0), loss: "meanSquaredError" });
    expect(await withState.trainOnBatch(steps, tf.zeros([2, 2]))).toBeCloseTo(0.1156452, 6); // of both states as well
  });
});
