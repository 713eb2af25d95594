import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { depthwise } from "./depthwise.js";

describe("depthwise", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("convolves each feature with its own patterns", () => {
    const x = tf.tensor3d([1, 10, 2, 20, 3, 30], [1, 3, 2]);
    const kernel = tf.tensor3d([1, -1, 1, 0, 1, 1, 0, 1], [2, 2, 2]); // [size, features, patterns]
    const window = { size: 2, strides: 1, dilationRate: 1, padding: "valid" } as const;
    expect(depthwise(x, kernel, window).arraySync()).toEqual([
      [
        [1 + 2, -1 + 2, 10, 20],
        [2 + 3, -2 + 3, 20, 30],
      ],
    ]);
  });
});
