import * as tf from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import { registerGradients } from "./registerGradients.js";
import { useBackend } from "../start/useBackend.js";

const condition: Record<string, (x: tf.Tensor) => tf.Tensor> = {
  any: (x) => tf.any(tf.greater(x, 0), 0, true),
  all: (x) => tf.all(tf.less(x, 1), 0, true),
  notEqual: (x) => tf.notEqual(x, -1),
  equal: (x) => tf.equal(x, -1),
  greater: (x) => tf.greater(x, tf.scalar(0)),
  lessEqual: (x) => tf.lessEqual(x, 0),
  logicalNot: (x) => tf.logicalNot(tf.greater(x, 0)),
  logicalAnd: (x) => tf.logicalAnd(tf.greater(x, 0), tf.less(x, 3)),
  logicalOr: (x) => tf.logicalOr(tf.greater(x, 0), tf.less(x, -3)),
};

describe.each(["wasm", "cpu"] as const)("registerGradients, on %s", (backend) => {
  beforeAll(async () => {
    await useBackend(backend);
  });

  it.each(Object.entries(condition))("takes a condition for a constant: %s", (_, holds) => {
    const masked = (x: tf.Tensor) => tf.mul(x, tf.cast(holds(x), "float32"));
    const x = tf.tensor1d([-1, 2, 4]);
    expect(tf.grad(masked)(x).arraySync()).toEqual(tf.mul(tf.onesLike(x), tf.cast(holds(x), "float32")).arraySync());
  });

  it("has |x| flat at 0, as TensorFlow has it", () => {
    // TensorFlow 2.21: the gradient of tf.abs is tf.sign
    expect(
      tf
        .grad((x: tf.Tensor) => tf.abs(x))(tf.tensor1d([-2, 0, 3]))
        .arraySync(),
    ).toEqual([-1, 0, 1]);
    expect(
      Number.isNaN(
        tf
          .grad((x: tf.Tensor) => tf.abs(x))(tf.scalar(NaN))
          .arraySync(),
      ),
    ).toBe(true);
  });

  it("leaves a weight of 0 where it is, with the L1 of a layer of tfjs", async () => {
    const model = sequential({
      layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: "zeros", kernelRegularizer: "l1l2" })],
    });
    model.compile({ optimizer: tf.train.sgd(1), loss: "meanSquaredError" });
    await model.trainOnBatch(tf.zeros([1, 1]), tf.zeros([1, 1]));
    expect(model.getWeights()[0]!.arraySync()).toEqual([[0]]); // Keras 3.15.1; tfjs by itself: 0.01
  });

  it("gives each input a gradient of its own shape where they differ", () => {
    const both = (a: tf.Tensor, b: tf.Tensor) => tf.add(tf.mul(a, b), tf.cast(tf.greater(a, b), "float32"));
    const [da, db] = tf.grads(both)([tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])]);
    expect([da!.arraySync(), db!.arraySync()]).toEqual([[[7, 7]], [[3], [3]]]);
  });
});

describe("registerGradients", () => {
  it("does nothing the second time", async () => {
    await useBackend("cpu");
    const names = ["Abs", "Any", "Conv2D", "Conv3DBackpropInputV2", "Conv3D", "DepthwiseConv2dNative"];
    const before = names.map((name) => tf.getGradient(name));
    registerGradients();
    expect(names.map((name) => tf.getGradient(name))).toEqual(before);
  });

  it("leaves a gradient of conditions alone that someone else has registered", () => {
    const mine: tf.GradConfig = { kernelName: "All", gradFunc: () => ({}) };
    tf.registerGradient(mine);
    registerGradients();
    expect(tf.getGradient("All")).toBe(mine);
  });
});
