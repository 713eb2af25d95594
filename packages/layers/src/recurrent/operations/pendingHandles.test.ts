import { useBackend } from "@seqloom/backend";
import { loadSharedKernels, type RecurrentHandle } from "@seqloom/kernels";
import * as tf from "@tensorflow/tfjs-core";
import { freeHandlesOfOtherTapes, rememberHandle } from "./pendingHandles.js";
import { lstm } from "../LSTM.js";

beforeAll(async () => void (await useBackend("cpu")));

/** Bytes that the kernels hold. */
const used = async () => (await loadSharedKernels()).memory.used;

describe("pendingHandles", () => {
  it("do not grow over 1000 steps of training", async () => {
    const layer = lstm({ units: 3, inputShape: [4, 2] });
    const x = tf.ones([2, 4, 2]);
    layer.apply(x); // makes the weights
    const step = () => {
      const { grads, value } = tf.variableGrads(() => tf.sum(layer.apply(x) as tf.Tensor));
      tf.dispose([grads, value]);
    };
    step();
    const before = await used();
    for (let i = 0; i < 1000; i++) step();
    expect(await used()).toBe(before);
  });

  it("are freed where tfjs never asks for the gradient: below the first trained weight", async () => {
    const layer = lstm({ units: 3, inputShape: [4, 2] });
    const x = tf.ones([2, 4, 2]);
    const scale = tf.variable(tf.scalar(1));
    const step = () => {
      const { grads, value } = tf.variableGrads(() => tf.mul(scale, tf.sum(layer.apply(x) as tf.Tensor)), [scale]);
      tf.dispose([grads, value]);
    };
    step();
    const afterOne = await used();
    for (let i = 0; i < 50; i++) step();
    expect(await used()).toBe(afterOne); // those of the last step, until the next one
  });

  it("are not there after a prediction", async () => {
    const layer = lstm({ units: 3, inputShape: [4, 2] });
    const before = await used();
    tf.dispose(layer.apply(tf.ones([2, 4, 2])) as tf.Tensor);
    expect(await used()).toBe(before);
  });

  it("leave the freeing of a handle that was taken to the backward pass that took it", () => {
    const disposed: string[] = [];
    const handleOf = (name: string) => ({ dispose: () => void disposed.push(name) }) as unknown as RecurrentHandle;
    const x = tf.scalar(1);
    const tape = (run: () => void) =>
      tf
        .grad((value) => (run(), tf.mul(value, 2)))(x)
        .dispose();
    tape(() => {
      const [taken, left] = [rememberHandle(handleOf("taken")), rememberHandle(handleOf("left"))];
      freeHandlesOfOtherTapes(); // of this tape: all stay
      expect([taken.take() !== undefined, typeof left.take]).toEqual([true, "function"]);
      expect(disposed).toEqual([]);
    });
    tape(freeHandlesOfOtherTapes);
    expect(disposed).toEqual(["left"]);
    tape(freeHandlesOfOtherTapes);
    expect(disposed).toEqual(["left"]); // once
  });
});
