import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { runKernel } from "../testing/runKernel.js";
import { useBackend } from "../start/useBackend.js";

describe("ClipByValue and Relu6 on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("leave NaN as it is, so that a failed training shows", () => {
    const x = tf.tensor1d([NaN, -Infinity, -1, 0, 5, 7, Infinity]);
    expect(Array.from(tf.clipByValue(x, -0.5, 6).dataSync())).toEqual([NaN, -0.5, -0.5, 0, 5, 6, 6]);
    expect(Array.from(tf.relu6(x).dataSync())).toEqual([NaN, 0, 0, 0, 5, 6, 6]);
  });

  it("keep whole numbers whole", () => {
    const clipped = tf.clipByValue(tf.tensor1d([1, 5, -5], "int32"), -1, 2);
    expect(clipped.dtype).toBe("int32");
    expect(Array.from(clipped.dataSync())).toEqual([1, 2, -1]);
  });

  it("agree with min and max for any float", () => {
    const float = fc.float({ noNaN: true });
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1 }), float, float, (x, a, b) => {
        const [clipValueMin, clipValueMax] = [Math.min(a, b), Math.max(a, b)];
        const { values } = runKernel("ClipByValue", { x: [x, [x.length]] }, { clipValueMin, clipValueMax });
        // + 0: which zero comes out of -0 and 0 does not matter.
        const expected = x.map((value) => Math.max(clipValueMin, Math.min(clipValueMax, value)) + 0);
        expect(Float32Array.from(values, (value) => value + 0)).toEqual(expected);
      }),
    );
  });
});
