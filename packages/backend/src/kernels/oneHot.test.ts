import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "../start/useBackend.js";

describe("oneHot on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it.each(["int32", "float32", "bool"] as const)("gives rows of %s", (dtype) => {
    const rows = tf.oneHot(tf.tensor1d([2, 0, 3, -1], "int32"), 3, 1, 0, dtype);
    expect([rows.dtype, rows.shape]).toEqual([dtype, [4, 3]]);
    expect(Array.from(rows.dataSync())).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("takes other numbers than 1 and 0", () => {
    const rows = tf.oneHot(tf.tensor2d([1, 0], [1, 2], "int32"), 2, 0.5, -0.25, "float32");
    expect(rows.arraySync()).toEqual([[[-0.25, 0.5], [0.5, -0.25]]]); // prettier-ignore
  });
});
