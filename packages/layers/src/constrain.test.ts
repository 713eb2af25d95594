import * as tf from "@tensorflow/tfjs-core";
import type { Variable } from "@tensorflow/tfjs-core";
import { constraints, layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { constrain } from "./constrain.js";

beforeAll(async () => void (await useBackend("cpu")));

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

  it("leaves the first value alone", () => {
    const weight = weightOfOnes();
    constrain(weight, constraints.maxNorm({ maxValue: 0.5 }));
    expect(Array.from(weight.read().dataSync())).toEqual([1, 1, 1]);
  });

  it("leaves no tensor behind", async () => {
    const weight = weightOfOnes();
    constrain(weight, constraints.maxNorm({ maxValue: 0.5 }));
    await expectNoTensorLeft(() => tf.tidy(() => void weight.write(tf.ones([1, 3]))));
    expect(weight.read().dataSync()[0]).toBeCloseTo(0.5, 5);
  });
});
