import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { toTensors } from "./toTensors.js";

beforeAll(() => useBackend("cpu"));

describe("toTensors", () => {
  it("makes tensors of the type and shape of each column", () => {
    const [words, prices] = toTensors([
      { values: Float64Array.of(3, 1), shape: [2, 1], dtype: "int32" },
      { values: Float64Array.of(0.5, 2), shape: [1, 2], dtype: "float32" },
    ]);
    expect([words!.dtype, words!.arraySync()]).toEqual(["int32", [[3], [1]]]);
    expect([prices!.dtype, prices!.arraySync()]).toEqual(["float32", [[0.5, 2]]]);
    tf.dispose([words!, prices!]);
  });

  it("casts and reshapes tensors, and leaves the ones given alone", () => {
    const values = tf.tensor1d([1, 2], "int32");
    const [made] = toTensors([{ values, shape: [2, 1], dtype: "float32" }]);
    expect([made!.dtype, made!.shape, values.isDisposed]).toEqual(["float32", [2, 1], false]);
    tf.dispose([made!, values]);
  });
});
