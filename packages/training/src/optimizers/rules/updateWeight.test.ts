import * as tf from "@tensorflow/tfjs-core";
import { readsAtOnce } from "@seqloom/kernels";
import { expectNoTensorLeft } from "@seqloom/testing";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { updateWeight, type WeightStep } from "./updateWeight.js";

describe.each(BACKENDS)("updateWeight on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("moves variables and leaves copies of them alone", async () => {
    expect(readsAtOnce(tf.getBackend())).toBe(backend !== "other");
    const weight = tf.variable(tf.tensor1d([1, 2]));
    const kept = tf.variable(tf.tensor1d([10, 20]));
    const gradient = tf.tensor1d([0.5, -0.5]);
    const copy = weight.clone();
    const step: WeightStep<[weight: unknown, kept: unknown]> = {
      loop([next, nextKept], [before, keptBefore], g) {
        for (let i = 0; i < g.length; i++) {
          next[i] = before[i]! - g[i]!;
          nextKept[i] = keptBefore[i]! + g[i]!;
        }
      },
      composed: ([before, keptBefore], g) => [tf.sub(before, g), tf.add(keptBefore, g)],
    };
    await expectNoTensorLeft(() => updateWeight([weight, kept], gradient, step));
    expect([...weight.dataSync()]).toEqual([0.5, 2.5]);
    expect([...kept.dataSync()]).toEqual([10.5, 19.5]);
    expect([...copy.dataSync()]).toEqual([1, 2]);
    tf.dispose([weight, kept, gradient, copy]);
  });
});
