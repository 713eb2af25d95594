import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor3D } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { GlobalPoolingLayer, type GlobalPoolingOptions } from "./GlobalPoolingLayer.js";

/** Keeps the first step. */
class First extends GlobalPoolingLayer {
  constructor(options?: GlobalPoolingOptions) {
    super("First", options);
  }

  protected override pool(sequence: Tensor3D): Tensor3D {
    return tf.slice(sequence, [0, 0, 0], [-1, 1, -1]);
  }
}

describe("GlobalPoolingLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("leaves the axis of the steps out, or keeps it with one step", () => {
    const x = tf.tensor3d([1, 2, 3, 4], [1, 2, 2]);
    for (const [keepdims, shape] of [
      [false, [1, 2]],
      [true, [1, 1, 2]],
    ] as const) {
      const layer = new First({ keepdims });
      const output = layer.apply(x) as Tensor;
      expect(output.shape).toEqual(shape);
      expect(layer.computeOutputShape([1, 2, 2])).toEqual(shape);
      expect(Array.from(output.dataSync())).toEqual([1, 2]);
    }
  });
});
