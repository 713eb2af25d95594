import * as tf from "@tensorflow/tfjs-core";
import { type layers, regularizers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { conv1d } from "../convolution/Conv1D.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { flatten } from "../reshaping/Flatten.js";
import { gru } from "../recurrent/GRU.js";
import { penaltyOf } from "./penaltyOf.js";

const numbers = (tensor: tf.Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("penaltyOf on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("is l1 Σ |x| + l2 Σ x², with slopes of l1 sign(x) + 2 l2 x", () => {
    const x = tf.tensor1d([-2, 0, 3]);
    const regularizer = regularizers.l1l2({ l1: 0.5, l2: 0.25 });
    expect(numbers(penaltyOf(regularizer, x))).toEqual([0.5 * 5 + 0.25 * 13]);
    const slope = tf.grad((values) => penaltyOf(regularizer, values));
    expect(numbers(slope(x))).toEqual([-1.5, 0, 2]);
    const curve = tf.grad((values) => tf.sum(tf.grad((inner) => penaltyOf(regularizer, inner))(values)));
    expect(numbers(curve(x))).toEqual([0.5, 0.5, 0.5]);
  });

  it("asks a regularizer of another class itself", () => {
    class Own extends (Object.getPrototypeOf(regularizers.l1().constructor) as new () => ReturnType<
      typeof regularizers.l1
    >) {
      static readonly className = "OwnRegularizer";
      override getConfig() {
        return {};
      }
      override apply(x: tf.Tensor): tf.Scalar {
        return tf.sum(x);
      }
    }
    expect(numbers(penaltyOf(new Own(), tf.tensor1d([1, -3])))).toEqual([-2]);
  });

  it.each(["l1", { className: "L1L2", config: { l1: 0.1, l2: 0.1 } }])(
    "leaves weights and outputs of 0 where they are: %j",
    async (penalty) => {
      const zero = { kernelInitializer: "zeros", kernelRegularizer: penalty, biasRegularizer: penalty };
      const all = { ...zero, activityRegularizer: penalty };
      const table = { embeddingsInitializer: "zeros", embeddingsRegularizer: penalty, activityRegularizer: penalty };
      const stacks: layers.Layer[][] = [
        [dense({ units: 2, inputShape: [3], ...all })],
        [conv1d({ filters: 2, kernelSize: 2, inputShape: [3, 1], ...all }), flatten()],
        [gru({ units: 2, inputShape: [3, 1], ...all, recurrentInitializer: "zeros", recurrentRegularizer: penalty })],
        [embedding({ inputDim: 3, outputDim: 1, inputShape: [2], ...table }), flatten()],
      ];
      for (const stack of stacks) {
        const model = sequential({ layers: stack });
        model.compile({ optimizer: tf.train.sgd(0.1), loss: "meanSquaredError" });
        const x = tf.ones([2, ...(model.inputs[0]!.shape.slice(1) as number[])]);
        const y = tf.zeros([2, ...(model.outputs[0]!.shape.slice(1) as number[])]);
        expect(await model.trainOnBatch(x, y)).toBe(0);
        // Keras 3.15.1: all stay at 0
        for (const weight of model.getWeights()) expect(numbers(weight).every((value) => value === 0)).toBe(true);
      }
    },
  );
});
