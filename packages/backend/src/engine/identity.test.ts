import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "../start/useBackend.js";

beforeAll(() => useBackend("wasm"));

describe("shareCopies", () => {
  it("lets a copy have the numbers of the first, also when that is gone", () => {
    const first = tf.tensor1d([1, 2, 3]);
    const { numDataBuffers } = tf.memory();
    const copy = first.clone();
    expect(tf.memory().numDataBuffers).toBe(numDataBuffers);
    first.dispose();
    expect([...copy.dataSync()]).toEqual([1, 2, 3]);
    copy.dispose();
  });

  it("lets a variable that is moved leave its copies as they were", () => {
    const variable = tf.variable(tf.tensor1d([1, 2]));
    const copy = variable.clone();
    variable.assign(tf.tensor1d([3, 4]));
    expect([...copy.dataSync()]).toEqual([1, 2]);
    tf.dispose([variable, copy]);
  });

  it("gives memory back once", () => {
    const before = tf.memory();
    for (let i = 0; i < 3; i++) tf.tidy(() => void tf.ones([1000]).clone().clone());
    const after = tf.memory();
    expect([after.numTensors, after.numDataBuffers]).toEqual([before.numTensors, before.numDataBuffers]);
  });
});
